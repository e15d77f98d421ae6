import {
  distanceM,
  failedFilters,
  FILTERS,
  filtersFailed,
  firstFailure,
  servesCategory,
  squaredDistance,
  type Filter,
} from "../pairs/filters";
import type { MatchResult } from "../plan/match";
import { isTooFar, keepNearest, type Ranked } from "./nearest";

/**
 * Why something of a resource is left over: the first filter that no need passes any more; or all needs that pass are met; or, under
 * rules, some that pass lack something, but limits inside the resource or needs that may not be split keep it from them.
 */
export type IdleReason =
  | "expired"
  | "no-need-of-category"
  | "no-eligible-need"
  | "border-closed"
  | "out-of-reach"
  | "no-common-time"
  | "not-qualified"
  | "excluded"
  | "needs-met"
  | "limits";

/** A need of a category that the resource serves. */
export interface NearNeed {
  readonly needIndex: number;
  readonly distanceM: number | null;
  readonly unmet: number;
  /** What keeps the two apart; empty when they are compatible. */
  readonly failed: readonly Filter[];
}

export interface ResourceUse {
  readonly resourceIndex: number;
  readonly used: number;
  readonly left: number;
  /** Null when nothing is left. */
  readonly idleReason: IdleReason | null;
  /** Up to three needs when something is left: unmet ones first, then the nearest. */
  readonly nearest: readonly NearNeed[];
}

/** Use of every resource, by row. O(resources with something left × needs of their categories). */
export function resourceUses(result: MatchResult): readonly ResourceUse[] {
  const { problem } = result.pairs;
  const needsOf = needsByCategory(result);
  return Array.from(problem.resourcePlace, (resource, resourceIndex): ResourceUse => {
    const left = result.left[resourceIndex] ?? 0;
    const used = (problem.resources.capacity[resource] as number) - left;
    if (left === 0) return { resourceIndex, used, left, idleReason: null, nearest: [] };
    return { resourceIndex, used, left, ...reportIdle(result, resource, needsOf) };
  });
}

/** For each category the needs that want something, by place. */
function needsByCategory({ pairs }: MatchResult): readonly (readonly number[])[] {
  const { needs, categoryCount } = pairs.problem;
  const lists = Array.from({ length: categoryCount }, (): number[] => []);
  needs.category.forEach((category, need) => {
    if ((needs.quantity[need] as number) > 0) lists[category]?.push(need);
  });
  return lists;
}

function reportIdle(
  result: MatchResult,
  resource: number,
  needsOf: readonly (readonly number[])[],
): Pick<ResourceUse, "idleReason" | "nearest"> {
  const { problem } = result.pairs;
  const nearest: Candidate[] = [];
  let furthest = 0;
  needsOf.forEach((list, category) => {
    if (!servesCategory(problem, category, resource)) return;
    for (const need of list) {
      if (furthest < FILTERS.length)
        furthest = Math.max(furthest, firstFailure(failedFilters(problem, need, resource)));
      keepIfNear(nearest, result, need, resource);
    }
  });
  const reason = isKept(result, resource, needsOf) ? "limits" : REASONS[FILTERS[furthest] ?? "none"];
  return {
    idleReason: problem.resources.expired[resource] === 1 ? "expired" : reason,
    nearest: nearest.map(({ place: need, unmet }) => ({
      needIndex: problem.needRow[need] as number,
      distanceM: distanceM(problem, need, resource),
      unmet,
      failed: filtersFailed(problem, need, resource),
    })),
  };
}

/** Whether a need lacks something that the resource, of which something is left, could give: only rules make that so. */
function isKept(result: MatchResult, resource: number, needsOf: readonly (readonly number[])[]): boolean {
  const { problem } = result.pairs;
  const isKeptFrom = (need: number): boolean =>
    unmetUnits(result, need) > 0 && failedFilters(problem, need, resource) === 0;
  return (
    result.rules !== null &&
    needsOf.some((list, category) => servesCategory(problem, category, resource) && list.some(isKeptFrom))
  );
}

const unmetUnits = ({ pairs: { problem }, served }: MatchResult, need: number): number =>
  (problem.needs.quantity[need] as number) - (served[problem.needRow[need] as number] ?? 0);

/** By the filter at which the last needs fall away. */
const REASONS = {
  category: "no-need-of-category",
  group: "no-eligible-need",
  border: "border-closed",
  distance: "out-of-reach",
  time: "no-common-time",
  qualification: "not-qualified",
  validity: "expired",
  exclusion: "excluded",
  none: "needs-met",
} as const satisfies Record<Filter | "none", IdleReason>;

interface Candidate extends Ranked {
  readonly unmet: number;
}

function keepIfNear(nearest: Candidate[], result: MatchResult, need: number, resource: number): void {
  const unmet = unmetUnits(result, need);
  const rank = unmet > 0 ? 0 : 1;
  const squared = squaredDistance(result.pairs.problem, need, resource);
  const known = Number.isNaN(squared) ? Infinity : squared;
  if (!isTooFar(nearest, rank, known)) keepNearest(nearest, { place: need, unmet, rank, squared: known });
}
