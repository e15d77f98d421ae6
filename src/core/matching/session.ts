import {
  canonicalPlan,
  checkOfEdits,
  livePlan,
  snapshot,
  solveTransportation,
  verifyTransportation,
  type CheckedFigures,
} from "../numeric";
import { compatiblePairs, type CompatiblePairs } from "./compatible-pairs";
import { unitCost } from "./filters";
import { repaired, type LiveState } from "./live-repair";
import { matchPairs, resultOf, sumByTier, type MatchResult } from "./match";
import { applyPins } from "./pins";
import { dearestOf, transportationOf, worthOfTier, worthScale } from "./plain-plan";
import type { MatchingProblem } from "./problem";
import { rulesOf } from "./rules";

/** The plan after an update, in figures. */
export interface LiveFigures {
  /** Units served; the first entry is tier 1. */
  readonly servedByTier: readonly number[];
  readonly askedByTier: readonly number[];
  readonly cost: number;
  /** Whether an independent check has proven that no plan is better. */
  readonly optimal: boolean;
  /** Whether the last plan was kept or repaired; it was made from scratch otherwise. */
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
      const followed = follow(state, next);
      state = followed ?? stateOf(next);
      return { ...figuresOf(state), isRepaired: followed !== null };
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
/** The state after `next` is taken over without solving anew; null when it has to be. */
function follow(state: State, next: MatchingProblem): State | null {
  if (state.problem === next) return state;
  return state.live === null ? null : repaired(state, next);
}

function stateOf(problem: MatchingProblem): State {
  const pairs = compatiblePairs(problem);
  const rules = rulesOf(problem, pairs.problem);
  if (rules !== null) return { problem, live: null, result: matchPairs(pairs, problem.pins, rules) };
  const outcome = applyPins(pairs.problem, problem.pins);
  const dearest = ROOM * dearestOf(pairs.cost);
  const scale = worthScale(pairs, dearest);
  const transportation = transportationOf(pairs, outcome, scale);
  const live = livePlan(transportation, solveTransportation(transportation));
  const check = checkOfEdits(live);
  // The first check is of every arc: not to be waited for at the first edit.
  check();
  return { problem, live, check, pairs, scale, dearest, outcome };
}

/** How much dearer than all pairs of the beginning a new pair may be before the scale is made anew. */
const ROOM = 2;

function figuresOf(state: State): Omit<LiveFigures, "isRepaired"> {
  if (state.live === null) {
    const { servedByTier, askedByTier, cost, optimal } = state.result;
    return { servedByTier, askedByTier, cost, optimal };
  }
  const { verdict, cost, leftByWorth } = state.check();
  return { ...unitsByTier(state, leftByWorth), cost: cost + costOfPins(state), optimal: verdict.ok };
}

function unitsByTier(
  { pairs, scale }: LiveState,
  leftByWorth: CheckedFigures["leftByWorth"],
): Pick<LiveFigures, "servedByTier" | "askedByTier"> {
  const { tier, quantity } = pairs.problem.needs;
  const askedByTier = sumByTier(tier, quantity);
  const servedByTier = askedByTier.map(
    (asked, i) => asked - (leftByWorth.get(worthOfTier(scale, i + 1)) ?? 0),
  );
  return { servedByTier, askedByTier };
}

const costOfPins = ({ outcome, pairs }: LiveState): number =>
  outcome.granted.reduce(
    (sum, { need, resource, units }) => sum + units * unitCost(pairs.problem, need, resource),
    0,
  );

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
