import { columnTrack, rowTrack, usedSize } from "../../../src/preview/sheet/sheet-size";
import { sizeOf } from "../../../src/preview/sheet/track";
import { blankSheet, fillCells } from "../../support/preview-book";

const measure = (text: string) => text.length * 14;

test("widths and heights in points become whole pixels, hidden ones nothing", () => {
  const sheet = blankSheet("s");
  sheet.columns.set(1, { width: 100, hidden: false, style: null });
  sheet.columns.set(2, { width: 100, hidden: true, style: null });
  sheet.rows.set(1, { height: 30.5, hidden: false, style: null });
  const columns = columnTrack(sheet, { reach: 0 });
  const rows = rowTrack(sheet, columns, { reach: 0, measure });
  expect([0, 1, 2].map((index) => sizeOf(columns, index))).toEqual([64, 133, 0]);
  expect([0, 1].map((index) => sizeOf(rows, index))).toEqual([20, 41]);
});

test("a row without a height of its own fits its wrapped and its large texts", () => {
  const sheet = blankSheet("s");
  fillCells(sheet, { row: 0, column: 0, style: { wrapText: true } }, [["独居老人每周上门"]]);
  fillCells(sheet, { row: 1, column: 0, style: { font: { size: 20 } } }, [["大"]]);
  const heights = () => {
    const rows = rowTrack(sheet, columnTrack(sheet, { reach: 0 }), { reach: 0, measure });
    return [0, 1, 2].map((index) => sizeOf(rows, index));
  };
  expect(heights()).toEqual([40, 35, 20]);
  fillCells(sheet, { row: 0, column: 0, style: { wrapText: true } }, [["独居老人"]]);
  expect(heights()).toEqual([20, 35, 20]);
  Object.assign(sheet.cells.get(0)?.get(0) ?? {}, { value: "独居老人每周上门两次" });
  expect(heights()).toEqual([60, 35, 20]);
  sheet.columns.set(0, { width: 150, hidden: false, style: null });
  expect(heights()).toEqual([20, 35, 20]);
  Object.assign(sheet.cells.get(0)?.get(0) ?? {}, { style: { wrapText: true, font: { size: 20 } } });
  expect(heights()).toEqual([35, 35, 20]);
});

test("the used size counts cells, tables, merged areas and frozen parts", () => {
  const sheet = blankSheet("s");
  fillCells(sheet, { row: 4, column: 1 }, [["x"]]);
  sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 6 });
  expect(usedSize(sheet)).toEqual({ rows: 5, columns: 7 });
});

test("there is always room behind what is used or selected", () => {
  const sheet = blankSheet("s");
  const columns = columnTrack(sheet, { reach: 30 });
  expect(columns.count).toBeGreaterThan(30);
  expect(rowTrack(sheet, columns, { reach: 500, measure }).count).toBeGreaterThan(500);
});
