import { areaHeight, indexesBetween, areaWidth, isWholeColumns, isWholeRows } from "./area";
import type { Area, Sheet, Style } from "./book";
import { cellAt, eachCell, ensureCell } from "./cells";

export const DEFAULT_STYLE: Style = {};
export const DEFAULT_FONT = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: "#000000",
} as const;

/** The format a cell shows: its own, else its row's, else its column's, else the workbook's default. */
export function styleAt(sheet: Sheet, row: number, column: number): Style {
  return (
    cellAt(sheet, row, column)?.style ??
    sheet.rows.get(row)?.style ??
    sheet.columns.get(column)?.style ??
    DEFAULT_STYLE
  );
}

/**
 * Formats every cell of the area with what `change` makes of its format. Whole columns and rows keep the format
 * themselves, so that blank cells in them cost nothing.
 */
export function changeStyle(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  const changed = remember(change);
  if (isWholeColumns(area)) changeColumnStyles(sheet, area, changed);
  else if (isWholeRows(area)) changeRowStyles(sheet, area, changed);
  else changeCellStyles(sheet, area, changed);
}

/** The format without one of its parts. */
export function without<T extends Partial<Style>>(style: T, part: keyof T & string): T {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== part)) as T;
}

/** Back to the workbook's default format. */
export function clearStyle(sheet: Sheet, area: Area): void {
  if (isWholeColumns(area))
    for (const [index, column] of sheet.columns)
      if (index >= area.left && index <= area.right) column.style = null;
  if (isWholeRows(area))
    for (const [index, row] of sheet.rows) if (index >= area.top && index <= area.bottom) row.style = null;
  const inherits = sheet.columns.size > 0 || sheet.rows.size > 0;
  eachCell(sheet, area, (cell, row, column) => {
    cell.style = inherits && isStyledLine(sheet, row, column) ? DEFAULT_STYLE : null;
    if (cell.style === null && cell.value === null && cell.formula === null)
      sheet.cells.get(row)?.delete(column);
  });
}

/** One style object per distinct outcome, however many cells share it. */
function remember(change: (style: Style) => Style): (style: Style) => Style {
  const known = new Map<Style, Style>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const after = change(style);
    known.set(style, after);
    return after;
  };
}

function changeColumnStyles(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  for (let index = area.left; index <= area.right; index++) {
    const column = sheet.columns.get(index) ?? { width: null, hidden: false, style: null };
    column.style = change(column.style ?? DEFAULT_STYLE);
    sheet.columns.set(index, column);
  }
  for (const [index, row] of sheet.rows) {
    if (row.style === null) continue;
    for (let column = area.left; column <= Math.min(area.right, area.left + 255); column++)
      ensureCell(sheet, index, column).style ??= row.style;
  }
  eachCell(sheet, area, (cell) => {
    if (cell.style !== null) cell.style = change(cell.style);
  });
}

function changeRowStyles(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  for (let index = area.top; index <= area.bottom; index++) {
    const row = sheet.rows.get(index) ?? { height: null, hidden: false, style: null };
    row.style = change(row.style ?? DEFAULT_STYLE);
    sheet.rows.set(index, row);
  }
  eachCell(sheet, area, (cell, _row, column) => {
    if (cell.style !== null) cell.style = change(cell.style);
    else if (sheet.columns.get(column)?.style)
      cell.style = change(sheet.columns.get(column)?.style ?? DEFAULT_STYLE);
  });
}

function changeCellStyles(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  for (let row = 0; row < areaHeight(area); row++) {
    for (let column = 0; column < areaWidth(area); column++) {
      const cell = ensureCell(sheet, area.top + row, area.left + column);
      cell.style = change(cell.style ?? styleAt(sheet, area.top + row, area.left + column));
    }
  }
}

function isStyledLine(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? null) !== null;
}

/**
 * What all cells of the area have in common under `read`, or null when they differ. Blank stretches count with the format
 * of their row or column.
 */
export function commonStyle<T>(sheet: Sheet, area: Area, read: (style: Style) => T): T | null {
  const rows = isWholeColumns(area)
    ? stretch(sheet.cells.keys(), sheet.rows.keys(), area.top)
    : indexesBetween(area.top, area.bottom);
  const columns = isWholeRows(area)
    ? stretch(sheet.columns.keys(), [], area.left)
    : indexesBetween(area.left, area.right);
  let common: T | undefined;
  let last: Style | undefined;
  for (const row of rows) {
    for (const column of columns) {
      const style = styleAt(sheet, row, column);
      if (style === last) continue;
      last = style;
      const here = read(style);
      if (common !== undefined && here !== common) return null;
      common = here;
    }
  }
  return common ?? null;
}

function stretch(used: Iterable<number>, styled: Iterable<number>, first: number): readonly number[] {
  return [...new Set([first, ...used, ...styled])];
}
