import { cellCount, intersection, overlaps } from "./area";
import type { Area, Sheet } from "./book";
import { eachCell, dropBlankCell } from "./cells";
import { excelError } from "./errors";

/** Merges the area into one cell, or each of its rows when `across`; only the first value stays. Errors: `InvalidOperation` over a table. */
export function mergeArea(sheet: Sheet, area: Area, across: boolean): void {
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw excelError("InvalidOperation", "cells of a table cannot be merged");
  unmergeArea(sheet, area);
  const pieces = across ? rowsOf(area) : [area];
  for (const piece of pieces) {
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

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}
