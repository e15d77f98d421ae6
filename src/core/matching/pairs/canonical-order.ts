import { bondsOf, refineByBonds } from "./equal-rows";
import type { MatchingNeed, MatchingProblem, MatchingResource } from "./problem";

/** The rows of needs and of resources in the order matching takes them. */
export interface CanonicalOrder {
  readonly needRow: Int32Array;
  readonly resourceRow: Int32Array;
}

/**
 * Needs by the day they were reported, then by id, resources by id; where these are equal by content, and then by what pins and
 * exclusions say of them. Since everything after it follows this order, the order of the sheet's rows never changes who gets
 * what, and of equal needs the earlier comes first.
 */
export function canonicalOrder(problem: MatchingProblem): CanonicalOrder {
  const { needs, resources, pins, excluded } = problem;
  const needRow = orderBy(needs, compareNeeds);
  const resourceRow = orderBy(resources, compareResources);
  if (pins.length + excluded.length === 0) return { needRow, resourceRow };
  const first = new Int32Array(needs.length + resources.length);
  first.set(firstOfEquals(needs, needRow, compareNeeds));
  first.set(
    firstOfEquals(resources, resourceRow, compareResources).map((place) => needs.length + place),
    needs.length,
  );
  if (!bindEqualRows(problem, first)) return { needRow, resourceRow };
  const classOf = first.slice();
  refineByBonds(classOf, bondsOf(problem));
  const inClasses = (start: number) => (a: number, b: number) =>
    (first[start + a] as number) - (first[start + b] as number) ||
    (classOf[start + a] as number) - (classOf[start + b] as number) ||
    a - b;
  return { needRow: needRow.sort(inClasses(0)), resourceRow: resourceRow.sort(inClasses(needs.length)) };
}

/** By row: the place of the first that is equal. */
function firstOfEquals<Row>(
  rows: readonly Row[],
  order: Int32Array,
  compareRows: (a: Row, b: Row) => number,
): Int32Array {
  const first = new Int32Array(rows.length);
  order.forEach((row, place) => {
    const before = order[place - 1];
    const isEqual = before !== undefined && compareRows(rows[before] as Row, rows[row] as Row) === 0;
    first[row] = isEqual ? (first[before] as number) : place;
  });
  return first;
}

/** Whether a pin or exclusion is of a row that has equals; `first` as for `refineByBonds`. */
function bindEqualRows({ needs, pins, excluded }: MatchingProblem, first: Int32Array): boolean {
  const count = new Int32Array(first.length);
  for (const place of first) count[place] = (count[place] as number) + 1;
  const hasEquals = (row: number): boolean => (count[first[row] as number] as number) > 1;
  return [...pins, ...excluded].some(
    ({ needIndex, resourceIndex }) => hasEquals(needIndex) || hasEquals(needs.length + resourceIndex),
  );
}

const compareNeeds = (a: MatchingNeed, b: MatchingNeed): number =>
  compare(a.reported ?? LAST_DAY, b.reported ?? LAST_DAY) ||
  compare(a.id, b.id) ||
  compare(contentOfNeed(a), contentOfNeed(b));

const compareResources = (a: MatchingResource, b: MatchingResource): number =>
  compare(a.id, b.id) || compare(contentOfResource(a), contentOfResource(b));

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
