import { moved, type Move } from "../../../src/preview/grid/movement";
import { commandOf } from "../../../src/preview/grid/keys";
import { trackOf } from "../../../src/preview/sheet/track";
import { addressOf, parseReference } from "../../../src/preview/sheet/address";
import { blankSheet, fillCells } from "../../support/preview-book";

const tracks = { rows: trackOf(100, (row) => (row === 7 ? 0 : 20)), columns: trackOf(30, () => 64) };
const sheet = blankSheet("s");
fillCells(sheet, { row: 1, column: 1 }, [
  ["a", "b", "c"],
  ["d", null, "e"],
  ["f", "g", "h"],
]);
sheet.merges.push({ top: 9, left: 1, bottom: 11, right: 3 });
sheet.frozen = { rows: 1, columns: 1 };

function from(address: string, move: Move): string {
  const area = parseReference(address)?.area ?? { top: 0, left: 0 };
  return addressOf(moved(sheet, tracks, { row: area.top, column: area.left }, move));
}
const step = (rows: -1 | 0 | 1, columns: -1 | 0 | 1): Move => ({ kind: "step", rows, columns });
const edge = (rows: -1 | 0 | 1, columns: -1 | 0 | 1): Move => ({ kind: "edge", rows, columns });

test("arrows go to the next cell, over hidden rows and not beyond the sheet", () => {
  expect(from("B2", step(1, 0))).toBe("B3");
  expect(from("B7", step(1, 0))).toBe("B9");
  expect(from("A1", step(-1, 0))).toBe("A1");
});

test("a merged area is one cell to the arrows", () => {
  expect(from("C9", step(1, 0))).toBe("B10");
  expect(from("B10", step(1, 0))).toBe("B13");
  expect(from("B10", step(0, 1))).toBe("E10");
});

test("Ctrl and an arrow run to the end of the filled cells, then over gaps, then to the sheet's end", () => {
  expect(from("B2", edge(0, 1))).toBe("D2");
  expect(from("C2", edge(1, 0))).toBe("C4");
  expect(from("A3", edge(0, 1))).toBe("B3");
  expect(from("D4", edge(1, 0))).toBe("D100");
  expect(from("D2", edge(0, -1))).toBe("B2");
});

test("Home goes to the first column that scrolls, Ctrl+Home to the first such cell, Ctrl+End to the last used", () => {
  expect(from("F6", { kind: "row-start" })).toBe("B6");
  expect(from("F6", { kind: "first-cell" })).toBe("B2");
  expect(from("A1", { kind: "last-cell" })).toBe("D12");
});

test("a page down counts the rows that show, and stays on the sheet", () => {
  expect(from("C6", { kind: "page", rows: 3 })).toBe("C10");
  expect(from("C3", { kind: "page", rows: 20 })).toBe("C24");
  expect(from("C90", { kind: "page", rows: 20 })).toBe("C100");
});

test.each([
  ["Enter", {}, { kind: "next", by: "rows", isNext: true }],
  ["Enter", { shift: true }, { kind: "next", by: "rows", isNext: false }],
  ["Tab", { shift: true }, { kind: "next", by: "columns", isNext: false }],
  ["z", { ctrl: true }, { kind: "change", change: "undo" }],
  ["Z", { ctrl: true, shift: true }, { kind: "change", change: "redo" }],
  ["y", { ctrl: true }, { kind: "change", change: "redo" }],
  ["d", { ctrl: true }, { kind: "change", change: "fill-down" }],
  ["Escape", {}, { kind: "drop-copy" }],
  ["ArrowDown", { shift: true, ctrl: true }, { kind: "move", move: edge(1, 0), extend: true }],
  ["ArrowDown", { alt: true }, { kind: "open-list" }],
  ["F2", {}, { kind: "edit" }],
  ["Delete", {}, { kind: "clear" }],
  ["PageDown", { ctrl: true }, { kind: "sheet", step: 1 }],
  ["a", {}, null],
  ["c", { ctrl: true }, null],
])("the key %s %j means %j", (key, more, command) => {
  expect(commandOf({ key, ctrl: false, shift: false, alt: false, ...more }, 20)).toEqual(command);
});
