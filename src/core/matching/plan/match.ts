import { compatiblePairs, type CompatiblePairs } from "../pairs/compatible-pairs";
import { distanceM, unitCost } from "../pairs/filters";
import { applyPins, type PinIssue, type PinOutcome, type PinnedPair } from "../pairs/pins";
import { plainPlan, type OnNeeds, type PairPlan } from "./plain-plan";
import type { MatchingProblem, Pair, Pin } from "../pairs/problem";
import type { RuleReport } from "../rules/rule-report";
import { rulesOf, type Rules } from "../rules/rules";
import { solveUnderRules } from "./solve-under-rules";

/** A quantity of one resource given to one need. */
export interface Allocation extends Pair {
  readonly quantity: number;
  /** How much of the quantity was pinned beforehand. */
  readonly pinned: number;
  /** Rounded down; null when a place is unknown. */
  readonly distanceM: number | null;
  /** For the whole quantity, in metres and equivalent metres. */
  readonly cost: number;
}

export interface MatchResult {
  /** By need, then resource, as rows of the lists given. */
  readonly allocations: readonly Allocation[];
  /** Units each need gets, by row. */
  readonly served: readonly number[];
  /** Units each resource keeps, by row. */
  readonly left: readonly number[];
  /** Units wanted and served; the first entry is tier 1. */
  readonly askedByTier: readonly number[];
  readonly servedByTier: readonly number[];
  readonly cost: number;
  /** Whether the check of the certificate, which is independent of the solver, has passed on every part. */
  readonly optimal: boolean;
  readonly pinIssues: readonly PinIssue[];
  /** What explanations are made from. */
  readonly pairs: CompatiblePairs;
  /** Units given beside the pins, per compatible pair. */
  readonly pairUnits: Int32Array;
  readonly pins: PinOutcome;
  /** Null when the problem has no rules beyond plain transportation. */
  readonly rules: RuleReport | null;
}

/**
 * The best use of the resources: pins kept; then as many units as possible for tier 1, then for tier 2 and so on; then the
 * least cost, Σ units × (⌊metres⌋ + unit cost). Among equal optima the choice follows the ids, never the order of the rows.
 *
 * Exact, by a transportation simplex whose result an independent check has to accept. Throws RangeError for values outside `BOUNDS`.
 */
export function match(problem: MatchingProblem, onNeeds?: OnNeeds): MatchResult {
  const pairs = compatiblePairs(problem);
  return resultOf(planPairs(pairs, problem.pins, rulesOf(problem, pairs.problem), onNeeds));
}

/** The units of each pair, and what became of the pins and rules. */
export interface Planned {
  readonly pairs: CompatiblePairs;
  readonly outcome: PinOutcome;
  readonly plan: PairPlan;
  /** Null when the problem has no rules beyond plain transportation. */
  readonly report: RuleReport | null;
}

/** The first half of `match`, for pairs that are at hand: the best plan, checked. */
export function planPairs(
  pairs: CompatiblePairs,
  pins: readonly Pin[],
  rules: Rules | null,
  onNeeds?: OnNeeds,
): Planned {
  const outcome = applyPins(pairs.problem, pins);
  const ruled = rules === null ? null : solveUnderRules(pairs, outcome, rules, onNeeds);
  return {
    pairs,
    outcome,
    plan: ruled ?? plainPlan(pairs, outcome, onNeeds),
    report: ruled?.report ?? null,
  };
}

/** The second half: the plan as a list of allocations, and its figures. */
export function resultOf({ pairs, outcome, plan, report }: Planned): MatchResult {
  const allocations = allocationsOf(pairs, plan.pairUnits, outcome.granted);
  const { needs, resources, needPlace, resourcePlace } = pairs.problem;
  const served = new Int32Array(needs.count);
  const left = resources.capacity.slice();
  let total = 0;
  for (const { needIndex, resourceIndex, quantity, cost } of allocations) {
    const [need, resource] = [needPlace[needIndex] as number, resourcePlace[resourceIndex] as number];
    served[need] = (served[need] as number) + quantity;
    left[resource] = (left[resource] as number) - quantity;
    total += cost;
  }
  return {
    allocations,
    served: byRow(served, needPlace),
    left: byRow(left, resourcePlace),
    askedByTier: sumByTier(needs.tier, needs.quantity),
    servedByTier: sumByTier(needs.tier, served),
    cost: exact(total),
    optimal: plan.optimal,
    pinIssues: outcome.issues,
    pairs,
    pairUnits: plan.pairUnits,
    pins: outcome,
    rules: report,
  };
}

function byRow(values: Int32Array, placeOf: Int32Array): readonly number[] {
  const list = new Array<number>(placeOf.length);
  for (let row = 0; row < list.length; row++) list[row] = values[placeOf[row] as number] as number;
  return list;
}

function allocationsOf(
  pairs: CompatiblePairs,
  pairUnits: Int32Array,
  pinned: readonly PinnedPair[],
): readonly Allocation[] {
  const { problem, start, resource } = pairs;
  const pinnedUnits = new Map(
    pinned.map((pin) => [pin.need * problem.resources.count + pin.resource, pin.units]),
  );
  const list: Allocation[] = [];
  const add = (need: number, other: number, free: number, fixed: number) => {
    const quantity = free + fixed;
    list.push({
      needIndex: problem.needRow[need] as number,
      resourceIndex: problem.resourceRow[other] as number,
      quantity,
      pinned: fixed,
      distanceM: distanceM(problem, need, other),
      cost: exact(quantity * unitCost(problem, need, other)),
    });
  };
  for (let need = 0; need < problem.needs.count; need++) {
    const end = start[need + 1] as number;
    for (let pair = start[need] as number; pair < end; pair++) {
      if (pairUnits[pair] === 0) continue;
      const key = need * problem.resources.count + (resource[pair] as number);
      add(need, resource[pair] as number, pairUnits[pair] as number, pinnedUnits.get(key) ?? 0);
      pinnedUnits.delete(key);
    }
  }
  for (const pin of pinned) {
    if (pinnedUnits.has(pin.need * problem.resources.count + pin.resource))
      add(pin.need, pin.resource, 0, pin.units);
  }
  return list.sort((a, b) => a.needIndex - b.needIndex || a.resourceIndex - b.resourceIndex);
}

/** Sums of `units` by tier, from tier 1 to the lowest in use; `tiers` has the tier of each entry. */
export function sumByTier(tiers: Int32Array, units: Int32Array): readonly number[] {
  const sums: number[] = [];
  for (let i = 0; i < tiers.length; i++) {
    const tier = tiers[i] as number;
    while (sums.length < tier) sums.push(0);
    sums[tier - 1] = (sums[tier - 1] as number) + (units[i] as number);
  }
  return sums;
}

function exact(total: number): number {
  if (!Number.isSafeInteger(total))
    throw new RangeError(`invalid cost: too large for exact arithmetic (${total})`);
  return total;
}
