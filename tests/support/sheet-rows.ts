import { sheetNamed } from "./our-tables";
import type { Table } from "../../src/core/sheets/declare/table";
import { read, utils } from "@e965/xlsx";
import type { Language } from "../../src/language/language";

/** A row by field key; empty cells are null. */
export type NamedRow = Readonly<Record<string, unknown>>;

/** The rows of a table on its sheet of an .xlsx file, read by a library that is not ours. */
export function rowsOfTable(file: Uint8Array, table: Table, language: Language): readonly NamedRow[] {
  const sheet = read(file).Sheets[sheetNamed(table, language)];
  if (sheet === undefined) throw new Error(`no sheet ${sheetNamed(table, language)}`);
  const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, defval: null });
  const titles = Object.values(table.fields).map(({ title }) => title[language]);
  const top = rows.findIndex((row) => titles.every((title) => row.includes(title)));
  const header = rows[top];
  if (header === undefined) throw new Error(`no header with ${titles.join(", ")}`);
  return rows
    .slice(top + 1)
    .filter(([first]) => first !== null && first !== "")
    .map((row) =>
      Object.fromEntries(
        Object.entries(table.fields).map(([key, { title }]) => [
          key,
          row[header.indexOf(title[language])] ?? null,
        ]),
      ),
    );
}
