import {
  canonicalPlan,
  checkOfEdits,
  dearestOf,
  livePlan,
  snapshot,
  solveTransportation,
  verifyTransportation,
  type CheckedFigures,
} from "../../numeric";
import { compatiblePairs, type CompatiblePairs } from "../pairs/compatible-pairs";
import { unitCost } from "../pairs/filters";
import { repaired, type LiveState } from "./live-repair";
import { liveRules, type LivePart } from "../rules/live-rules";
import { resultOf, sumByTier, type MatchResult } from "./match";
import { applyPins } from "../pairs/pins";
import { transportationOf, worthOfTier, worthScale } from "./plain-plan";
import type { MatchingProblem } from "../pairs/problem";
import { ruleReport } from "../rules/rule-report";
import { addUnits, areOptimal } from "../rules/ruled-parts";

/** The plan after an update, in figures. */
export interface LiveFigures {
  /** Units served; the first entry is tier 1. */
  readonly servedByTier: readonly number[];
  readonly askedByTier: readonly number[];
  readonly cost: number;
  /** Whether an independent check has proven that no plan is better. */
  readonly optimal: boolean;
  /** Whether what the changes do not touch was kept; everything was made from scratch otherwise. */
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
 * last plan by shortest augmenting paths; of the parts under rules those that changed are solved anew, all of them where
 * fairness or minimum shares tie them together. The result is the same as from scratch, down to the choice among equals.
 */
export function openMatching(problem: MatchingProblem): MatchingSession {
  let last = problem;
  let state: LiveState | null = stateOf(problem);
  return {
    update: (next) => {
      const before = state ?? stateOf(last);
      // A repair that is refused half-way leaves numbers of both problems behind.
      state = null;
      const followed = before.problem === next ? before : repaired(before, next);
      state = followed ?? stateOf(next);
      last = next;
      return { ...figuresOf(state), isRepaired: followed !== null };
    },
    result: () => resultOfState((state ??= stateOf(last))),
  };
}

function stateOf(problem: MatchingProblem): LiveState {
  const pairs = compatiblePairs(problem);
  const outcome = applyPins(pairs.problem, problem.pins);
  const ruled = liveRules(problem, pairs, outcome, []);
  const dearest = ROOM * dearestOf(pairs.cost);
  const scale = worthScale(pairs, dearest);
  const transportation = transportationOf(pairs, ruled?.ruled.plain ?? outcome, scale);
  const live = livePlan(transportation, solveTransportation(transportation));
  const check = checkOfEdits(live);
  // The first check is of every arc: not to be waited for at the first edit.
  check();
  return { problem, live, check, ruled, pairs, scale, dearest, outcome };
}

/** How much dearer than all pairs of the beginning a new pair may be before the scale is made anew. */
const ROOM = 2;

function figuresOf(state: LiveState): Omit<LiveFigures, "isRepaired"> {
  const { verdict, cost, leftByWorth } = state.check();
  const parts = state.ruled?.parts ?? [];
  return {
    ...unitsByTier(state, leftByWorth, parts),
    cost: cost + parts.reduce((sum, { best }) => sum + best.cost, 0) + costOfPins(state),
    optimal: verdict.ok && areOptimal(parts),
  };
}

function unitsByTier(
  { pairs, scale }: LiveState,
  leftByWorth: CheckedFigures["leftByWorth"],
  parts: readonly LivePart[],
): Pick<LiveFigures, "servedByTier" | "askedByTier"> {
  const { tier, quantity } = pairs.problem.needs;
  const askedByTier = sumByTier(tier, quantity);
  const servedByTier = askedByTier.map(
    (asked, i) => asked - (leftByWorth.get(worthOfTier(scale, i + 1)) ?? 0),
  );
  for (const { network, best } of parts) {
    for (const [need, arc] of network.unservedArc) {
      const i = (tier[need] as number) - 1;
      servedByTier[i] = (servedByTier[i] as number) - (best.flow[arc] as number);
    }
  }
  return { servedByTier, askedByTier };
}

const costOfPins = ({ outcome, pairs }: LiveState): number =>
  outcome.granted.reduce(
    (sum, { need, resource, units }) => sum + units * unitCost(pairs.problem, need, resource),
    0,
  );

function resultOfState(state: LiveState): MatchResult {
  const { live, ruled, outcome } = state;
  const { problem, plan } = snapshot(live);
  const chosen = canonicalPlan(problem, plan);
  const parts = ruled?.parts ?? [];
  const optimal = verifyTransportation(problem, chosen).ok && areOptimal(parts);
  const { pairs, pairOf } = pairsNow(state);
  const pairUnits = new Int32Array(pairs.count);
  chosen.arc.forEach((arc, i) => (pairUnits[pairOf[arc] as number] = chosen.units[i] as number));
  addUnits(pairUnits, parts, (arc) => pairOf[arc] as number);
  const report = ruled === null ? null : ruleReport(ruled.rules, ruled.ruled, parts);
  return resultOf({ pairs, outcome, plan: { pairUnits, optimal }, report });
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
  return { pairs: { ...pairs, count, start, end: start.subarray(1), resource, cost }, pairOf };
}
