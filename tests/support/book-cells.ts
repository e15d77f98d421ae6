import { areaOf } from "../../src/host/model/address";
import type { Book, Cell, Sheet } from "../../src/host/model/book";

/** The sheet called `name`; a RangeError if there is none. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new RangeError(`invalid sheet: ${name}`);
  return sheet;
}

/** The cell at `address`, such as `C14`; undefined while it holds nothing. */
export function cellAt(sheet: Sheet, address: string): Cell | undefined {
  const { top, left } = areaOf(address);
  return sheet.cells.get(top)?.get(left);
}

/** The values of the cells, row by row; null for empty ones. */
export function valuesIn(sheet: Sheet, address: string): readonly unknown[] {
  const { top, left, bottom, right } = areaOf(address);
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) => top + row);
  const columns = Array.from({ length: right - left + 1 }, (_, column) => left + column);
  return rows.flatMap((row) => columns.map((column) => sheet.cells.get(row)?.get(column)?.value ?? null));
}
