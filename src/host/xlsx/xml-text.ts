/** Values of attributes; null and undefined leave the attribute out, truth values are written as 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One element as text; `content` is XML already. */
export function element(
  name: string,
  attributes: Attributes = {},
  content: string | readonly string[] = "",
): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${key}="${escapeXml(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`;
  }
  const inner = typeof content === "string" ? content : content.join("");
  return inner === "" ? `${text}/>` : `${text}>${inner}</${name}>`;
}

/** `<name val="…"/>`, the commonest element of these formats; nothing at all for null and undefined. */
export function val(name: string, value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? "" : element(name, { val: value });
}

/** An element that holds text, with its blanks kept. */
export function textElement(name: string, text: string): string {
  const keeps = /^\s|\s$|[\t\n\r]| {2}/.test(text);
  return `<${name}${keeps ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</${name}>`;
}

/** The text between two tags, where quotes and line breaks may stand. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The text with everything XML forbids escaped; characters XML cannot hold at all are dropped. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeText(text.replace(FORBIDDEN, ""))
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** The text as cells and names hold it: control characters and lone surrogates become `_x0001_` (ECMA-376 part 1, ST_Xstring). */
export function escapeCellText(text: string): string {
  if (!NEEDS_CODE.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(FORBIDDEN, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The reverse of `escapeCellText`. */
export function readCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = new RegExp(`[&<>"\\t\\n\\r]|${FORBIDDEN.source}`);
const NEEDS_CODE = new RegExp(`_x[0-9A-Fa-f]{4}_|${FORBIDDEN.source}`);
