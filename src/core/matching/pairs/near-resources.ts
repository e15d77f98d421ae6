import { cellsAround, type CellSpan } from "../../numeric";
import { CLOSED, surchargeBetween } from "./borders";
import type { IndexedProblem } from "./indexed-problem";
import { claims, openSlots, type Bucket } from "./resource-buckets";

/** Pairs found so far: the first `count` entries of its columns, which must have room for what comes. */
export interface FoundPairs {
  count: number;
  /** Place of the resource. */
  resource: Int32Array<ArrayBuffer>;
  /** Per unit: ⌊distance in metres⌋ + what the bucket and the border add. */
  cost: Int32Array<ArrayBuffer>;
}

/**
 * Adds to `pairs` the resources of `bucket` that pass, for the need at place `need`, all filters but those that the bucket has applied:
 * what is near in its grid, and what has no place. In no order. O(resources of the cells within reach).
 */
export function addFitting(problem: IndexedProblem, need: number, bucket: Bucket, pairs: FoundPairs): void {
  const view = viewOf(problem, need, bucket);
  const { grid, placedCount, count } = bucket;
  if (Number.isNaN(view.x)) {
    addRange(view, pairs, 0, count);
    return;
  }
  const span: CellSpan = { firstColumn: 0, lastColumn: 0, firstRow: 0, lastRow: 0 };
  cellsAround(grid, view, span);
  for (let row = span.firstRow; row <= span.lastRow; row++) {
    const first = grid.cellStart[row * grid.columns + span.firstColumn] as number;
    const end = grid.cellStart[row * grid.columns + span.lastColumn + 1] as number;
    if (first < end) addRange(view, pairs, first, end);
  }
  if (placedCount < count) addRange(view, pairs, placedCount, count);
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

/**
 * The filters once more, without category, group and validity, which the bucket has applied; same rules as `failedFilters`.
 * Columns are taken out of their objects because this loop is the time that building takes.
 */
function addRange(view: View, pairs: FoundPairs, first: number, end: number): void {
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

const isExcluded = ({ resources, excluded }: IndexedProblem, need: number, resource: number): boolean =>
  excluded.size > 0 && excluded.has(need * resources.count + resource);
