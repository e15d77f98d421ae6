import { deleteTableRows } from "../../../src/host/model/table-size";
import { addTable } from "../../../src/host/model/tables";
import { at, sitDown } from "../../support/person-at-grid";
import { fill } from "../../support/small-book";

describe("typing into tables with a calculated column", () => {
  /** Twice the quantity in C2:C3, a calculated column. */
  function sitAtTable() {
    const all = sitDown();
    fill(all.sheet, 0, 0, [
      ["编号", "数量", "两倍"],
      ["N1", 3, null],
      ["N2", 5, null],
    ]);
    const table = addTable(all.book, all.sheet, at("A1:C3"));
    all.person.enter(all.sheet, at("C2:C3"), "=[@数量]*2");
    return { ...all, table, value: (row: number) => all.sheet.cells.get(row - 1)?.get(2)?.value };
  }

  it("computes the row that is typed below, and takes it back", () => {
    const { person, sheet, table, value } = sitAtTable();
    person.enter(sheet, at("B4"), "7");
    expect(value(4)).toBe(14);
    expect(table.area).toEqual(at("A1:C4"));
    person.undo();
    expect(value(4)).toBeUndefined();
    expect(table.area).toEqual(at("A1:C3"));
    person.redo();
    expect(value(4)).toBe(14);
  });

  it("computes the first row of a table without rows, and takes it back", () => {
    const { person, sheet, book, table, value } = sitAtTable();
    deleteTableRows(book, { sheet, table }, 0, 2);
    person.enter(sheet, at("B2"), "4");
    expect(value(2)).toBe(8);
    person.undo();
    expect(value(2) ?? null).toBeNull();
    expect(table.isEmpty).toBe(true);
  });
});
