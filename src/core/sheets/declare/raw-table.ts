import type { Fields } from "./field";
import type { Table } from "./table";

/** A cell as Excel gives it: dates are serial numbers, an empty cell is null, an error value is `{ error }`. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** A table as read from the workbook, before anybody looked at its values. */
export interface RawTable<F extends Fields = Fields> {
  readonly table: Table<F>;
  /** Present names: people rename. */
  readonly sheet: string;
  readonly name: string;
  /** Excel's numbers (1-based) of the header row and of the first column. */
  readonly headerRowNumber: number;
  readonly firstColumnNumber: number;
  readonly headers: readonly string[];
  /** Where each field stands: column index (0-based) by field key. Fields without a column are absent. */
  readonly columns: Columns;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Where each field of a table stands: column index (0-based) by field key. */
export type Columns = ReadonlyMap<string, number>;

/** Tables as read, by their keys. */
export type RawTables = ReadonlyMap<string, RawTable>;

/** `table` as read; undefined where it is not there. */
export const rawOf = (raws: RawTables, { key }: Table): RawTable | undefined => raws.get(key);

/** The cell of field `key` in a row of the table; null where the table has no such column. */
export const cellIn = (
  { columns }: Pick<RawTable, "columns">,
  row: readonly CellValue[],
  key: string,
): CellValue => row[columns.get(key) ?? -1] ?? null;

/** The columns (0-based) that Excel computes: what they hold makes no row. */
export const computedColumns = ({
  table,
  columns,
}: Pick<RawTable, "table" | "columns">): ReadonlySet<number> =>
  new Set([...columns].flatMap(([key, index]) => (table.fields[key]?.formula === undefined ? [] : [index])));

/** The address of field `key` in row `rowIndex` (0-based) of the table's body; of its first column where the field has none. */
export const addressIn = (raw: RawTable, rowIndex: number, key: string): string =>
  addressOf(raw.firstColumnNumber + (raw.columns.get(key) ?? 0), raw.headerRowNumber + 1 + rowIndex);

/** `C14` for column 3, row 14 (both 1-based). */
export function addressOf(columnNumber: number, rowNumber: number): string {
  return columnLetters(columnNumber) + String(rowNumber);
}

/** `A`, …, `Z`, `AA`, … for a 1-based column number. */
export function columnLetters(columnNumber: number): string {
  const rest = Math.floor((columnNumber - 1) / 26);
  const letter = String.fromCharCode(65 + ((columnNumber - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}
