import type { MatchingNeed, MatchingResource } from "./problem";

/**
 * The row numbers of `needs` in the order matching takes them: by id, and by content where ids are equal.
 * Since everything after it follows this order, the order of the sheet's rows never changes who gets what.
 */
export const orderOfNeeds = (needs: readonly MatchingNeed[]): Int32Array => orderBy(needs, contentOfNeed);

/** The row numbers of `resources`, in the same way. */
export const orderOfResources = (resources: readonly MatchingResource[]): Int32Array =>
  orderBy(resources, contentOfResource);

/** Where each row number stands in `order`. */
export function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return places;
}

function orderBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  content: (row: Row) => string,
): Int32Array {
  const keyed = rows.map((row, index) => ({ row, index }));
  keyed.sort((a, b) => compare(a.row.id, b.row.id) || compare(content(a.row), content(b.row)));
  return Int32Array.from(keyed, ({ index }) => index);
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
