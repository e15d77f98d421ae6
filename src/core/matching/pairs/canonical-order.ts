import type { MatchingNeed, MatchingProblem, MatchingResource } from "./problem";

/** The rows of needs and of resources in the order matching takes them. */
interface CanonicalOrder {
  readonly needRow: Int32Array;
  readonly resourceRow: Int32Array;
}

/**
 * Needs by the day they were reported, then by id, resources by id. Since everything after it follows this order, the order of the
 * sheet's rows never changes who gets what, and of equal needs the earlier comes first.
 */
export const canonicalOrder = ({ needs, resources }: MatchingProblem): CanonicalOrder => ({
  needRow: orderBy(needs, compareNeeds),
  resourceRow: orderBy(resources, compareResources),
});

/** Where each row number is in `order`. */
export function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return places;
}

const compareNeeds = (a: MatchingNeed, b: MatchingNeed): number =>
  compare(a.reported ?? LAST_DAY, b.reported ?? LAST_DAY) || compare(a.id, b.id);

const compareResources = (a: MatchingResource, b: MatchingResource): number => compare(a.id, b.id);

/** Sorts after every day. */
const LAST_DAY = "~";

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
