import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "./autofit";
import type { Area, Sheet } from "./book";

export const isRowHidden = (sheet: Sheet, row: number): boolean => sheet.rows.get(row)?.hidden ?? false;
export const isColumnHidden = (sheet: Sheet, column: number): boolean =>
  sheet.columns.get(column)?.hidden ?? false;

/** Points. */
export const rowHeight = (sheet: Sheet, row: number): number =>
  isRowHidden(sheet, row) ? 0 : (sheet.rows.get(row)?.height ?? DEFAULT_HEIGHT);
export const columnWidth = (sheet: Sheet, column: number): number =>
  isColumnHidden(sheet, column) ? 0 : (sheet.columns.get(column)?.width ?? DEFAULT_WIDTH);

/** Distance in points from the sheet's top edge to the row's. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = row * DEFAULT_HEIGHT;
  for (const index of sheet.rows.keys()) if (index < row) top += rowHeight(sheet, index) - DEFAULT_HEIGHT;
  return top;
}

/** Distance in points from the sheet's left edge to the column's. */
export function columnLeft(sheet: Sheet, column: number): number {
  let left = column * DEFAULT_WIDTH;
  for (const index of sheet.columns.keys())
    if (index < column) left += columnWidth(sheet, index) - DEFAULT_WIDTH;
  return left;
}

/** Hides or shows the area's rows or columns. */
export function setHidden(sheet: Sheet, axis: "rows" | "columns", area: Area, hidden: boolean): void {
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = first; index <= last; index++) {
    if (axis === "rows") hideLine(sheet.rows, index, hidden, { height: null, hidden, style: null });
    else hideLine(sheet.columns, index, hidden, { width: null, hidden, style: null });
  }
}

function hideLine<T extends { hidden: boolean }>(
  lines: Map<number, T>,
  index: number,
  hidden: boolean,
  fresh: T,
): void {
  const line = lines.get(index);
  if (line !== undefined) line.hidden = hidden;
  else if (hidden) lines.set(index, fresh);
}
