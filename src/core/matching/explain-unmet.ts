import {
  distanceM,
  failedFilters,
  failsTwice,
  FILTERS,
  firstFailure,
  isSingleFailure,
  reachOf,
  squaredDistance,
  type Filter,
} from "./filters";
import type { IndexedProblem } from "./indexed-problem";
import { isTooFar, keepNearest, type Ranked } from "./nearest";

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
  const { stopped, missed, nearest } = tally(problem, need);
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

interface Tally {
  /** Resources by the first filter that they fail; last come those that pass all. */
  readonly stopped: readonly number[];
  /** Resources by the only filter that they fail, and the best of them. */
  readonly missed: readonly number[];
  readonly nearest: readonly Candidate[];
}

function tally(problem: IndexedProblem, need: number): Tally {
  const stopped = new Array<number>(FILTERS.length + 1).fill(0);
  const missed = new Array<number>(FILTERS.length).fill(0);
  const nearest: Candidate[] = [];
  let elsewhere = 0;
  for (let resource = 0; resource < problem.resources.count; resource++) {
    // Most resources fall away here, and cheaply: of another category and out of reach, or for other people.
    if (failsTwice(problem, need, resource)) {
      elsewhere++;
      continue;
    }
    const failed = failedFilters(problem, need, resource);
    const first = firstFailure(failed);
    stopped[first] = (stopped[first] ?? 0) + 1;
    if (!isSingleFailure(failed)) continue;
    missed[first] = (missed[first] ?? 0) + 1;
    keepIfNear(nearest, problem, need, { resource, filter: FILTERS[first] ?? "category" });
  }
  stopped[0] = (stopped[0] ?? 0) + elsewhere;
  return { stopped, missed, nearest };
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

/** Resources for another category come last. */
function keepIfNear(
  nearest: Candidate[],
  problem: IndexedProblem,
  need: number,
  { resource, filter }: Pick<Candidate, "resource" | "filter">,
): void {
  const rank = filter === "category" ? 1 : 0;
  const measured = squaredDistance(problem, need, resource);
  const squared = Number.isNaN(measured) ? Infinity : measured;
  if (!isTooFar(nearest, rank, squared)) keepNearest(nearest, { resource, filter, rank, squared });
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
