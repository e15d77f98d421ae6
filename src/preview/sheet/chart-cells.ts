import type { Book, Scalar, Sheet } from "../../host";
import { parseReference, type Reference } from "./address";
import { cellAt, ownStyle } from "./cell-look";
import { valueText } from "./number-text";

/** One cell as a chart reads it: its value, its text as displayed and its number format. */
interface ReadCell {
  readonly value: Scalar;
  readonly text: string;
  readonly numberFormat: string;
}

/** The cells a reference names, row by row, `home` being the sheet of references without one; null when it names none. */
export function chartCells(book: Book, home: Sheet, formula: string): readonly ReadCell[] | null {
  const reference = parseReference(formula) ?? namedReference(book, formula);
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : book.sheets.find((one) => one.name === reference.sheet);
  if (!sheet) return null;
  const { top, bottom, left, right } = reference.area;
  const cells: ReadCell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(readCell(sheet, row, column));
  }
  return cells;
}

function namedReference(book: Book, formula: string): Reference | null {
  const name = formula.replace(/^=/, "").trim().toLowerCase();
  const found = book.names.find((one) => one.name.toLowerCase() === name);
  return found ? parseReference(found.formula) : null;
}

function readCell(sheet: Sheet, row: number, column: number): ReadCell {
  const cell = cellAt(sheet, { row, column });
  const numberFormat = ownStyle(sheet, cell, { row, column })?.numberFormat ?? "General";
  const value = cell?.value ?? null;
  return { value, text: valueText(value, numberFormat).text, numberFormat };
}
