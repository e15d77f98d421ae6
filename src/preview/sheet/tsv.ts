/** Texts of cells, row by row. */
export type TextRows = readonly (readonly string[])[];

/** Cells as the tab-separated text that spreadsheets exchange: texts with tabs, line breaks or a quote in front are in quotes. */
export function writeTsv(rows: TextRows): string {
  return rows.map((texts) => texts.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The cells of a tab-separated text. Not by a CSV reader: as in Excel, quotes only count where they enclose a whole cell,
 * so that `"青阳课堂"周末辅导` and `5" 管` come through as they are. A line break at the end begins no row.
 */
export function readTsv(text: string): TextRows {
  const plain = text.replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  const body = plain.endsWith("\n") ? plain.slice(0, -1) : plain;
  let at = 0;
  while (at <= body.length) {
    const { value, end } = cellFrom(body, at);
    rows.at(-1)?.push(value);
    if (body[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function cellFrom(text: string, at: number): { readonly value: string; readonly end: number } {
  QUOTED.lastIndex = at;
  const inner = QUOTED.exec(text)?.[1];
  if (inner !== undefined) return { value: inner.replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  const value = PLAIN.exec(text)?.[0] ?? "";
  return { value, end: at + value.length };
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/** Cells as an HTML table, for programs that take nothing else; texts are escaped. */
export function writeHtmlTable(rows: TextRows): string {
  const lines = rows.map((texts) => `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join("")}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

const escaped = (text: string): string => text.replace(/[&<>\n]/g, (sign) => ENTITIES[sign] ?? sign);

/** The texts of the first table in HTML from elsewhere, which is only read, never shown or run; null without a table. */
export function readHtmlTable(html: string): TextRows | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
}
