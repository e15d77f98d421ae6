import type { Area, Table } from "./book";
import { COLUMN_LIMIT, ROW_LIMIT } from "./address";

export const areaHeight = (area: Area): number => area.bottom - area.top + 1;
export const areaWidth = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => areaHeight(area) * areaWidth(area);

/** The area of `height` × `width` cells whose first cell is at (`top`, `left`). */
export function areaAt(top: number, left: number, height = 1, width = 1): Area {
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROW_LIMIT &&
    area.right < COLUMN_LIMIT &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The cells in both; null when there are none. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function overlaps(a: Area, b: Area): boolean {
  return intersection(a, b) !== null;
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The area with one more row and one more column at its end. */
export const grownByOne = (area: Area): Area => ({
  ...area,
  bottom: area.bottom + 1,
  right: area.right + 1,
});

/** What is left of `area` without `hole`: up to four rectangles, in reading order. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const pieces: Area[] = [
    { ...area, bottom: shared.top - 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
    { ...area, top: shared.bottom + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** The whole numbers from the first to the last. */
export const indexesBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROW_LIMIT - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMN_LIMIT - 1;

/** Header, body and totals of a table; null where it has none. A table always has a body. */
export function tableParts(table: Table): {
  readonly header: Area | null;
  readonly body: Area;
  readonly totals: Area | null;
} {
  const { area } = table;
  return {
    header: table.showHeaders ? { ...area, bottom: area.top } : null,
    body: {
      ...area,
      top: area.top + (table.showHeaders ? 1 : 0),
      bottom: area.bottom - (table.showTotals ? 1 : 0),
    },
    totals: table.showTotals ? { ...area, top: area.bottom } : null,
  };
}
