import { cellsAround } from "../numeric";
import { indexProblem, type IndexedProblem } from "./indexed-problem";
import type { Borders, MatchingProblem } from "./problem";
import { claims, openSlots, resourceBuckets, type Bucket } from "./resource-buckets";

/** Pairs by need: entries start[n] … end[n]−1 belong to the need at place n. */
export interface PairLists {
  readonly problem: IndexedProblem;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Place of the resource. */
  readonly resource: Int32Array;
  /** Per unit: ⌊distance in metres⌋ + unit cost + surcharge of the border + extra cost of a substitute. */
  readonly cost: Int32Array;
}

/** Every pair that passes all filters, need after need: end[n] is start[n+1]. */
export interface CompatiblePairs extends PairLists {
  readonly count: number;
}

/**
 * All compatible pairs of needs and resources.
 *
 * Resources are bucketed by the category and group asked for and, within it, by a grid, so that only near ones are looked
 * at: about O(needs + pairs) where distance limits are small against the area.
 */
export function compatiblePairs(problem: MatchingProblem): CompatiblePairs {
  const indexed = indexProblem(problem);
  const { needs } = indexed;
  const bucketFor = resourceBuckets(indexed);
  const start = new Int32Array(needs.count + 1);
  const pairs = { count: 0, resource: new Int32Array(FIRST_ROOM), cost: new Int32Array(FIRST_ROOM) };
  const span = { firstColumn: 0, lastColumn: 0, firstRow: 0, lastRow: 0 };
  for (let need = 0; need < needs.count; need++) {
    const bucket = bucketFor(needs.category[need] as number, needs.group[need] as number);
    makeRoom(pairs, bucket.count, needs.count / (need + 1));
    addPairs(viewOf(indexed, need, bucket), pairs, span);
    start[need + 1] = pairs.count;
  }
  const { count } = pairs;
  return {
    problem: indexed,
    count,
    start,
    end: start.subarray(1),
    resource: pairs.resource.slice(0, count),
    cost: pairs.cost.slice(0, count),
  };
}

const FIRST_ROOM = 4096;

interface GrowingPairs {
  count: number;
  resource: Int32Array<ArrayBuffer>;
  cost: Int32Array<ArrayBuffer>;
}

/** Grows to what all needs will take if the rest is like those before; `wholeByPart` is 1 at the last need. */
function makeRoom(pairs: GrowingPairs, extra: number, wholeByPart: number): void {
  const { length } = pairs.resource;
  const needed = pairs.count + extra;
  if (needed <= length) return;
  const expected = Math.min(4 * length, Math.ceil(1.05 * pairs.count * wholeByPart));
  const size = Math.max(needed, Math.ceil(1.25 * length), expected);
  const resource = new Int32Array(size);
  const cost = new Int32Array(size);
  resource.set(pairs.resource);
  cost.set(pairs.cost);
  pairs.resource = resource;
  pairs.cost = cost;
}

/** What a need asks of the resources of a bucket. */
interface View {
  readonly problem: IndexedProblem;
  readonly bucket: Bucket;
  readonly need: number;
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
  readonly slots: number;
  readonly claims: number;
  readonly community: number;
}

function viewOf(problem: IndexedProblem, need: number, bucket: Bucket): View {
  const { needs } = problem;
  return {
    problem,
    bucket,
    need,
    x: needs.x[need] as number,
    y: needs.y[need] as number,
    radiusM: Math.min(needs.reachM[need] as number, bucket.greatestReachM),
    slots: openSlots(needs.slots[need] as number),
    claims: claims(needs.leastRating[need] as number, needs.level[need] as number),
    community: needs.community[need] as number,
  };
}

/** The pairs of one need: what is near in the bucket's grid, and what has no place. */
function addPairs(view: View, pairs: GrowingPairs, span: Parameters<typeof cellsAround>[2]): void {
  const { grid, placedCount, count } = view.bucket;
  if (Number.isNaN(view.x)) {
    addRange(view, pairs, 0, count);
    return;
  }
  cellsAround(grid, view, span);
  for (let row = span.firstRow; row <= span.lastRow; row++) {
    const first = grid.cellStart[row * grid.columns + span.firstColumn] as number;
    const end = grid.cellStart[row * grid.columns + span.lastColumn + 1] as number;
    if (first < end) addRange(view, pairs, first, end);
  }
  if (placedCount < count) addRange(view, pairs, placedCount, count);
}

/**
 * The filters once more, without category, group and validity, which the bucket has applied; same rules as `failedFilters`.
 * Columns are taken out of their objects because this loop is the time that building takes.
 */
function addRange(view: View, pairs: GrowingPairs, first: number, end: number): void {
  const { problem, bucket, need, x, y, slots, community } = view;
  const { borders } = problem;
  const claimed = view.claims;
  const squaredRadius = view.radiusM * view.radiusM;
  const { x: xs, y: ys, squaredReach, slots: times, refusals, community: communities } = bucket;
  const { resource: places, cost: costs } = bucket;
  const { resource: toResource, cost: toCost } = pairs;
  let { count } = pairs;
  for (let i = first; i < end; i++) {
    if (((times[i] as number) & slots) === 0 || ((refusals[i] as number) & claimed) !== 0) continue;
    const dx = (xs[i] as number) - x;
    const dy = (ys[i] as number) - y;
    const squared = dx * dx + dy * dy;
    // NaN, an unknown distance, passes.
    if (squared > squaredRadius || squared > (squaredReach[i] as number)) continue;
    const surcharge = surchargeBetween(community, communities[i] as number, borders);
    const resource = places[i] as number;
    if (surcharge === CLOSED || isExcluded(problem, need, resource)) continue;
    toResource[count] = resource;
    // `| 0` rounds down what is not negative, and makes 0 of NaN.
    toCost[count] = (Math.sqrt(squared) | 0) + (costs[i] as number) + surcharge;
    count++;
  }
  pairs.count = count;
}

const CLOSED = -1;

function surchargeBetween(own: number, other: number, { areOpen, surchargeM }: Borders): number {
  if (other === own || other < 0 || own < 0) return 0;
  return areOpen ? surchargeM : CLOSED;
}

const isExcluded = ({ resources, excluded }: IndexedProblem, need: number, resource: number): boolean =>
  excluded.size > 0 && excluded.has(need * resources.count + resource);
