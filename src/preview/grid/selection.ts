import type { Area, Sheet } from "../../host";
import type { Spot } from "../sheet/address";
import { covers } from "../sheet/address";

/** What is selected: `active` is where typing goes, `focus` the corner that moves while the selection grows. */
export interface Selection {
  readonly active: Spot;
  readonly focus: Spot;
}

/** A single selected cell. */
export function selectionAt(spot: Spot): Selection {
  return { active: spot, focus: spot };
}

/** The selected rectangle, grown until no merged area sticks out of it. */
export function selectedArea(selection: Selection, merges: readonly Area[]): Area {
  return withMerges(areaBetween(selection.active, selection.focus), merges);
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
  const grown = merges.reduce((own, merge) => (touches(own, merge) ? around(own, merge) : own), area);
  const isSame = (["top", "left", "bottom", "right"] as const).every((side) => grown[side] === area[side]);
  return isSame ? area : withMerges(grown, merges);
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
