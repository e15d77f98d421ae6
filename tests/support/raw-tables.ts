import { type TableKey, tableNamed, rawOfTable, TABLES } from "./our-tables";
import type { RawTables, CellValue, RawTable } from "../../src/core/sheets/declare/raw-table";
import type { Language } from "../../src/language/language";

/**
 * Tables as a workbook would give them, from Markdown: a line with one cell names the table (its key), the next line holds the headers.
 * `12` is a number, `'12` a text, an empty cell is empty, `#N/A` an error; the header stands in row 4, the first column is A.
 */
export function rawTables(markdown: string, language: Language = "zh"): RawTables {
  const tables = new Map<string, RawTable>();
  let current: { key: TableKey; lines: string[][] } | null = null;
  const finish = (): void => {
    if (current === null) return;
    const [headers = [], ...rows] = current.lines;
    const table = tableNamed(current.key);
    const names = { sheet: table.name[language], name: table.name[language] };
    const cells = rows.map((row) => row.map(cellOf));
    tables.set(current.key, rawOfTable(table, { headers, rows: cells }, names));
  };
  for (const line of markdown.split("\n").map((text) => text.trim())) {
    if (!line.startsWith("|")) continue;
    const cells = line
      .slice(1, line.endsWith("|") ? -1 : undefined)
      .split("|")
      .map((cell) => cell.trim());
    const [only = ""] = cells;
    if (cells.length === 1 && (only in TABLES || only.startsWith("list-"))) {
      finish();
      current = { key: only as TableKey, lines: [] };
    } else current?.lines.push(cells);
  }
  finish();
  return tables;
}

function cellOf(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (text.startsWith("#")) return { error: text };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
