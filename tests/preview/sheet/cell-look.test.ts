import type { Sheet, Table } from "../../../src/host/model/book";
import { cellLook } from "../../../src/preview/sheet/cell-look";
import { cellText } from "../../../src/preview/sheet/cell-text";
import { conditionsOf } from "../../../src/preview/sheet/conditional-look";
import { blankSheet, fillCells } from "../../support/preview-book";

const lookAt = (sheet: Sheet, row: number, column: number) =>
  cellLook({ sheet, conditions: conditionsOf(sheet, () => []) }, { row, column });

const NEEDS: Table = {
  id: "1",
  name: "Needs",
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  columns: [],
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

test("nothing is drawn where nothing is", () => {
  expect(lookAt(blankSheet("s"), 3, 3)).toBeNull();
});

test("numbers stand right, texts left, truth values and errors in the middle, unless aligned", () => {
  const sheet = blankSheet("s");
  fillCells(sheet, { row: 0, column: 0 }, [[1, "a", true, { error: "#N/A" }]]);
  fillCells(sheet, { row: 1, column: 0, style: { horizontal: "Center" } }, [[1]]);
  expect([0, 1, 2, 3].map((column) => lookAt(sheet, 0, column)?.align)).toEqual([
    "right",
    "left",
    "center",
    "center",
  ]);
  expect(lookAt(sheet, 1, 0)?.align).toBe("center");
});

test("a cell takes its row's format before its column's, and its own before both", () => {
  const sheet = blankSheet("s");
  sheet.columns.set(0, { width: null, hidden: false, style: { fill: "#C0FFEE" } });
  sheet.rows.set(1, { height: null, hidden: false, style: { fill: "#00FF00" } });
  fillCells(sheet, { row: 1, column: 1, style: { fill: "#0000FF" } }, [["x"]]);
  expect(lookAt(sheet, 0, 0)?.style.fill).toBe("#C0FFEE");
  expect(lookAt(sheet, 1, 0)?.style.fill).toBe("#00FF00");
  expect(lookAt(sheet, 1, 1)?.style.fill).toBe("#0000FF");
});

test("a table's header is coloured and filterable, its rows are banded, own fills go over it", () => {
  const sheet = blankSheet("s");
  sheet.tables.push(NEEDS);
  fillCells(sheet, { row: 1, column: 1, style: { fill: "#FFFF00" } }, [["x"]]);
  expect(lookAt(sheet, 0, 0)).toMatchObject({
    filter: "open",
    style: { fill: "#4472C4", font: { bold: true, color: "#FFFFFF" } },
  });
  expect([1, 2].map((row) => lookAt(sheet, row, 0)?.style.fill ?? null)).toEqual(["#DAE3F3", null]);
  expect(lookAt(sheet, 1, 1)?.style.fill).toBe("#FFFF00");
  expect(lookAt(sheet, 3, 0)).toBeNull();
});

test("the formula bar shows formulas, full numbers, dates and percentages as one types them", () => {
  const sheet = blankSheet("s");
  fillCells(sheet, { row: 0, column: 0 }, [[0.1 + 0.2, { error: "#N/A" }, true]]);
  fillCells(sheet, { row: 1, column: 0, style: { numberFormat: "yyyy/m/d" } }, [[46000]]);
  fillCells(sheet, { row: 1, column: 1, style: { numberFormat: "0%" } }, [[0.07]]);
  sheet.cells.get(0)?.set(3, { value: 3, formula: "=1+2", style: null });
  const texts = [0, 1, 2, 3, 4].map((column) => cellText(sheet, { row: 0, column }));
  expect(texts).toEqual(["0.3", "#N/A", "TRUE", "=1+2", ""]);
  expect([0, 1].map((column) => cellText(sheet, { row: 1, column }))).toEqual(["2025-12-09", "7%"]);
});
