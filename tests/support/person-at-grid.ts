import { newBook, personAt, type Area, type Sheet } from "../../src/host";
import { calculate } from "../../src/host/calc";
import { parseArea } from "../../src/host/model/address";
import { addTable } from "../../src/host/model/tables";
import { openBook } from "../../src/host/objects";
import type { HostEvent } from "../../src/host/wire/events";
import { fill } from "./small-book";

export const at = (address: string): Area => {
  const area = parseArea(address);
  if (area === null) throw new RangeError(address);
  return area;
};

/** A person at the first sheet of a new workbook; `shown` reads formulas, else values. */
export function sitDown() {
  const events: HostEvent[] = [];
  const book = newBook();
  const open = openBook(
    book,
    { emit: (event) => void events.push(event), emitFrame: () => undefined },
    calculate,
  );
  const sheet = book.sheets[0] as Sheet;
  const person = personAt(() => open);
  const shown = (address: string) => {
    const { top, bottom, left, right } = at(address);
    return Array.from({ length: bottom - top + 1 }, (_row, row) =>
      Array.from({ length: right - left + 1 }, (_column, column) => {
        const cell = sheet.cells.get(top + row)?.get(left + column);
        return cell?.formula ?? cell?.value ?? null;
      }),
    );
  };
  return { person, sheet, book, events, shown };
}

/** Numbers of the hidden rows as the sheet shows them. */
export const hiddenRows = (sheet: Sheet): readonly number[] =>
  [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row + 1] : [])).sort((a, b) => a - b);

/** Needs in B2:D6: quantities, units, twice the quantity as a formula. */
export function withTable() {
  const all = sitDown();
  fill(all.sheet, 1, 1, [
    ["数量", "单位", "两倍"],
    [3, "人次", "=B3*2"],
    [1, "小时", "=B4*2"],
    [2, null, "=B5*2"],
    [9, "人次", "=B6*2"],
  ]);
  const table = addTable(all.book, all.sheet, at("B2:D6"));
  calculate(all.book);
  const hidden = () => hiddenRows(all.sheet);
  return { ...all, table, hidden, column: (index: number) => ({ sheet: all.sheet, table, index }) };
}
