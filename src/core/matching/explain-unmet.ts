import {
  distanceM,
  failedFilters,
  FILTERS,
  firstFailure,
  isSingleFailure,
  reachOf,
  squaredDistance,
  type Filter,
} from "./filters";
import type { IndexedProblem } from "./indexed-problem";
import { keepNearest, type Ranked } from "./nearest";

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

/** What the filters do to the resources from the point of view of one need (by place). O(resources). */
export function reportFilters(problem: IndexedProblem, need: number): FilterReport {
  const { count } = problem.resources;
  const stopped = new Array<number>(FILTERS.length + 1).fill(0);
  const missed = new Array<number>(FILTERS.length).fill(0);
  const nearest: Candidate[] = [];
  for (let resource = 0; resource < count; resource++) {
    const failed = failedFilters(problem, need, resource);
    const first = firstFailure(failed);
    stopped[first] = (stopped[first] ?? 0) + 1;
    if (!isSingleFailure(failed)) continue;
    missed[first] = (missed[first] ?? 0) + 1;
    keepNearest(nearest, candidate(problem, need, resource, first));
  }
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
  readonly resource: number;
  readonly filter: Filter;
}

function candidate(problem: IndexedProblem, need: number, resource: number, failure: number): Candidate {
  const squared = squaredDistance(problem, need, resource);
  const filter = FILTERS[failure] ?? "category";
  return {
    resource,
    filter,
    rank: filter === "category" ? 1 : 0,
    squared: Number.isNaN(squared) ? Infinity : squared,
  };
}

function nearMiss(problem: IndexedProblem, need: number, { resource, filter, squared }: Candidate): NearMiss {
  const beyond = Math.sqrt(squared) - reachOf(problem, need, resource);
  return {
    resourceIndex: problem.resourceRow[resource] as number,
    filter,
    distanceM: distanceM(problem, need, resource),
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
