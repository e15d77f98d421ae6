import { intersection, withoutArea } from "./area";
import type { Area } from "./book";

/** Something that covers areas of a sheet: validation, a conditional format. */
interface Marked {
  areas: Area[];
}

/** Takes `area` out of everything that covers it; what covers nothing any more is dropped. */
export function uncover<T extends Marked>(items: readonly T[], area: Area): T[] {
  for (const item of items) item.areas = item.areas.flatMap((covered) => withoutArea(covered, area));
  return items.filter((item) => item.areas.length > 0);
}

/** The items that cover a cell of `area`. */
export function covering<T extends Marked>(items: readonly T[], area: Area): readonly T[] {
  return items.filter((item) => item.areas.some((covered) => intersection(covered, area) !== null));
}

/** What a table that grew by rows takes along: items that covered its last row cover the new ones too. */
export function stretchMarks(items: readonly Marked[], last: Area, added: Area): void {
  for (const item of items) {
    item.areas = item.areas.flatMap((area) => {
      const shared = intersection(area, last);
      if (shared === null || area.bottom !== last.bottom) return [area];
      if (area.left >= last.left && area.right <= last.right) return [{ ...area, bottom: added.bottom }];
      return [area, { ...added, left: shared.left, right: shared.right }];
    });
  }
}
