import { gridIndex, type GridIndex } from "../../numeric";
import { SERVES } from "./category-service";
import type { IndexedProblem } from "./indexed-problem";
import { BOUNDS } from "./problem";

/**
 * The unexpired resources that serve one category, or whichever, and one group, as columns: those with a known place first, sorted by
 * the cells of `grid`, then the others.
 */
export interface Bucket {
  readonly grid: GridIndex;
  readonly placedCount: number;
  readonly count: number;
  /** Place of the resource in the problem. */
  readonly resource: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly squaredReach: Float64Array;
  readonly greatestReachM: number;
  /** All ones where any time will do, so that two have a common time when their bits meet. */
  readonly slots: Int32Array;
  readonly community: Int32Array;
  /** What it refuses, as bits that meet those of `claims` where the two are not qualified for each other. */
  readonly refusals: Int32Array;
  /** The resource's own cost per unit and what it costs more as a substitute in the category. */
  readonly cost: Int32Array;
}

/** `slots` as a bucket has them. */
export const openSlots = (slots: number): number => (slots === 0 ? -1 : slots);

/** Bits 0–4: the provider must be rated 1, 2, … at least. Bits 5–9: the need is not assessed at level 1, 2, … */
export const claims = (leastRating: number, level: number): number =>
  gradesUpTo(leastRating) | (gradesAbove(level) << BOUNDS.grade);

/** Bits 0–4: the provider is not rated 1, 2, … Bits 5–9: the need must be assessed at level 1, 2, … at least. */
const refusalsOf = ({ rating, leastLevel }: IndexedProblem["resources"], resource: number): number =>
  gradesAbove(rating[resource] as number) | (gradesUpTo(leastLevel[resource] as number) << BOUNDS.grade);

const gradesUpTo = (grade: number): number => (1 << grade) - 1;
const gradesAbove = (grade: number): number => gradesUpTo(BOUNDS.grade) - gradesUpTo(grade);

/** Finds the bucket of a category, null for whichever, and a group, made when it is first asked for. */
export function resourceBuckets(problem: IndexedProblem): (category: number | null, group: number) => Bucket {
  const { categoryCount, groupCount } = problem;
  const buckets: (Bucket | undefined)[] = new Array<undefined>((categoryCount + 1) * groupCount);
  const providers: (Int32Array | undefined)[] = new Array<undefined>(categoryCount + 1);
  return (category, group) => {
    const list = category ?? categoryCount;
    const key = list * groupCount + group;
    const known = buckets[key];
    if (known !== undefined) return known;
    const all = (providers[list] ??= unexpired(problem, category));
    const made = bucketOf(problem, category, eligibleOf(problem, all, group));
    buckets[key] = made;
    return made;
  };
}

function unexpired(problem: IndexedProblem, category: number | null): Int32Array {
  const { resources } = problem;
  const all = category === null ? Int32Array.from(resources.expired.keys()) : providersOf(problem, category);
  return all.filter((resource) => resources.expired[resource] === 0);
}

/** The resources that serve `category`, expired ones too, as places in ascending order. */
export function providersOf({ resources, serves }: IndexedProblem, category: number): Int32Array {
  const first = category * resources.count;
  const list = new Int32Array(resources.count);
  let length = 0;
  for (let resource = 0; resource < list.length; resource++) {
    if (serves[first + resource] !== SERVES.not) list[length++] = resource;
  }
  return list.slice(0, length);
}

function eligibleOf({ eligible, groupCount }: IndexedProblem, all: Int32Array, group: number): Int32Array {
  const list = new Int32Array(all.length);
  let length = 0;
  for (let i = 0; i < all.length; i++) {
    const resource = all[i] as number;
    if (eligible[resource * groupCount + group] === 1) list[length++] = resource;
  }
  return list.subarray(0, length);
}

function bucketOf(problem: IndexedProblem, category: number | null, members: Int32Array): Bucket {
  const { x, y, reachM, slots, community } = problem.resources;
  const { grid, placedCount, resource } = sortedIntoCells(problem, members);
  const reach = picked(reachM, resource);
  return {
    grid,
    placedCount,
    count: resource.length,
    resource,
    x: picked(x, resource),
    y: picked(y, resource),
    squaredReach: reach.map((each) => each * each),
    greatestReachM: reach.reduce((most, each) => Math.max(most, each), 0),
    slots: resource.map((one) => openSlots(slots[one] as number)),
    community: resource.map((one) => community[one] as number),
    refusals: resource.map((one) => refusalsOf(problem.resources, one)),
    cost: resource.map((one) => costOf(problem, category, one)),
  };
}

/** What a unit costs beside the way to it. */
function costOf({ resources, extraCost }: IndexedProblem, category: number | null, resource: number): number {
  const own = resources.unitCost[resource] as number;
  if (extraCost === null || category === null) return own;
  return own + (extraCost[category * resources.count + resource] as number);
}

/** `members` with those that have a place first, cell by cell. */
function sortedIntoCells(
  { resources: { x, y } }: IndexedProblem,
  members: Int32Array,
): Pick<Bucket, "grid" | "placedCount" | "resource"> {
  const placed = members.filter((member) => !Number.isNaN(x[member]));
  const grid = gridIndex(picked(x, placed), picked(y, placed));
  const resource = new Int32Array(members.length);
  resource.set(grid.point.map((point) => placed[point] as number));
  resource.set(
    members.filter((member) => Number.isNaN(x[member])),
    placed.length,
  );
  return { grid, placedCount: placed.length, resource };
}

function picked(from: Float64Array, members: Int32Array): Float64Array {
  const values = new Float64Array(members.length);
  for (let i = 0; i < members.length; i++) values[i] = from[members[i] as number] as number;
  return values;
}
