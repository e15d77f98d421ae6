import type { OurTable } from "./find-tables";

import type { CellInput, CellValue } from "../core/sheets/declare";
import { fingerprint } from "../core/numeric";

/** Digits that stand for the cells of a row, however they were written or read; formulas count as formulas, not as their text or value. */
export function rowPrint(row: readonly (CellInput | CellValue)[]): string {
  return fingerprint(row.map(plainText)).slice(0, PRINT_LENGTH);
}

/** Digits that stand for rows in any order; rows without content do not count. */
export function rowsPrint(rows: readonly (readonly (CellInput | CellValue)[])[]): string {
  const filled = rows.filter((row) => row.some((cell) => plainText(cell) !== ""));
  return fingerprint(filled.map(rowPrint).sort()).slice(0, PRINT_LENGTH);
}

/** Where the fields of a table are, in the order in which rows are printed: 0-based, -1 for a field without a column or with a formula. */
export function fieldIndexes({ table, columns }: Pick<OurTable, "table" | "columns">): readonly number[] {
  return Object.entries(table.fields).map(([key, { formula }]) =>
    formula === undefined ? (columns.get(key) ?? -1) : -1,
  );
}

/** By chance equal once in four billion pairs: enough to notice what people have changed. */
const PRINT_LENGTH = 8;

/** Excel calculates with fifteen digits, and turns numbers into texts in cells with the text format. */
function plainText(cell: CellInput | CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (typeof cell === "object") return "error" in cell ? cell.error : "=";
  const text = cell.replace(/^'+/, "").replaceAll("\r\n", "\n");
  return text.startsWith("=") ? "=" : text.slice(0, 32_767);
}
