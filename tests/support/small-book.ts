import type { Book, Cell, Scalar, Sheet, Style } from "../../src/host/model/book";
import { ensureCell } from "../../src/host/model/cells";
import { freshId, newBook, newSheet } from "../../src/host/model/new-book";

/** Writes rows of values from the cell at (`top`, `left`) on; texts with `=` become formulas, `null` leaves a gap. */
export function fill(sheet: Sheet, top: number, left: number, rows: readonly (readonly Scalar[])[]): void {
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) setCell(sheet, [top + row, left + column], value);
    }),
  );
}

export function setCell(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  value: Scalar,
  style: Style | null = null,
): Cell {
  const cell = ensureCell(sheet, row, column);
  const isFormula = typeof value === "string" && value.startsWith("=");
  cell.formula = isFormula ? value : null;
  cell.value = isFormula ? null : value;
  cell.style = style;
  return cell;
}

/** A workbook whose first sheet has that name. */
export function bookWith(...names: readonly string[]): {
  readonly book: Book;
  readonly sheets: readonly Sheet[];
} {
  const book = newBook();
  book.sheets = names.map((name) => newSheet(freshId(book, "sheet"), name));
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return { book, sheets: book.sheets };
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}
