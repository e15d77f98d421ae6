import { areaWidth } from "./area";
import type { Area, Cell, Scalar, Sheet } from "./book";
import { moveFormula } from "./formula-references";

/** One column to sort by: 0-based within the area. */
export interface SortKey {
  readonly column: number;
  readonly isAscending: boolean;
}

/** Sorts the area's rows as Excel does: numbers, texts, truth values, errors; blanks last in either direction; equal rows keep their order. */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const rows = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push({ row, cells: takeRow(sheet, area, row) });
  rows.sort((a, b) => compareRows(a.cells, b.cells, keys));
  rows.forEach(({ row, cells }, index) => putRow(sheet, area, { from: row, to: area.top + index }, cells));
}

function takeRow(sheet: Sheet, area: Area, row: number): (Cell | undefined)[] {
  const line = sheet.cells.get(row);
  const cells: (Cell | undefined)[] = [];
  for (let column = area.left; column <= area.right; column++) {
    cells.push(line?.get(column));
    line?.delete(column);
  }
  if (line?.size === 0) sheet.cells.delete(row);
  return cells;
}

function putRow(
  sheet: Sheet,
  area: Area,
  rows: { readonly from: number; readonly to: number },
  cells: readonly (Cell | undefined)[],
): void {
  const line = sheet.cells.get(rows.to) ?? new Map<number, Cell>();
  for (let index = 0; index < areaWidth(area); index++) {
    const cell = cells[index];
    if (cell === undefined) continue;
    if (cell.formula !== null) cell.formula = moveFormula(cell.formula, rows.to - rows.from, 0);
    line.set(area.left + index, cell);
  }
  if (line.size > 0) sheet.cells.set(rows.to, line);
}

function compareRows(
  a: readonly (Cell | undefined)[],
  b: readonly (Cell | undefined)[],
  keys: readonly SortKey[],
): number {
  for (const { column, isAscending } of keys) {
    const order = compareScalars(a[column]?.value ?? null, b[column]?.value ?? null, isAscending ? 1 : -1);
    if (order !== 0) return order;
  }
  return 0;
}

/** Order of two values as sorting has it: blanks last in either direction. */
export function compareScalars(a: Scalar, b: Scalar, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * compareValues(a, b);
}

function compareValues(a: Exclude<Scalar, null>, b: Exclude<Scalar, null>): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return Number(a) - Number(b) || 0;
}

function rankOf(value: Exclude<Scalar, null>): number {
  return ["number", "string", "boolean", "object"].indexOf(typeof value);
}

const collator = new Intl.Collator("zh-Hans-CN", { sensitivity: "base" });
