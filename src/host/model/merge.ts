import { cellCount, indexesBetween, intersection, overlaps } from "./area";
import type { Area, Sheet } from "./book";
import { eachCell, dropBlankCell } from "./cells";
import { excelError } from "./errors";

/** Merges the area into one cell, or each of its rows when `across`; only the first value stays. Errors: `InvalidOperation` over a table. */
export function mergeArea(sheet: Sheet, area: Area, across: boolean): void {
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw excelError("InvalidOperation", "cells of a table cannot be merged");
  unmergeArea(sheet, area);
  for (const piece of across ? rowsOf(area) : [area]) {
    if (cellCount(piece) === 1) continue;
    sheet.merges.push(piece);
    eachCell(sheet, piece, (cell, row, column) => {
      if (row === piece.top && column === piece.left) return;
      cell.value = null;
      cell.formula = null;
      dropBlankCell(sheet, row, column);
    });
  }
}

/** Takes apart every merged cell that lies in the area, even in part. */
export function unmergeArea(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}

const rowsOf = (area: Area): Area[] =>
  indexesBetween(area.top, area.bottom).map((row) => ({ ...area, top: row, bottom: row }));
