import { tableParts } from "../../src/host/model/area";
import { openXlsx, saveXlsx, type Style } from "../../src/host";
import { calculate } from "../../src/host/calc";
import { copyBook, snapshotBook } from "../../src/host/model/snapshot";
import { deleteTableRows } from "../../src/host/model/table-size";
import { addTable } from "../../src/host/model/tables";
import { at, hiddenRows, sitDown, withTable } from "../support/person-at-grid";
import { fill } from "../support/small-book";

describe("pasting texts", () => {
  it("types each of them, by Excel's rules", () => {
    const { person, sheet, shown } = sitDown();
    expect(
      person.pasteTexts(sheet, at("B2"), [
        ["12%", "'007"],
        ["=B2*2", "<b>x</b>"],
      ]),
    ).toEqual(at("B2:C3"));
    expect(shown("B2:C3")).toEqual([
      [0.12, "007"],
      ["=B2*2", "<b>x</b>"],
    ]);
    expect(sheet.cells.get(2)?.get(1)?.value).toBe(0.24);
  });

  it("fills a selection that is a multiple of them, and else writes them once", () => {
    const { person, sheet, shown } = sitDown();
    expect(person.pasteTexts(sheet, at("A1:B4"), [["x", "y"]])).toEqual(at("A1:B4"));
    expect(person.pasteTexts(sheet, at("D1:E3"), [["1"], ["2"]])).toEqual(at("D1:D2"));
    expect(shown("A4:B4")).toEqual([["x", "y"]]);
    expect(shown("D1:E3")).toEqual([
      [1, null],
      [2, null],
      [null, null],
    ]);
  });

  it("empties cells where lines are shorter", () => {
    const { person, sheet, shown } = sitDown();
    fill(sheet, 0, 0, [
      ["a", "b"],
      ["c", "d"],
    ]);
    person.pasteTexts(sheet, at("A1"), [["1", "2"], ["3"]]);
    expect(shown("A1:B2")).toEqual([
      [1, 2],
      [3, null],
    ]);
  });

  it("is refused beyond the sheet and over locked cells, and then changes nothing", () => {
    const { person, sheet, book } = sitDown();
    const before = snapshotBook(book);
    expect(() => person.pasteTexts(sheet, at("A1048576"), [["x"], ["y"]])).toThrow(/fit/);
    sheet.protection = { password: "", options: {} };
    expect(() => person.pasteTexts(sheet, at("A1"), [["x"]])).toThrow(/protected/);
    sheet.protection = null;
    expect(snapshotBook(book)).toEqual(before);
  });

  it.each([
    ["below it", "B7"],
    ["from inside it over its end", "B6"],
  ])("makes a table grow when it goes %s", (_, address) => {
    const { person, sheet, table } = withTable();
    person.pasteTexts(sheet, at(address), [
      ["5", "份"],
      ["6", "份"],
      ["7", "份"],
    ]);
    expect(table.area).toEqual({ ...at("B2:D9"), bottom: at(address).top + 2 });
  });
});

describe("copied cells", () => {
  it("keep formats, and their formulas move along", () => {
    const { person, sheet, shown } = sitDown();
    const style: Style = { font: { bold: true } };
    fill(sheet, 0, 0, [[1, "=A1+$A$1"]]);
    const cell = sheet.cells.get(0)?.get(0);
    if (cell) cell.style = style;
    expect(person.paste(sheet, at("A3:B4"), person.copy(sheet, at("A1:B1")))).toEqual(at("A3:B4"));
    expect(shown("A3:B4")).toEqual([
      [1, "=A3+$A$1"],
      [1, "=A4+$A$1"],
    ]);
    expect(sheet.cells.get(3)?.get(0)?.style).toEqual(style);
    expect(sheet.cells.get(3)?.get(1)?.value).toBe(2);
  });

  it("that are moved keep their formulas as they are and leave blanks behind, also where they overlap", () => {
    const { person, sheet, shown } = sitDown();
    fill(sheet, 0, 0, [[1, "=A1"]]);
    person.move(sheet, at("B1"), person.copy(sheet, at("A1:B1")));
    expect(shown("A1:C1")).toEqual([[null, 1, "=A1"]]);
  });

  it("leave out what a filter hides", () => {
    const { person, sheet, shown, column } = withTable();
    person.filter(column(1), ["人次"]);
    person.paste(sheet, at("F1"), person.copy(sheet, at("B3:B6")));
    expect(shown("F1:F3")).toEqual([[3], [9], [null]]);
  });

  it("fill down from the first row, of a single row from the one above", () => {
    const { person, sheet, shown } = sitDown();
    fill(sheet, 0, 0, [[5, "=A1"]]);
    person.fill(sheet, at("A1:B3"), "down");
    person.fill(sheet, at("A4:B4"), "down");
    person.fill(sheet, at("C1"), "right");
    person.fill(sheet, at("A1:B1"), "down");
    expect(shown("A1:C4")).toEqual([
      [5, "=A1", "=B1"],
      [5, "=A2", null],
      [5, "=A3", null],
      [5, "=A4", null],
    ]);
  });

  it("are repeated over the cells that a corner was dragged to, also where these are no multiple of them", () => {
    const { person, sheet, shown } = sitDown();
    fill(sheet, 0, 0, [[1, "=A1"], [2]]);
    person.fillOver(sheet, at("A1:B2"), at("A3:B5"));
    person.fillOver(sheet, at("A1:A2"), at("C1:D2"));
    expect(shown("A1:D2").flat()).toEqual([1, "=A1", 1, 1, 2, null, 2, 2]);
    expect(shown("A3:B5").flat()).toEqual([1, "=A3", 2, null, 1, "=A5"]);
  });
});

describe("a filter", () => {
  it("lists what the other filters leave, sorted, blanks last", () => {
    const { person, column } = withTable();
    expect(person.filterChoices(column(1)).map(({ text }) => text)).toEqual(["人次", "小时", ""]);
    person.filter(column(0), ["3", "2"]);
    expect(person.filterChoices(column(1))).toEqual([
      { text: "人次", isKept: true },
      { text: "", isKept: true },
    ]);
    expect(
      person
        .filterChoices(column(0))
        .filter(({ isKept }) => isKept)
        .map(({ text }) => text),
    ).toEqual(["2", "3"]);
  });

  it("hides the rows it does not keep, together with others, until it is taken away", () => {
    const { person, column, hidden } = withTable();
    person.filter(column(1), ["人次", ""]);
    expect(hidden()).toEqual([4]);
    person.filter(column(0), ["9"]);
    expect(hidden()).toEqual([3, 4, 5]);
    person.filter(column(1), null);
    expect(hidden()).toEqual([3, 4, 5]);
    person.filter(column(0), null);
    expect(hidden()).toEqual([]);
  });

  it("is saved with the file and works again when it is opened", async () => {
    const { person, column, book, hidden } = withTable();
    person.filter(column(1), ["人次", ""]);
    const { book: again, left } = await openXlsx(await saveXlsx(book));
    expect(left).toEqual([]);
    expect(again.sheets[0]?.tables[0]?.columns.map(({ filter }) => filter)).toEqual([
      undefined,
      ["人次", ""],
      undefined,
    ]);
    expect(again.sheets.slice(0, 1).map(hiddenRows)).toEqual([hidden()]);
  });

  it.each<readonly [string, (all: ReturnType<typeof withTable>) => void, readonly unknown[]]>([
    ["filling down", ({ person, sheet }) => person.fill(sheet, at("B3:B6"), "down"), [3, 1, 2, 3]],
    ["dragging a corner", ({ person, sheet }) => person.fillOver(sheet, at("B3"), at("B4:B6")), [3, 1, 2, 3]],
    [
      "filling to the right",
      ({ person, sheet }) => person.fill(sheet, at("A3:B6"), "right"),
      [null, 1, 2, null],
    ],
    ["clearing", ({ person, sheet }) => person.clear(sheet, at("B3:B6")), [null, 1, 2, null]],
  ])("keeps the rows it hides from %s", (_, edit, expected) => {
    const all = withTable();
    all.person.filter(all.column(1), ["人次"]);
    expect(all.hidden()).toEqual([4, 5]);
    edit(all);
    expect(all.shown("B3:B6")).toEqual(expected.map((value) => [value]));
  });

  it("stays with its values when the column is sorted", () => {
    const { person, column, hidden, shown } = withTable();
    person.filter(column(1), ["人次"]);
    person.sort(column(0), false);
    expect(shown("B3:D6")).toEqual([
      [9, "人次", "=B3*2"],
      [3, "人次", "=B4*2"],
      [2, null, "=B5*2"],
      [1, "小时", "=B6*2"],
    ]);
    expect(hidden()).toEqual([5, 6]);
  });
});

describe("undo", () => {
  type Sitting = ReturnType<typeof withTable>;
  const edits: readonly (readonly [string, (all: Sitting) => void])[] = [
    ["typing", ({ person, sheet }) => person.enter(sheet, at("B3"), "7")],
    ["typing over all cells of an area", ({ person, sheet }) => person.enter(sheet, at("B3:C9"), "=1+1")],
    ["clearing", ({ person, sheet }) => person.clear(sheet, at("A1:D4"))],
    ["another header", ({ person, sheet }) => person.enter(sheet, at("B2"), "单位")],
    ["a row below the table", ({ person, sheet }) => person.enter(sheet, at("C7"), "份")],
    ["a column beside the table", ({ person, sheet }) => person.enter(sheet, at("E4"), "新")],
    ["pasted texts", ({ person, sheet }) => void person.pasteTexts(sheet, at("C5"), [["1"], ["2"], ["3"]])],
    [
      "pasted cells",
      ({ person, sheet }) => void person.paste(sheet, at("D7"), person.copy(sheet, at("B3:D3"))),
    ],
    [
      "moved cells",
      ({ person, sheet }) => void person.move(sheet, at("F3"), person.copy(sheet, at("B3:B6"))),
    ],
    ["filling down", ({ person, sheet }) => person.fill(sheet, at("B3:D6"), "down")],
    ["filling over a corner", ({ person, sheet }) => person.fillOver(sheet, at("B3:C4"), at("B5:C9"))],
    ["a height", ({ person, sheet }) => person.resizeRows(sheet, [{ row: 2, height: 40 }])],
    ["a width", ({ person, sheet }) => person.resizeColumns(sheet, [{ column: 1, width: 99 }])],
    ["a filter", ({ person, column }) => person.filter(column(0), ["9"])],
    ["sorting", ({ person, column }) => person.sort(column(0), true)],
  ];

  it.each(edits)("takes back %s, and does it again", (_, edit) => {
    const all = withTable();
    fill(all.sheet, 0, 8, [["=SUM(Table1[数量])", "=SUM(B3:B6)"]]);
    calculate(all.book);
    const before = snapshotBook(all.book);
    edit(all);
    const after = snapshotBook(all.book);
    expect(after).not.toEqual(before);
    expect(all.person.undo()).not.toBeNull();
    expect(snapshotBook(all.book)).toEqual(before);
    expect(all.person.redo()).not.toBeNull();
    expect(snapshotBook(all.book)).toEqual(after);
    expect(all.sheet.tables[0]).toBe(all.table);
  });

  it("goes back step by step, and a new edit ends what could be done again", () => {
    const { person, sheet, shown } = sitDown();
    for (const text of ["1", "2", "3"]) person.enter(sheet, at("A1"), text);
    person.undo();
    person.undo();
    expect(shown("A1")).toEqual([[1]]);
    person.enter(sheet, at("A1"), "4");
    expect(person.redo()).toBeNull();
    person.undo();
    person.undo();
    expect(shown("A1")).toEqual([[null]]);
    expect(person.undo()).toBeNull();
  });

  it("does nothing where somebody else has changed the cells since", () => {
    const { person, sheet, shown } = sitDown();
    person.enter(sheet, at("A1"), "1");
    fill(sheet, 0, 0, [["add-in"]]);
    expect(person.undo()).toBeNull();
    expect(shown("A1")).toEqual([["add-in"]]);
  });

  it("tells who listens that cells changed again", () => {
    const { person, sheet, events } = sitDown();
    person.enter(sheet, at("B5"), "1");
    events.length = 0;
    expect(person.undo()).toEqual({ sheet, area: at("B5") });
    expect(events[0]).toMatchObject({ payload: { address: "B5", triggerSource: "Unknown" } });
  });

  it("leaves what a refused edit left: nothing", () => {
    const { person, sheet, book, column } = withTable();
    sheet.protection = { password: "", options: {} };
    const before = copyBook(book);
    expect(() => person.filter(column(0), ["9"])).toThrow(/protected/);
    expect(() => person.sort(column(0), true)).toThrow(/protected/);
    expect(() => person.resizeColumns(sheet, [{ column: 0, width: 9 }])).toThrow(/protected/);
    expect(() => person.resizeRows(sheet, [{ row: 0, height: 9 }])).toThrow(/protected/);
    expect(snapshotBook(book)).toEqual(snapshotBook(before));
    expect(person.undo()).toBeNull();
  });
});

test("a table's body keeps its formulas when its rows are sorted", () => {
  const { person, column, sheet, table } = withTable();
  person.sort(column(0), true);
  const { body } = tableParts(table);
  const values = Array.from({ length: body.bottom - body.top + 1 }, (_, row) => [
    sheet.cells.get(body.top + row)?.get(1)?.value,
    sheet.cells.get(body.top + row)?.get(3)?.value,
  ]);
  expect(values).toEqual([1, 2, 3, 9].map((value) => [value, value * 2]));
});

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
