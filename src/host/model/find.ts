import { areaAt } from "./area";
import type { Area, Sheet } from "./book";
import { eachCell } from "./cells";
import { shownValue } from "./entry";

/** The first cell, row by row, whose value contains the text (or is it, with `completeMatch`); null when there is none. */
export function findText(
  sheet: Sheet,
  area: Area,
  what: string,
  criteria: Readonly<Record<string, unknown>>,
): Area | null {
  const fold = (value: string) => (criteria.matchCase === true ? value : value.toLowerCase());
  const wanted = fold(what);
  let best: Area | null = null;
  const isBackwards = criteria.searchDirection === "Backwards";
  eachCell(sheet, area, (cell, row, column) => {
    const shown = fold(String(shownValue(cell)));
    const isHit = criteria.completeMatch === true ? shown === wanted : shown.includes(wanted);
    if (!isHit) return;
    const isEarlier = best === null || row < best.top || (row === best.top && column < best.left);
    if (best === null || isEarlier !== isBackwards) best = areaAt(row, column);
  });
  return best;
}
