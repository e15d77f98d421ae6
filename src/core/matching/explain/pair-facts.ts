import {
  borderCost,
  crossesBorder,
  distanceM,
  filtersFailed,
  isSubstitute,
  substituteCost,
  unitCost,
  type Filter,
} from "../pairs/filters";
import type { Pair } from "../pairs/problem";
import type { MatchResult } from "../plan/match";

/** What is known of a need and a resource, whether or not one serves the other. */
export interface PairFacts {
  /** Rounded down; null when a place is unknown. */
  readonly distanceM: number | null;
  /** In metres and equivalent metres; what follows is part of it. */
  readonly unitCost: number;
  /** Null where the resource serves the category itself, or not at all. */
  readonly substituteM: number | null;
  /** Null where the two are of one community, or one is of none. */
  readonly borderM: number | null;
  /** The filters that the pair fails; empty when it is compatible. */
  readonly failed: readonly Filter[];
}

/** The facts of a pair of rows. */
export function pairFacts(
  { pairs: { problem } }: MatchResult,
  { needIndex, resourceIndex }: Pair,
): PairFacts {
  const need = problem.needPlace[needIndex] as number;
  const resource = problem.resourcePlace[resourceIndex] as number;
  return {
    distanceM: distanceM(problem, need, resource),
    unitCost: unitCost(problem, need, resource),
    substituteM: isSubstitute(problem, need, resource) ? substituteCost(problem, need, resource) : null,
    borderM: crossesBorder(problem, need, resource) ? borderCost(problem, need, resource) : null,
    failed: filtersFailed(problem, need, resource),
  };
}

/** A resource that passes every filter of a need. */
export interface FittingResource {
  readonly resourceIndex: number;
  /** As in `PairFacts`. */
  readonly distanceM: number | null;
  readonly unitCost: number;
}

/** The resources that pass every filter of the need in a row. */
export function fittingResources({ pairs }: MatchResult, needIndex: number): readonly FittingResource[] {
  const { problem, start, resource, cost } = pairs;
  const need = problem.needPlace[needIndex] as number;
  const first = start[need] as number;
  return Array.from(resource.subarray(first, start[need + 1]), (place, i) => ({
    resourceIndex: problem.resourceRow[place] as number,
    distanceM: distanceM(problem, need, place),
    unitCost: cost[first + i] as number,
  }));
}

/** Units of the resource in a row that are not pinned. */
export const unpinnedCapacity = ({ pairs, pins }: MatchResult, resourceIndex: number): number =>
  pins.capacity[pairs.problem.resourcePlace[resourceIndex] as number] as number;
