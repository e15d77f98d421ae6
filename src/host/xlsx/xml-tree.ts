import { FileProblem } from "./file-problem";

/** An element as read: names without their namespace prefix, attributes with theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, in order, without that of children. */
  readonly text: string;
}

/**
 * The root element. Comments, processing instructions and namespaces are skipped; a document type is refused, because
 * no office file has one and it is the door of entity bombs. Errors: `FileProblem` "damaged".
 */
export function parseXml(source: string, part: string): XmlElement {
  const root = newNode("");
  const open: Node[] = [root];
  let at = 0;
  for (;;) {
    const start = source.indexOf("<", at);
    if (start < 0) break;
    const node = open[open.length - 1] ?? root;
    if (start > at) node.text += unescapeXml(source.slice(at, start));
    at = readMarkup({ source, start, open, part });
  }
  const first = root.children[0];
  if (open.length !== 1 || first === undefined) throw new FileProblem("damaged", part);
  return first;
}

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function children(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((each) => each.name === name) ?? [];
}

/** The element that the names lead to, one level each. */
export function descend(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((here, name) => child(here, name), parent);
}

/** All elements of that name at any depth, in order. */
export function descendants(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const stack = [...(parent?.children ?? [])].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      const inner = next.children[index];
      if (inner !== undefined) stack.push(inner);
    }
  }
  return found;
}

/** All text inside, children included. */
export function innerText(parent: XmlElement | undefined): string {
  if (parent === undefined) return "";
  return parent.text + parent.children.map(innerText).join("");
}

/** The `val` of the child of that name. */
export const valOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes["val"];

/** Null where the attribute is absent or no number. */
export function numberAttribute(node: XmlElement | undefined, name: string): number | null {
  const text = node?.attributes[name];
  if (text === undefined || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function booleanAttribute(node: XmlElement | undefined, name: string, fallback: boolean): boolean {
  const text = node?.attributes[name];
  return text === undefined ? fallback : text === "1" || text === "true" || text === "on";
}

export const numberVal = (parent: XmlElement | undefined, name: string): number | null =>
  numberAttribute(child(parent, name), "val");

export const booleanVal = (parent: XmlElement | undefined, name: string, fallback: boolean): boolean =>
  booleanAttribute(child(parent, name), "val", fallback);

/** A relationship's id under whatever prefix the file gives the namespace (`r:id`). */
export function relationId(node: XmlElement, name = "id"): string | undefined {
  const key = Object.keys(node.attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : node.attributes[key];
}

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

interface Cursor {
  readonly source: string;
  readonly start: number;
  readonly open: Node[];
  readonly part: string;
}

const newNode = (name: string): Node => ({ name, attributes: {}, children: [], text: "" });

/** Reads the tag, comment or section at the cursor; returns where it ends. */
function readMarkup(cursor: Cursor): number {
  const { source, start, open, part } = cursor;
  const sign = source.charAt(start + 1);
  if (sign === "?") return after(cursor, "?>");
  if (sign === "!") {
    if (source.startsWith("<!--", start)) return after(cursor, "-->");
    if (!source.startsWith("<![CDATA[", start)) throw new FileProblem("damaged", part);
    const end = after(cursor, "]]>");
    const inside = open[open.length - 1];
    if (inside !== undefined) inside.text += source.slice(start + 9, end - 3);
    return end;
  }
  const end = after(cursor, ">");
  if (sign === "/") {
    const closed = open.pop();
    if (open.length === 0 || closed?.name !== localName(source.slice(start + 2, end - 1).trim()))
      throw new FileProblem("damaged", part);
    return end;
  }
  return openTag(cursor, end);
}

function openTag(cursor: Cursor, firstEnd: number): number {
  const { source, start, open, part } = cursor;
  NAME.lastIndex = start + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) throw new FileProblem("damaged", part);
  const node = newNode(localName(name));
  open[open.length - 1]?.children.push(node);
  let at = start + 1 + name.length;
  let end = firstEnd;
  if (source.charCodeAt(at) !== 62) {
    at = readAttributes(source, at, node.attributes);
    end = source.indexOf(">", at) + 1;
    if (end === 0) throw new FileProblem("damaged", part);
  }
  if (source.charAt(end - 2) !== "/") open.push(node);
  return end;
}

function readAttributes(source: string, from: number, into: Record<string, string>): number {
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match?.[1] === undefined) return at;
    into[match[1]] = unescapeXml(match[2] ?? match[3] ?? "");
    at = ATTRIBUTE.lastIndex;
  }
}

const NAME = /[^\s/>=]+/y;
const ATTRIBUTE = /\s+([^\s/>=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function after({ source, start, part }: Cursor, mark: string): number {
  const end = source.indexOf(mark, start + 1);
  if (end < 0) throw new FileProblem("damaged", part);
  return end + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return codePoint(parseInt(hex, 16), whole);
      if (decimal !== undefined) return codePoint(Number(decimal), whole);
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

const codePoint = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;
