import type { Spot } from "../sheet/address";
import { sizeOf, spanBetween, startOf, type Span, type Track } from "../sheet/track";

/** The four parts of a sheet with frozen rows and columns; without them only `body` shows anything. */
export type PaneName = "corner" | "top" | "left" | "body";

/** What one part shows: its place in the cell area, and which cells at which shift. */
export interface PaneWindow {
  readonly name: PaneName;
  readonly rows: Span;
  readonly columns: Span;
  /** In pixels of the cell area, headers not counted. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The sheet's pixel at the part's top left corner. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

export interface Tracks {
  readonly rows: Track;
  readonly columns: Track;
}

/** Neither its row nor its column is hidden. */
export function isShown({ rows, columns }: Tracks, spot: Spot): boolean {
  return sizeOf(rows, spot.row) > 0 && sizeOf(columns, spot.column) > 0;
}

/** The parts to draw, for the cells that show at this scroll position. Frozen parts never take more than the view. */
export function paneWindows(
  { rows, columns }: Tracks,
  frozen: { readonly rows: number; readonly columns: number },
  view: Viewport,
): readonly PaneWindow[] {
  const across = [
    { from: 0, at: 0, length: Math.min(startOf(columns, frozen.columns), view.width) },
    bodyStrip(startOf(columns, frozen.columns), view.scrollLeft, view.width),
  ] as const;
  const down = [
    { from: 0, at: 0, length: Math.min(startOf(rows, frozen.rows), view.height) },
    bodyStrip(startOf(rows, frozen.rows), view.scrollTop, view.height),
  ] as const;
  const names = [
    ["corner", 0, 0],
    ["top", 1, 0],
    ["left", 0, 1],
    ["body", 1, 1],
  ] as const;
  return names.map(([name, column, row]) => {
    const [h, v] = [across[column], down[row]];
    return {
      name,
      x: h.at,
      y: v.at,
      width: h.length,
      height: v.length,
      shiftX: h.from,
      shiftY: v.from,
      columns: spanBetween(columns, h.from, h.from + h.length),
      rows: spanBetween(rows, v.from, v.from + v.length),
    };
  });
}

function bodyStrip(frozen: number, scroll: number, view: number) {
  return { from: frozen + scroll, at: frozen, length: Math.max(0, view - frozen) };
}

/** The scroll position at which item `index` shows whole: unchanged when it does already or never scrolls. */
export function scrollToShow(
  track: Track,
  index: number,
  { frozen, scroll, view }: { readonly frozen: number; readonly scroll: number; readonly view: number },
): number {
  if (index < frozen) return scroll;
  const base = startOf(track, frozen);
  const start = startOf(track, index) - base;
  const end = startOf(track, index + 1) - base;
  const room = Math.max(1, view - base);
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}
