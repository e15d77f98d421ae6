import { newBook, personAt, type Book, type Sheet } from "../../src/host";
import { openBook } from "../../src/host/objects";
import { calculate } from "../../src/host/calc";
import type { HostEvent } from "../../src/host/wire/events";

function sitDown() {
  const events: HostEvent[] = [];
  const open = openBook(
    newBook(),
    { emit: (event) => void events.push(event), emitFrame: () => undefined },
    calculate,
  );
  const sheet = firstSheet(open.book);
  const person = personAt(() => open);
  const type = (address: readonly [number, number], text: string) =>
    person.enter(sheet, { top: address[0], bottom: address[0], left: address[1], right: address[1] }, text);
  const value = (row: number, column: number) => sheet.cells.get(row)?.get(column)?.value ?? null;
  return { person, sheet, events, type, value };
}

function firstSheet(book: Book): Sheet {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new RangeError("no sheet");
  return sheet;
}

test("typing follows Excel's rules, recalculates, and tells who listens that a person did it", () => {
  const { type, value, events } = sitDown();
  type([0, 0], "12%");
  type([0, 1], "=A1*100");
  type([0, 0], "50%");
  expect([value(0, 0), value(0, 1)]).toEqual([0.5, 50]);
  expect(events[0]).toMatchObject({ payload: { address: "A1", triggerSource: "Unknown", source: "Local" } });
});

test("emptied cells keep their formats", () => {
  const { person, sheet, type, value } = sitDown();
  type([0, 0], "2026-03-01");
  person.clear(sheet, { top: 0, left: 0, bottom: 5, right: 5 });
  expect(value(0, 0)).toBeNull();
  expect(sheet.cells.get(0)?.get(0)?.style?.numberFormat).toMatch(/yy/);
});

test("nothing is typed into locked cells of a protected sheet", () => {
  const { sheet, type, value } = sitDown();
  sheet.protection = { password: "", options: {} };
  expect(() => type([0, 0], "x")).toThrow(/protected/);
  expect(value(0, 0)).toBeNull();
});

test("a validation offers its list and objects to anything else", () => {
  const { person, sheet } = sitDown();
  sheet.validations.push({
    areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
    rule: { list: { inCellDropDown: true, source: "政府,市场,社会" } },
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: "", message: "" },
    errorAlert: { showAlert: true, style: "Stop", title: "来源", message: "请从列表中选择。" },
  });
  const cell = { row: 3, column: 0 };
  expect(person.choicesAt(sheet, cell)).toEqual(["政府", "市场", "社会"]);
  expect(person.choicesAt(sheet, { row: 3, column: 1 })).toBeNull();
  expect(person.alertFor(sheet, cell, "市场")).toBeNull();
  expect(person.alertFor(sheet, cell, "别的")).toEqual({
    style: "Stop",
    title: "来源",
    message: "请从列表中选择。",
  });
});

test("formulas of conditional formats move with their cells, each different one computed once", () => {
  const { person, sheet, type } = sitDown();
  ["a", "b", "a"].forEach((text, row) => type([row, 0], text));
  const anchor = { row: 0, column: 0 };
  const at = (formula: string, row: number, column: number) => ({ formula, anchor, spot: { row, column } });
  expect(
    person.valuesOf(sheet, [
      at("=COUNTIF($A$1:$A$9,$A1)>1", 0, 0),
      at("=COUNTIF($A$1:$A$9,$A1)>1", 1, 5),
      at("=COUNTIF($A$1:$A$9,$A1)>1", 2, 5),
      at("=ROW()", 4, 0),
      at('=A1="b"', 1, 0),
    ]),
  ).toEqual([true, false, true, 5, true]);
});
