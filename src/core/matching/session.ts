import {
  canonicalPlan,
  livePlan,
  setArcs,
  setCapacity,
  setQuantity,
  setWorth,
  snapshot,
  solveTransportation,
  verifyTransportation,
  type LivePlan,
} from "../numeric";
import { compatiblePairs, type CompatiblePairs } from "./compatible-pairs";
import { failedFilters, unitCost } from "./filters";
import { match, resultOf, type MatchResult } from "./match";
import { applyPins, type PinOutcome } from "./pins";
import { dearestOf, transportationOf, worthScale, type WorthScale } from "./plain-plan";
import { checkProblem, type MatchingProblem } from "./problem";
import { rulesOf } from "./rules";
import { smallChanges, type SmallChanges } from "./small-changes";

/** The plan after an update, in figures. */
export interface LiveFigures {
  /** Units served; the first entry is tier 1. */
  readonly servedByTier: readonly number[];
  readonly askedByTier: readonly number[];
  readonly cost: number;
  /** Whether an independent check has proven that no plan is better. */
  readonly optimal: boolean;
  /** Whether the last plan was repaired; it was made from scratch otherwise. */
  readonly isRepaired: boolean;
}

/** A matching that follows its problem while people edit it. */
export interface MatchingSession {
  /** Takes over the problem as it is now; a few numbers that changed are repaired, all else is solved anew. */
  readonly update: (next: MatchingProblem) => LiveFigures;
  /** The plan as `match` of the present problem gives it, allocation by allocation. */
  readonly result: () => MatchResult;
}

/**
 * A session over `problem`. Changed quantities, capacities, tiers, time slots and pins of existing rows are repaired from the
 * last plan by shortest augmenting paths; the result is the same as from scratch, down to the choice among equals.
 */
export function openMatching(problem: MatchingProblem): MatchingSession {
  let state = stateOf(problem);
  return {
    update: (next) => {
      const repaired = repair(state, next);
      state = repaired ?? stateOf(next);
      return { ...figuresOf(state), isRepaired: repaired !== null };
    },
    result: () => resultOfState(state),
  };
}

/** A plan without rules is live; one under rules is solved anew each time. */
type State = RuledState | LiveState;
interface RuledState {
  readonly problem: MatchingProblem;
  readonly live: null;
  readonly result: MatchResult;
}
interface LiveState {
  readonly problem: MatchingProblem;
  readonly live: LivePlan;
  /** The pairs of the beginning; their columns of rows follow the edits. */
  readonly pairs: CompatiblePairs;
  readonly scale: WorthScale;
  /** Costs up to here fit the scale. */
  readonly dearest: number;
  readonly outcome: PinOutcome;
}

function stateOf(problem: MatchingProblem): State {
  const pairs = compatiblePairs(problem);
  if (rulesOf(problem, pairs.problem) !== null) return { problem, live: null, result: match(problem) };
  const outcome = applyPins(pairs.problem, problem.pins);
  const dearest = ROOM * dearestOf(pairs.cost);
  const scale = worthScale(pairs, dearest);
  const transportation = transportationOf(pairs, outcome, scale);
  const live = livePlan(transportation, solveTransportation(transportation));
  return { problem, live, pairs, scale, dearest, outcome };
}

/** How much dearer than all pairs of the beginning a new pair may be before the scale is made anew. */
const ROOM = 2;

function repair(state: State, next: MatchingProblem): LiveState | null {
  if (state.live === null) return null;
  const changes = smallChanges(state.problem, next);
  if (changes === null || !keepsOrder(state, changes)) return null;
  checkProblem(next);
  const { needs, needPlace } = state.pairs.problem;
  if (changes.needs.some((row) => !state.scale.ranks.has(next.needs[row]?.tier ?? 0))) return null;
  for (const row of changes.needs) {
    const place = needPlace[row] as number;
    needs.quantity[place] = next.needs[row]?.quantity ?? 0;
    needs.tier[place] = next.needs[row]?.tier ?? 0;
  }
  followTiers(state, changes);
  if (!followSlots(state, next, changes)) return null;
  for (const row of changes.resources) {
    state.pairs.problem.resources.capacity[state.pairs.problem.resourcePlace[row] as number] =
      next.resources[row]?.capacity ?? 0;
  }
  const outcome = applyPins(state.pairs.problem, next.pins);
  followAmounts(state.live, outcome);
  return { ...state, problem: next, outcome };
}

/** Rows with the same id stand in the order of their content, which an edit may turn round. */
function keepsOrder({ problem, pairs }: LiveState, changes: SmallChanges): boolean {
  const isAlone = (rows: readonly { readonly id: string }[], order: Int32Array, place: number): boolean =>
    [place - 1, place + 1].every((other) => rows[order[other] ?? -1]?.id !== rows[order[place] ?? -1]?.id);
  const { needRow, needPlace, resourceRow, resourcePlace } = pairs.problem;
  return (
    [...changes.needs, ...changes.needSlots].every((row) =>
      isAlone(problem.needs, needRow, needPlace[row] as number),
    ) &&
    [...changes.resources, ...changes.resourceSlots].every((row) =>
      isAlone(problem.resources, resourceRow, resourcePlace[row] as number),
    )
  );
}

function followTiers({ live, pairs, scale }: LiveState, changes: SmallChanges): void {
  for (const row of changes.needs) {
    const place = pairs.problem.needPlace[row] as number;
    const worth = scale.step * (scale.ranks.get(pairs.problem.needs.tier[place] as number) ?? 0);
    if (worth !== live.worth[place]) setWorth(live, place, worth);
  }
}

/** Amounts that pins leave to give and to take. */
function followAmounts(live: LivePlan, { quantity, capacity }: PinOutcome): void {
  quantity.forEach((units, place) => {
    if (units !== live.quantity[place]) setQuantity(live, place, units);
  });
  capacity.forEach((units, place) => {
    if (units !== live.capacity[place]) setCapacity(live, place, units);
  });
}

interface Arc {
  readonly column: number;
  readonly cost: number;
}

/** False when a new pair is too dear for the scale. */
function followSlots(state: LiveState, next: MatchingProblem, changes: SmallChanges): boolean {
  const { live, pairs } = state;
  const { problem } = pairs;
  const rows = new Map<number, readonly Arc[]>();
  for (const row of changes.needSlots) {
    const place = problem.needPlace[row] as number;
    problem.needs.slots[place] = next.needs[row]?.slots ?? 0;
  }
  for (const row of changes.resourceSlots) {
    const place = problem.resourcePlace[row] as number;
    problem.resources.slots[place] = next.resources[row]?.slots ?? 0;
  }
  for (const row of changes.needSlots) {
    const place = problem.needPlace[row] as number;
    rows.set(place, arcsOfNeed(problem, place));
  }
  for (const row of changes.resourceSlots) {
    const resource = problem.resourcePlace[row] as number;
    for (let need = 0; need < problem.needs.count; need++) {
      if (!rows.has(need) && hasArc(live, need, resource) !== (failedFilters(problem, need, resource) === 0))
        rows.set(need, arcsOfNeed(problem, need));
    }
  }
  if ([...rows.values()].flat().some(({ cost }) => Math.abs(cost) > state.dearest)) return false;
  rows.forEach((arcs, place) => setArcs(live, place, arcs));
  return true;
}

function arcsOfNeed(problem: CompatiblePairs["problem"], need: number): readonly Arc[] {
  const arcs: Arc[] = [];
  for (let column = 0; column < problem.resources.count; column++) {
    if (failedFilters(problem, need, column) === 0)
      arcs.push({ column, cost: unitCost(problem, need, column) });
  }
  return arcs;
}

function hasArc({ start, end, column }: LivePlan, row: number, resource: number): boolean {
  for (let arc = start[row] as number; arc < (end[row] as number); arc++)
    if (column[arc] === resource) return true;
  return false;
}

function figuresOf(state: State): Omit<LiveFigures, "isRepaired"> {
  if (state.live === null) {
    const { servedByTier, askedByTier, cost, optimal } = state.result;
    return { servedByTier, askedByTier, cost, optimal };
  }
  const { live, pairs, outcome } = state;
  const { needs } = pairs.problem;
  const lowest = needs.tier.reduce((most, tier) => Math.max(most, tier), 0);
  const servedByTier = new Array<number>(lowest).fill(0);
  const askedByTier = new Array<number>(lowest).fill(0);
  needs.tier.forEach((tier, place) => {
    const asked = needs.quantity[place] as number;
    askedByTier[tier - 1] = (askedByTier[tier - 1] ?? 0) + asked;
    servedByTier[tier - 1] = (servedByTier[tier - 1] ?? 0) + asked - (live.left[place] as number);
  });
  const now = snapshot(live);
  const cost = now.plan.arc.reduce(
    (sum, arc, i) => sum + (live.cost[arc] as number) * (now.plan.units[i] as number),
    0,
  );
  const pinned = outcome.granted.reduce(
    (sum, { need, resource, units }) => sum + units * unitCost(pairs.problem, need, resource),
    0,
  );
  return {
    servedByTier,
    askedByTier,
    cost: cost + pinned,
    optimal: verifyTransportation(now.problem, now.plan).ok,
  };
}

function resultOfState(state: State): MatchResult {
  if (state.live === null) return state.result;
  const { live, outcome } = state;
  const { problem, plan } = snapshot(live);
  const chosen = canonicalPlan(problem, plan);
  const optimal = verifyTransportation(problem, chosen).ok;
  const { pairs, pairOf } = pairsNow(state);
  const pairUnits = new Int32Array(pairs.count);
  chosen.arc.forEach((arc, i) => (pairUnits[pairOf[arc] as number] = chosen.units[i] as number));
  return resultOf(pairs, outcome, { pairUnits, optimal }, null);
}

/** The pairs as edits have left them, one row after the other, and the pair of each arc. */
function pairsNow({ live, pairs }: LiveState): {
  readonly pairs: CompatiblePairs;
  readonly pairOf: Int32Array;
} {
  const start = new Int32Array(live.rowCount + 1);
  for (let row = 0; row < live.rowCount; row++) {
    start[row + 1] = (start[row] as number) + (live.end[row] as number) - (live.start[row] as number);
  }
  const count = start[live.rowCount] as number;
  const resource = new Int32Array(count);
  const cost = new Int32Array(count);
  const pairOf = new Int32Array(live.arcCount);
  for (let row = 0; row < live.rowCount; row++) {
    const from = live.start[row] as number;
    const to = live.end[row] as number;
    resource.set(live.column.subarray(from, to), start[row]);
    cost.set(live.cost.subarray(from, to), start[row]);
    for (let arc = from; arc < to; arc++) pairOf[arc] = (start[row] as number) + arc - from;
  }
  return { pairs: { ...pairs, count, start, resource, cost }, pairOf };
}
