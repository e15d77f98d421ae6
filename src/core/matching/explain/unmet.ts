import {
  distanceM,
  failedFilters,
  FILTERS,
  firstFailure,
  isSingleFailure,
  reachOf,
  servesCategory,
  squaredDistance,
  type Filter,
} from "../pairs/filters";
import type { IndexedProblem } from "../pairs/indexed-problem";
import { addFitting, type FoundPairs } from "../pairs/near-resources";
import { isTooFar, keepNearest, type Ranked } from "./nearest";
import { providersOf, resourceBuckets, type Bucket } from "../pairs/resource-buckets";

/** Why a need stays (partly) unmet: the first filter that no resource passes any more, or too little of what passes all. */
export type UnmetReason =
  | "no-category"
  | "not-eligible"
  | "border-closed"
  | "too-far"
  | "no-common-time"
  | "not-qualified"
  | "expired"
  | "excluded"
  | "capacity";

/** A resource that fails exactly one filter. */
export interface NearMiss {
  readonly resourceIndex: number;
  readonly filter: Filter;
  readonly distanceM: number | null;
  /** Metres beyond the limit, rounded up; null when the filter is another. */
  readonly excessM: number | null;
}

/** How the resources dwindle from filter to filter. */
export interface Funnel {
  readonly total: number;
  /** How many have passed this filter and all before it. */
  readonly after: Readonly<Record<Filter, number>>;
}

export interface FilterReport {
  readonly reason: UnmetReason;
  readonly funnel: Funnel;
  readonly nearMissCounts: Readonly<Record<Filter, number>>;
  /** Up to three, nearest first; resources for another category come last. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * What the filters do to the resources from the point of view of a need, by place. Every resource of its category is asked for each
 * filter; of the others only those count that fail nothing else, and a grid finds them. O(resources of the category + those within reach)
 * a need.
 */
export function filterReports(problem: IndexedProblem): (need: number) => FilterReport {
  const { count } = problem.resources;
  const look = outlook(problem);
  return (need) => {
    const { stopped, missed, nearest } = tally(look, need);
    const after = FILTERS.map(
      (_, i) => count - stopped.slice(0, i + 1).reduce((sum, number) => sum + number, 0),
    );
    const blocking = after.indexOf(0);
    return {
      reason: REASONS[FILTERS[blocking] ?? "capacity"],
      funnel: { total: count, after: byFilter(after) },
      nearMissCounts: byFilter(missed),
      nearMisses: nearest.map((miss) => nearMiss(problem, need, miss)),
    };
  };
}

/** What is made once for all needs. */
interface Outlook {
  readonly problem: IndexedProblem;
  readonly providersFor: (category: number) => Int32Array;
  readonly bucketFor: (category: null, group: number) => Bucket;
  /** Room for the resources that fit a need. */
  readonly found: FoundPairs;
}

function outlook(problem: IndexedProblem): Outlook {
  const { count } = problem.resources;
  const providers = new Map<number, Int32Array>();
  return {
    problem,
    providersFor: (category) => {
      const list = providers.get(category) ?? providersOf(problem, category);
      providers.set(category, list);
      return list;
    },
    bucketFor: resourceBuckets(problem),
    found: { count: 0, resource: new Int32Array(count), cost: new Int32Array(count) },
  };
}

interface Tally {
  /** Resources by the first filter that they fail; last come those that pass all. */
  readonly stopped: readonly number[];
  /** Resources by the only filter that they fail, and the best of them. */
  readonly missed: readonly number[];
  readonly nearest: readonly Candidate[];
}

function tally(look: Outlook, need: number): Tally {
  const { problem, providersFor } = look;
  const providers = providersFor(problem.needs.category[need] as number);
  const stopped = new Array<number>(FILTERS.length + 1).fill(0);
  const missed = new Array<number>(FILTERS.length).fill(0);
  const nearest: Candidate[] = [];
  for (const resource of providers) {
    const failed = failedFilters(problem, need, resource);
    const first = firstFailure(failed);
    stopped[first] = (stopped[first] ?? 0) + 1;
    if (!isSingleFailure(failed)) continue;
    missed[first] = (missed[first] ?? 0) + 1;
    keepIfNear(nearest, problem, need, { resource, filter: FILTERS[first] ?? "category" });
  }
  stopped[0] = problem.resources.count - providers.length;
  missed[0] = keepOfOtherCategories(look, need, nearest);
  return { stopped, missed, nearest };
}

/** Keeps the nearest of the resources that fail the category alone; how many do. */
function keepOfOtherCategories(
  { problem, bucketFor, found }: Outlook,
  need: number,
  nearest: Candidate[],
): number {
  const { needs } = problem;
  const category = needs.category[need] as number;
  found.count = 0;
  addFitting(problem, need, bucketFor(null, needs.group[need] as number), found);
  let others = 0;
  for (let i = 0; i < found.count; i++) {
    const resource = found.resource[i] as number;
    if (servesCategory(problem, category, resource)) continue;
    others++;
    keepIfNear(nearest, problem, need, { resource, filter: "category" });
  }
  return others;
}

const REASONS = {
  category: "no-category",
  group: "not-eligible",
  border: "border-closed",
  distance: "too-far",
  time: "no-common-time",
  qualification: "not-qualified",
  validity: "expired",
  exclusion: "excluded",
  capacity: "capacity",
} as const satisfies Record<Filter | "capacity", UnmetReason>;

interface Candidate extends Ranked {
  readonly filter: Filter;
}

/** Resources for another category come last. */
function keepIfNear(
  nearest: Candidate[],
  problem: IndexedProblem,
  need: number,
  { resource, filter }: { readonly resource: number; readonly filter: Filter },
): void {
  const rank = filter === "category" ? 1 : 0;
  const measured = squaredDistance(problem, need, resource);
  const squared = Number.isNaN(measured) ? Infinity : measured;
  if (!isTooFar(nearest, rank, squared)) keepNearest(nearest, { place: resource, filter, rank, squared });
}

function nearMiss(problem: IndexedProblem, need: number, { place, filter, squared }: Candidate): NearMiss {
  const beyond = Math.sqrt(squared) - reachOf(problem, need, place);
  return {
    resourceIndex: problem.resourceRow[place] as number,
    filter,
    distanceM: distanceM(problem, need, place),
    excessM: filter === "distance" ? Math.max(1, Math.ceil(beyond)) : null,
  };
}

function byFilter(numbers: readonly number[]): Readonly<Record<Filter, number>> {
  const number = (filter: Filter): number => numbers[FILTERS.indexOf(filter)] ?? 0;
  return {
    category: number("category"),
    group: number("group"),
    border: number("border"),
    distance: number("distance"),
    time: number("time"),
    qualification: number("qualification"),
    validity: number("validity"),
    exclusion: number("exclusion"),
  };
}
