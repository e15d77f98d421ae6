import { indexProblem, type IndexedProblem } from "./indexed-problem";
import { addFitting, type FoundPairs } from "./near-resources";
import type { MatchingProblem } from "./problem";
import { resourceBuckets } from "./resource-buckets";

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
  for (let need = 0; need < needs.count; need++) {
    const bucket = bucketFor(needs.category[need] as number, needs.group[need] as number);
    makeRoom(pairs, bucket.count, needs.count / (need + 1));
    addFitting(indexed, need, bucket, pairs);
    start[need + 1] = pairs.count;
  }
  const { count } = pairs;
  return {
    problem: indexed,
    count,
    start,
    end: start.subarray(1),
    resource: pairs.resource.subarray(0, count),
    cost: pairs.cost.subarray(0, count),
  };
}

const FIRST_ROOM = 4096;

/** Grows to what all needs will take if the rest is like those before; `wholeByPart` is 1 at the last need. */
function makeRoom(pairs: FoundPairs, extra: number, wholeByPart: number): void {
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
