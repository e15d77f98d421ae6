import type { MatchingNeed, MatchingResource } from "./problem";

/**
 * The row numbers of `needs` in the order matching takes them: by the day they were reported, then by id, and by content
 * where both are equal. Since everything after it follows this order, the order of the sheet's rows never changes who gets
 * what, and of equal needs the earlier comes first.
 */
export const orderOfNeeds = (needs: readonly MatchingNeed[]): Int32Array =>
  orderBy(
    needs,
    (a, b) =>
      compare(a.reported ?? LAST_DAY, b.reported ?? LAST_DAY) ||
      compare(a.id, b.id) ||
      compare(contentOfNeed(a), contentOfNeed(b)),
  );

/** The row numbers of `resources`: by id, and by content where ids are equal. */
export const orderOfResources = (resources: readonly MatchingResource[]): Int32Array =>
  orderBy(resources, (a, b) => compare(a.id, b.id) || compare(contentOfResource(a), contentOfResource(b)));

/** Sorts after every day. */
const LAST_DAY = "~";

/** Where each row number stands in `order`. */
export function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return places;
}

function orderBy<Row>(rows: readonly Row[], compareRows: (a: Row, b: Row) => number): Int32Array {
  const order = Int32Array.from(rows, (_, index) => index);
  const byRow = (a: number, b: number): number => compareRows(rows[a] as Row, rows[b] as Row) || a - b;
  // Sheets usually are in order, and sorting half a million rows takes its time.
  return order.every((_, index) => index === 0 || byRow(index - 1, index) <= 0) ? order : order.sort(byRow);
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const contentOfNeed = (need: MatchingNeed): string =>
  JSON.stringify([
    need.tier,
    need.quantity,
    need.category,
    need.group,
    need.x,
    need.y,
    need.maxDistanceM,
    need.slots,
    need.community ?? null,
    need.level ?? 0,
    need.leastRating ?? 0,
    need.division ?? null,
  ]);

const contentOfResource = (resource: MatchingResource): string =>
  JSON.stringify([
    resource.capacity,
    resource.categories,
    resource.groups,
    resource.x,
    resource.y,
    resource.radiusM,
    resource.unitCost,
    resource.slots,
    resource.expired,
    resource.community ?? null,
    resource.rating ?? 0,
    resource.leastLevel ?? 0,
    resource.slotCapacity ?? null,
    resource.groupQuotas ?? [],
  ]);
