/** Namespaces of the custom XML parts that we keep in the workbook. */
export const JOURNAL = {
  /** One part, with the mark of its journal; while it is there, the journal is whole and counts. */
  head: "urn:linli:journal:head",
  /** With the mark of the journal behind it: its pieces. */
  body: "urn:linli:journal:body:",
} as const;
/** What the last run drew, so that the next one knows what it replaces. */
export const DRAWING = "urn:linli:drawing";
export const HISTORY = {
  /** One part: what was done, newest first, without what was there before. */
  list: "urn:linli:history",
  /** With the id of what was done behind it: what was there before that. */
  past: "urn:linli:history:",
} as const;

/** `text` within an XML element of `namespace`; `textIn` takes it out again. */
export function elementWith(namespace: string, text: string, number = 0): string {
  return `<linli xmlns="${namespace}" number="${number}">${escaped(text)}</linli>`;
}

/** The number and the text of an element made by `elementWith`; null for anything else. */
export function textIn(xml: string): { readonly number: number; readonly text: string } | null {
  const found = /<linli\b[^>]*\bnumber="(\d+)"[^>]*>([^<]*)<\/linli>/.exec(xml);
  return found === null ? null : { number: Number(found[1]), text: unescaped(found[2] ?? "") };
}

/** Pieces of `text` of at most `length` characters; characters outside the basic plane are not torn apart. */
export function piecesOf(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const isTorn = /[\uD800-\uDBFF]/.test(text.charAt(start + length - 1));
    const end = start + (isTorn ? length - 1 : length);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** JSON never holds control characters but may hold two more that XML forbids; carriage returns would be read as line feeds. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
