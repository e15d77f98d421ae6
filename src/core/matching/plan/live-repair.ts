import {
  setArcs,
  setCapacity,
  setQuantity,
  setWorth,
  type CheckedFigures,
  type LivePlan,
} from "../../numeric";
import type { CompatiblePairs, PairLists } from "../pairs/compatible-pairs";
import { failedFilters, unitCost } from "../pairs/filters";
import type { IndexedProblem } from "../pairs/indexed-problem";
import { liveRules, type LiveRules } from "../rules/live-rules";
import { applyPins, type Amounts, type PinOutcome } from "../pairs/pins";
import { worthOfTier, type WorthScale } from "./plain-plan";
import {
  checkPins,
  checkProblem,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
} from "../pairs/problem";
import { smallChanges, type SmallChanges } from "./small-changes";

/** A plan that is kept optimal, and what it is the plan of. */
export interface LiveState {
  readonly problem: MatchingProblem;
  /** Of the parts without rules: needs of other parts want nothing here. */
  readonly live: LivePlan;
  /** Checks the plan as it is now. */
  readonly check: () => CheckedFigures;
  /** The parts under rules; null when the problem has none. */
  readonly ruled: LiveRules | null;
  /** The pairs of the beginning; the numbers of their rows follow the edits. */
  readonly pairs: CompatiblePairs;
  readonly scale: WorthScale;
  /** Costs up to here fit the scale. */
  readonly dearest: number;
  readonly outcome: PinOutcome;
}

/**
 * The state after the few numbers that differ in `next` are taken over and the plan is repaired; null when more has changed.
 * The state given is used up in either case. Throws RangeError for values outside the bounds of matching.
 */
export function repaired(state: LiveState, next: MatchingProblem): LiveState | null {
  const changes = smallChanges(state.problem, next);
  if (changes === null) return null;
  checkChanged(next, changes);
  if (changes.needs.some((row) => !state.scale.ranks.has(next.needs[row]?.tier ?? 0))) return null;
  takeNumbers(state.pairs.problem, next, changes);
  followTiers(state, changes);
  if (!followSlots(state, changes)) return null;
  const outcome = applyPins(state.pairs.problem, next.pins);
  const ruled = state.ruled === null ? null : liveRules(next, pairLists(state), outcome, state.ruled.parts);
  followAmounts(state.live, ruled?.ruled.plain ?? outcome);
  return { ...state, problem: next, outcome, ruled };
}

/** The pairs as edits have left them, by arc of the live plan. */
const pairLists = ({ pairs, live: { start, end, column, cost } }: LiveState): PairLists => ({
  problem: pairs.problem,
  start,
  end,
  resource: column,
  cost,
});

function checkChanged(next: MatchingProblem, changes: SmallChanges): void {
  const needs = [...changes.needs, ...changes.needSlots].flatMap((row) => next.needs[row] ?? []);
  const resources = [...changes.resources, ...changes.resourceSlots].flatMap(
    (row) => next.resources[row] ?? [],
  );
  checkProblem({ ...next, needs, resources, excluded: [], pins: [] });
  checkPins(next);
}

function takeNumbers(problem: IndexedProblem, next: MatchingProblem, changes: SmallChanges): void {
  const { needs, needPlace, resources, resourcePlace } = problem;
  for (const row of new Set([...changes.needs, ...changes.needSlots])) {
    const place = needPlace[row] as number;
    const { quantity, tier, slots } = next.needs[row] as MatchingNeed;
    needs.quantity[place] = quantity;
    needs.tier[place] = tier;
    needs.slots[place] = slots;
  }
  for (const row of new Set([...changes.resources, ...changes.resourceSlots])) {
    const place = resourcePlace[row] as number;
    const { capacity, slots } = next.resources[row] as MatchingResource;
    resources.capacity[place] = capacity;
    resources.slots[place] = slots;
  }
}

function followTiers({ live, pairs, scale }: LiveState, changes: SmallChanges): void {
  for (const row of changes.needs) {
    const place = pairs.problem.needPlace[row] as number;
    const worth = worthOfTier(scale, pairs.problem.needs.tier[place] as number);
    if (worth !== live.worth[place]) setWorth(live, place, worth);
  }
}

/** Amounts that pins and rules leave to give and to take. */
function followAmounts(live: LivePlan, { quantity, capacity }: Amounts): void {
  for (let place = 0; place < quantity.length; place++) {
    const units = quantity[place] as number;
    if (units !== live.quantity[place]) setQuantity(live, place, units);
  }
  for (let place = 0; place < capacity.length; place++) {
    const units = capacity[place] as number;
    if (units !== live.capacity[place]) setCapacity(live, place, units);
  }
}

interface Arc {
  readonly column: number;
  readonly cost: number;
}

/** False when a new pair is too dear for the scale. */
function followSlots({ live, pairs, dearest }: LiveState, changes: SmallChanges): boolean {
  const { problem } = pairs;
  const needs = new Set(changes.needSlots.map((row) => problem.needPlace[row] as number));
  for (const row of changes.resourceSlots)
    addNeedsOf(live, problem, problem.resourcePlace[row] as number, needs);
  const arcs = [...needs].map((need) => ({ need, list: arcsOfNeed(problem, need) }));
  if (arcs.some(({ list }) => list.some(({ cost }) => Math.abs(cost) > dearest))) return false;
  for (const { need, list } of arcs) setArcs(live, need, list);
  return true;
}

/** Adds the needs that the resource has begun or ceased to be compatible with. */
function addNeedsOf(live: LivePlan, problem: IndexedProblem, resource: number, needs: Set<number>): void {
  for (let need = 0; need < problem.needs.count; need++) {
    const isCompatible = failedFilters(problem, need, resource) === 0;
    if (isCompatible !== hasArc(live, need, resource)) needs.add(need);
  }
}

function hasArc({ start, end, column }: LivePlan, row: number, resource: number): boolean {
  for (let arc = start[row] as number; arc < (end[row] as number); arc++)
    if (column[arc] === resource) return true;
  return false;
}

function arcsOfNeed(problem: IndexedProblem, need: number): readonly Arc[] {
  const arcs: Arc[] = [];
  for (let column = 0; column < problem.resources.count; column++) {
    if (failedFilters(problem, need, column) === 0)
      arcs.push({ column, cost: unitCost(problem, need, column) });
  }
  return arcs;
}
