import { gridIndex, pointsWithin, type GridIndex } from "../numeric";
import { haveCommonTime, isEligible, reachOf, servesCategory, squaredDistance } from "./filters";
import { indexProblem, type IndexedProblem } from "./indexed-problem";
import type { MatchingProblem } from "./problem";

/** Every pair that passes all filters, need by need: entries start[n] … start[n+1]−1 belong to the need at place n. */
export interface CompatiblePairs {
  readonly problem: IndexedProblem;
  readonly count: number;
  readonly start: Int32Array;
  /** Place of the resource. */
  readonly resource: Int32Array;
  /** ⌊distance in metres⌋ + unit cost, per unit. */
  readonly cost: Int32Array;
}

/**
 * All compatible pairs of needs and resources.
 *
 * Resources are bucketed by the category asked for and, within it, by a grid, so that only near ones are looked at:
 * about O(needs + pairs) where distance limits are small against the area.
 */
export function compatiblePairs(problem: MatchingProblem): CompatiblePairs {
  const indexed = indexProblem(problem);
  const buckets = Array.from({ length: indexed.categoryCount }, (): Bucket | null => null);
  const found = new Int32Array(indexed.resources.count);
  const start = new Int32Array(indexed.needs.count + 1);
  const pairs = { count: 0, resource: new Int32Array(1024), cost: new Int32Array(1024) };
  for (let need = 0; need < indexed.needs.count; need++) {
    const category = indexed.needs.category[need] as number;
    const bucket = (buckets[category] ??= bucketOf(indexed, category));
    const candidates = candidatesFor(indexed, bucket, need, found);
    makeRoom(pairs, candidates);
    for (let i = 0; i < candidates; i++) addIfCompatible(indexed, need, found[i] as number, pairs);
    start[need + 1] = pairs.count;
  }
  const { count } = pairs;
  return {
    problem: indexed,
    count,
    start,
    resource: pairs.resource.slice(0, count),
    cost: pairs.cost.slice(0, count),
  };
}

/** The unexpired resources that serve one category. */
interface Bucket {
  /** Those with a known place, as numbered by the grid. */
  readonly placed: Int32Array;
  readonly grid: GridIndex;
  readonly unplaced: Int32Array;
  readonly greatestReachM: number;
}

function bucketOf(problem: IndexedProblem, category: number): Bucket {
  const { x, y, reachM, expired, count } = problem.resources;
  const all = Array.from({ length: count }, (_, resource) => resource).filter(
    (resource) => expired[resource] === 0 && servesCategory(problem, category, resource),
  );
  const placed = Int32Array.from(all.filter((resource) => !Number.isNaN(x[resource])));
  const pick = (values: Float64Array) => Float64Array.from(placed, (resource) => values[resource] as number);
  return {
    placed,
    grid: gridIndex(pick(x), pick(y)),
    unplaced: Int32Array.from(all.filter((resource) => Number.isNaN(x[resource]))),
    greatestReachM: pick(reachM).reduce((most, reach) => Math.max(most, reach), 0),
  };
}

/** Writes the resources near enough to be looked at to `found` and returns their number. */
function candidatesFor({ needs }: IndexedProblem, bucket: Bucket, need: number, found: Int32Array): number {
  const { placed, grid, unplaced, greatestReachM } = bucket;
  const x = needs.x[need] as number;
  const y = needs.y[need] as number;
  let count = placed.length;
  if (Number.isNaN(x)) found.set(placed);
  else {
    const reach = Math.min(needs.reachM[need] as number, greatestReachM);
    count = pointsWithin(grid, { x, y }, reach, found);
    for (let i = 0; i < count; i++) found[i] = placed[found[i] as number] as number;
  }
  found.set(unplaced, count);
  return count + unplaced.length;
}

interface GrowingPairs {
  count: number;
  resource: Int32Array<ArrayBuffer>;
  cost: Int32Array<ArrayBuffer>;
}

function makeRoom(pairs: GrowingPairs, extra: number): void {
  if (pairs.count + extra <= pairs.resource.length) return;
  const size = Math.max(pairs.count + extra, 2 * pairs.resource.length);
  const resource = new Int32Array(size);
  const cost = new Int32Array(size);
  resource.set(pairs.resource);
  cost.set(pairs.cost);
  pairs.resource = resource;
  pairs.cost = cost;
}

/** The filters once more, without category and validity, which the bucket has applied; same rules as `failedFilters`. */
function addIfCompatible(problem: IndexedProblem, need: number, resource: number, pairs: GrowingPairs): void {
  const { needs, resources, excluded } = problem;
  if (!isEligible(problem, need, resource)) return;
  if (!haveCommonTime(needs.slots[need] as number, resources.slots[resource] as number)) return;
  const squared = squaredDistance(problem, need, resource);
  const reach = reachOf(problem, need, resource);
  if (squared > reach * reach) return;
  if (excluded.size > 0 && excluded.has(need * resources.count + resource)) return;
  const distance = Number.isNaN(squared) ? 0 : Math.floor(Math.sqrt(squared));
  pairs.resource[pairs.count] = resource;
  pairs.cost[pairs.count] = distance + (resources.unitCost[resource] as number);
  pairs.count++;
}
