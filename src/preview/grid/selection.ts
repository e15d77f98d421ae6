import { boundingArea, overlaps, sameArea, type Area, type Sheet } from "../../host";
import { covers, type Spot } from "../sheet/address";

/** What is selected: `active` is where typing goes, `focus` the corner that moves while the selection grows. */
export interface Selection {
  readonly active: Spot;
  readonly focus: Spot;
  /** The fixed corner, once the active cell has been moved about within the selection; else the active cell is it. */
  readonly anchor?: Spot;
}

/** Where a sheet was left. */
export interface Memory {
  selection: Selection;
  scrollLeft: number;
  scrollTop: number;
}

/** A single selected cell. */
export function selectionAt(spot: Spot): Selection {
  return { active: spot, focus: spot };
}

/** How many rows and columns from the first on the selection's ends lie in. */
export function reachOf({ active, focus }: Selection): { readonly rows: number; readonly columns: number } {
  return { rows: Math.max(active.row, focus.row) + 1, columns: Math.max(active.column, focus.column) + 1 };
}

/** The selected rectangle, grown until no merged area sticks out of it. */
export function selectedArea(selection: Selection, merges: readonly Area[]): Area {
  return withMerges(areaBetween(selection.anchor ?? selection.active, selection.focus), merges);
}

/** The selection with its other end at `focus`; the active cell is its corner again. */
export function extendedTo(selection: Selection, focus: Spot): Selection {
  return { active: selection.anchor ?? selection.active, focus };
}

/**
 * The selection with the next of its cells active, as Enter (down, then the next column) and Tab (across, then the next
 * row) go round in it; `isNext` false: the one before. Hidden cells are passed over.
 */
export function cycled(
  selection: Selection,
  area: Area,
  {
    by,
    isNext,
    isShown,
  }: {
    readonly by: "rows" | "columns";
    readonly isNext: boolean;
    readonly isShown: (spot: Spot) => boolean;
  },
): Selection {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const [inner, count] = [by === "rows" ? height : width, height * width];
  const spotAt = (index: number): Spot => {
    const [outerAt, innerAt] = [Math.floor(index / inner), index % inner];
    return by === "rows"
      ? { row: area.top + innerAt, column: area.left + outerAt }
      : { row: area.top + outerAt, column: area.left + innerAt };
  };
  const [down, across] = [selection.active.row - area.top, selection.active.column - area.left];
  const start = by === "rows" ? across * height + down : down * width + across;
  const step = isNext ? 1 : count - 1;
  let at = (start + step) % count;
  while (at !== start && !isShown(spotAt(at))) at = (at + step) % count;
  return { active: spotAt(at), focus: selection.focus, anchor: selection.anchor ?? selection.active };
}

/** The smallest rectangle with both cells. */
export function areaBetween(a: Spot, b: Spot): Area {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** The merged area over a cell, else the cell itself. */
export function cellArea(sheet: Sheet, spot: Spot): Area {
  return sheet.merges.find((merge) => covers(merge, spot)) ?? areaBetween(spot, spot);
}

function withMerges(area: Area, merges: readonly Area[]): Area {
  const grown = merges.reduce((own, merge) => (overlaps(own, merge) ? boundingArea(own, merge) : own), area);
  return sameArea(grown, area) ? area : withMerges(grown, merges);
}
