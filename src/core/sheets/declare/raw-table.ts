import type { TableKey } from "../../../packs/mapping/tables/tables";

/** A cell as Excel gives it: dates are serial numbers, an empty cell is null, an error value is `{ error }`. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** A table as read from the workbook, before anybody looked at its values. */
export interface RawTable {
  readonly key: TableKey;
  /** Present names: people rename. */
  readonly sheet: string;
  readonly table: string;
  /** Excel's numbers (1-based) of the header row and of the first column. */
  readonly headerRowNumber: number;
  readonly firstColumnNumber: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

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
