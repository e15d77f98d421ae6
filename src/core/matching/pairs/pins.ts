import { filtersFailed, type Filter } from "./filters";
import type { IndexedProblem } from "./indexed-problem";
import type { Pin } from "./problem";

/** What is wrong with the pinned pairs; rows are those of the lists given. */
export type PinIssue =
  | {
      readonly code: "over-capacity";
      readonly resourceIndex: number;
      readonly pinned: number;
      readonly limit: number;
      readonly excess: number;
    }
  | {
      readonly code: "over-quantity";
      readonly needIndex: number;
      readonly pinned: number;
      readonly limit: number;
      readonly excess: number;
    }
  /** Granted all the same: people may know better; it is listed so that they see it. */
  | {
      readonly code: "incompatible";
      readonly needIndex: number;
      readonly resourceIndex: number;
      readonly failed: readonly Filter[];
    };

/** Units fixed for a pair of places. */
export interface PinnedPair {
  readonly need: number;
  readonly resource: number;
  readonly units: number;
}

/** Units still to give to each need and to take from each resource, by place. */
export interface Amounts {
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
}

export interface PinOutcome extends Amounts {
  readonly granted: readonly PinnedPair[];
  readonly issues: readonly PinIssue[];
}

/**
 * The pins taken off quantities and capacities before anything else. Where more is pinned than there is, the pins of the
 * higher tiers are granted first, then by id, and the excess is an issue.
 */
export function applyPins(problem: IndexedProblem, pins: readonly Pin[]): PinOutcome {
  const quantity = problem.needs.quantity.slice();
  const capacity = problem.resources.capacity.slice();
  const wanted = pairsOf(problem, pins);
  const granted = wanted
    .map(({ need, resource, units }) => {
      const given = Math.min(units, quantity[need] as number, capacity[resource] as number);
      quantity[need] = (quantity[need] as number) - given;
      capacity[resource] = (capacity[resource] as number) - given;
      return { need, resource, units: given };
    })
    .filter(({ units }) => units > 0);
  const issues = [
    ...incompatible(problem, wanted),
    ...overCapacity(problem, wanted),
    ...overQuantity(problem, wanted),
  ];
  return { granted, quantity, capacity, issues };
}

/** One entry a pair, highest tier first, then in canonical order. */
function pairsOf(problem: IndexedProblem, pins: readonly Pin[]): readonly PinnedPair[] {
  const { needs, resources, needPlace, resourcePlace } = problem;
  const units = new Map<number, number>();
  for (const { needIndex, resourceIndex, quantity } of pins) {
    const key = (needPlace[needIndex] as number) * resources.count + (resourcePlace[resourceIndex] as number);
    units.set(key, (units.get(key) ?? 0) + quantity);
  }
  return [...units]
    .map(([key, sum]) => ({
      need: Math.floor(key / resources.count),
      resource: key % resources.count,
      units: sum,
    }))
    .filter((pair) => pair.units > 0)
    .sort(
      (a, b) =>
        (needs.tier[a.need] as number) - (needs.tier[b.need] as number) ||
        a.need - b.need ||
        a.resource - b.resource,
    );
}

function incompatible(problem: IndexedProblem, wanted: readonly PinnedPair[]): readonly PinIssue[] {
  return wanted.flatMap(({ need, resource }) => {
    const failed = filtersFailed(problem, need, resource);
    if (failed.length === 0) return [];
    const needIndex = problem.needRow[need] as number;
    const resourceIndex = problem.resourceRow[resource] as number;
    return [{ code: "incompatible", needIndex, resourceIndex, failed }];
  });
}

function overCapacity(problem: IndexedProblem, wanted: readonly PinnedPair[]): readonly PinIssue[] {
  const pinned = totals(wanted.map(({ resource, units }) => [resource, units]));
  return [...pinned].flatMap(([resource, sum]) => {
    const limit = problem.resources.capacity[resource] as number;
    const resourceIndex = problem.resourceRow[resource] as number;
    return sum > limit
      ? [{ code: "over-capacity", resourceIndex, pinned: sum, limit, excess: sum - limit }]
      : [];
  });
}

function overQuantity(problem: IndexedProblem, wanted: readonly PinnedPair[]): readonly PinIssue[] {
  const pinned = totals(wanted.map(({ need, units }) => [need, units]));
  return [...pinned].flatMap(([need, sum]) => {
    const limit = problem.needs.quantity[need] as number;
    const needIndex = problem.needRow[need] as number;
    return sum > limit ? [{ code: "over-quantity", needIndex, pinned: sum, limit, excess: sum - limit }] : [];
  });
}

function totals(entries: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [place, units] of entries) sums.set(place, (sums.get(place) ?? 0) + units);
  return sums;
}
