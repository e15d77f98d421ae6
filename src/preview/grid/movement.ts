import type { Sheet } from "../../host";
import type { Spot } from "../sheet/address";
import { cellAt } from "../sheet/cell-look";
import { usedSize } from "../sheet/sheet-size";
import { nextVisible, sizeOf, type Track } from "../sheet/track";
import type { Tracks } from "./pane-window";
import { cellArea } from "./selection";

/** How a key moves the cell cursor. */
export type Move =
  | { readonly kind: "step" | "edge"; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly kind: "page"; readonly rows: number }
  | { readonly kind: "row-start" | "first-cell" | "last-cell" };

/** Where the cell cursor goes from `from`: over merged areas as one cell, never onto hidden rows or columns. */
export function moved(sheet: Sheet, tracks: Tracks, from: Spot, move: Move): Spot {
  switch (move.kind) {
    case "step":
      return stepped(sheet, tracks, from, move);
    case "edge":
      return toEdge(sheet, tracks, from, move);
    case "page":
      return { ...from, row: pagedRow(tracks.rows, from.row, move.rows) };
    case "row-start":
      return { row: from.row, column: firstScrolling(tracks.columns, sheet.frozen.columns) };
    case "first-cell":
      return {
        row: firstScrolling(tracks.rows, sheet.frozen.rows),
        column: firstScrolling(tracks.columns, sheet.frozen.columns),
      };
    case "last-cell": {
      const { row, column } = lastUsed(sheet);
      return { row: shownRow(tracks.rows, row, -1), column };
    }
  }
}

/** The cell in the last row and the last column that hold something. */
export function lastUsed(sheet: Sheet): Spot {
  const { rows, columns } = usedSize(sheet);
  return { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) };
}

/** So many rows further, counting only those that show. */
function pagedRow(rows: Track, from: number, by: number): number {
  let row = from;
  for (let left = Math.abs(by); left > 0; left--) row = nextVisible(rows, row, by > 0 ? 1 : -1);
  return row;
}

/** The row itself, or where it is hidden the next one that shows: onwards, else back. */
function shownRow(rows: Track, row: number, step: 1 | -1): number {
  const wanted = Math.min(Math.max(0, row), rows.count - 1);
  if (sizeOf(rows, wanted) > 0) return wanted;
  const onwards = nextVisible(rows, wanted, step);
  return onwards === wanted ? nextVisible(rows, wanted, step === 1 ? -1 : 1) : onwards;
}

interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

function stepped(sheet: Sheet, { rows, columns }: Tracks, from: Spot, by: Direction): Spot {
  const area = cellArea(sheet, from);
  const row = by.rows === 0 ? from.row : nextVisible(rows, by.rows > 0 ? area.bottom : area.top, by.rows);
  const column =
    by.columns === 0
      ? from.column
      : nextVisible(columns, by.columns > 0 ? area.right : area.left, by.columns);
  const target = cellArea(sheet, { row, column });
  const isInside = target.top !== row || target.left !== column;
  return isInside ? { row: target.top, column: target.left } : { row, column };
}

/** Ctrl+arrow: to the end of the filled run, or over the gap to the next filled cell, or to the sheet's edge. */
function toEdge(sheet: Sheet, tracks: Tracks, from: Spot, by: Direction): Spot {
  const isFilled = (spot: Spot): boolean => (cellAt(sheet, spot)?.value ?? null) !== null;
  const next = (spot: Spot): Spot => stepped(sheet, tracks, spot, by);
  const isSame = (a: Spot, b: Spot): boolean => a.row === b.row && a.column === b.column;
  let at = next(from);
  if (isFilled(from) && isFilled(at)) {
    for (let then = next(at); !isSame(then, at) && isFilled(then); then = next(at)) at = then;
    return at;
  }
  const used = usedSize(sheet);
  const isPast = (spot: Spot): boolean =>
    (by.rows > 0 && spot.row >= used.rows) || (by.columns > 0 && spot.column >= used.columns);
  while (!isFilled(at) && !isPast(at)) {
    const then = next(at);
    if (isSame(then, at)) break;
    at = then;
  }
  return isPast(at) ? lastOf(tracks, from, by) : at;
}

function lastOf({ rows, columns }: Tracks, from: Spot, by: Direction): Spot {
  return by.rows > 0 ? { ...from, row: rows.count - 1 } : { ...from, column: columns.count - 1 };
}

function firstScrolling(track: Track, frozen: number): number {
  const first = Math.min(frozen, track.count - 1);
  return sizeOf(track, first) > 0 ? first : nextVisible(track, first, 1);
}
