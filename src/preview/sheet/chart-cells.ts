import type { Book, Sheet } from "../../host";
import type { ChartCell } from "../charts";
import { parseReference, type Reference } from "./address";
import { cellAt, ownStyle } from "./cell-look";
import { valueText } from "./number-text";

/** The cells a reference names, row by row, `home` being the sheet of references without one; null when it names none. */
export function chartCells(book: Book, home: Sheet, formula: string): readonly ChartCell[] | null {
  const reference = parseReference(formula) ?? namedReference(book, formula);
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : book.sheets.find((one) => one.name === reference.sheet);
  if (!sheet) return null;
  const { top, bottom, left, right } = reference.area;
  const cells: ChartCell[] = [];
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

function readCell(sheet: Sheet, row: number, column: number): ChartCell {
  const cell = cellAt(sheet, { row, column });
  const numberFormat = ownStyle(sheet, cell, { row, column })?.numberFormat ?? "General";
  const value = cell?.value ?? null;
  return { value, text: valueText(value, numberFormat).text, numberFormat };
}
