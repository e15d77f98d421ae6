import { WHOLE_SHEET } from "./address";
import type { Area, Cell, Scalar, Sheet } from "./book";

/** The cell when it holds something (a value, a formula or a format of its own). */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The cell, made when it was blank. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.cells.get(row);
  if (cells === undefined) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  let cell = cells.get(column);
  if (cell === undefined) {
    cell = { value: null, formula: null, style: null };
    cells.set(column, cell);
  }
  return cell;
}

/** Puts the cell there in place of what was there. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const cells = sheet.cells.get(row);
  if (cells === undefined) sheet.cells.set(row, new Map([[column, cell]]));
  else cells.set(column, cell);
}

/** Forgets the cell when nothing is left in it. */
export function dropBlankCell(sheet: Sheet, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell?.value === null && cell.formula === null && cell.style === null) removeCell(sheet, row, column);
}

export function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  cells?.delete(column);
  if (cells?.size === 0) sheet.cells.delete(row);
}

export function valueAt(sheet: Sheet, row: number, column: number): Scalar {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** Calls `visit` for every cell of the area that holds something; the visitor may remove that cell. */
export function eachCell(
  sheet: Sheet,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (const row of indexesWithin(sheet.cells, area.top, area.bottom)) {
    const cells = sheet.cells.get(row);
    if (cells === undefined) continue;
    for (const column of indexesWithin(cells, area.left, area.right)) {
      const cell = cells.get(column);
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** A matrix of the area's size, row by row, of what `read` makes of each cell. */
export function mapArea<T>(
  sheet: Sheet,
  area: Area,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++)
      line.push(read(cells?.get(column), row, column));
    rows.push(line);
  }
  return rows;
}

export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

/** The smallest rectangle around what is in use of the area; null where nothing is. Formats of their own count unless `valuesOnly`. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, area: Area = WHOLE_SHEET): Area | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  eachCell(sheet, area, (cell, row, column) => {
    if (valuesOnly && !hasContent(cell)) return;
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  });
  return used.bottom < 0 ? null : used;
}

/** True when no cell of the area has a value or a formula. */
export function isBlankArea(sheet: Sheet, area: Area): boolean {
  let isBlank = true;
  eachCell(sheet, area, (cell) => {
    if (hasContent(cell)) isBlank = false;
  });
  return isBlank;
}

function indexesWithin(map: ReadonlyMap<number, unknown>, from: number, to: number): readonly number[] {
  if (to - from + 1 > map.size) return [...map.keys()].filter((key) => key >= from && key <= to);
  const indexes: number[] = [];
  for (let index = from; index <= to; index++) if (map.has(index)) indexes.push(index);
  return indexes;
}
