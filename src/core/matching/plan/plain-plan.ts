import {
  canonicalPlan,
  dearestOf,
  solveTransportation,
  verifyTransportation,
  type Transportation,
  type TransportationPlan,
} from "../../numeric";
import type { CompatiblePairs } from "../pairs/compatible-pairs";
import type { Amounts } from "../pairs/pins";

/** Units per compatible pair, and whether an independent check has proven that no plan is better. */
export interface PairPlan {
  readonly pairUnits: Int32Array;
  readonly optimal: boolean;
}

/** Called while needs are matched: so many of so many. */
export type OnNeeds = (done: number, total: number) => void;

/** The best plan of a problem without rules: most units of tier 1, then of tier 2 and so on, then least cost, then the order of ids. */
export function plainPlan(pairs: CompatiblePairs, amounts: Amounts, onNeeds?: OnNeeds): PairPlan {
  const problem = transportationOf(pairs, amounts, worthScale(pairs));
  const plan = canonicalPlan(problem, solveTransportation(problem, onNeeds));
  return { pairUnits: unitsPerPair(pairs, plan), optimal: verifyTransportation(problem, plan).ok };
}

/** What serving a unit is worth in each tier: `step` × its rank. */
export interface WorthScale {
  readonly step: number;
  /** 1 for the lowest tier, one more for each above it. */
  readonly ranks: ReadonlyMap<number, number>;
}

/**
 * Needs as rows, resources as columns, with `amounts` still to give and to take.
 *
 * A unit is worth one step more in each tier above the lowest, and a step exceeds whatever the costs along a simple cycle can
 * add up to. A cycle changes the unserved units of at most two needs: an optimum serves tier 1 as far as possible, then tier
 * 2 and so on, and costs least among all that do so (Megiddo 1974: such tier vectors are polymatroidal, so the strict order
 * costs no coverage in total). Throws RangeError where a step times the tiers leaves the range of exact numbers.
 */
export function transportationOf(
  pairs: CompatiblePairs,
  { quantity, capacity }: Amounts,
  scale: WorthScale,
): Transportation {
  const { needs, resources } = pairs.problem;
  const { step, ranks } = scale;
  // A price exceeds no worth by more than a step, and a reduced cost adds two of them.
  if (!Number.isSafeInteger(4 * step * (ranks.size + 1)))
    throw new RangeError(`invalid costs: too large for exact arithmetic (${step})`);
  return {
    rowCount: needs.count,
    columnCount: resources.count,
    start: pairs.start,
    end: pairs.end,
    column: pairs.resource,
    cost: pairs.cost,
    quantity,
    capacity,
    worth: worthOfEach(needs.tier, scale),
    idleCost: null,
  };
}

function worthOfEach(tier: Int32Array, scale: WorthScale): Float64Array {
  const worth = new Float64Array(tier.length);
  for (let need = 0; need < worth.length; need++) worth[need] = worthOfTier(scale, tier[need] as number);
  return worth;
}

/** What a unit of the tier is worth; nothing for a tier that was not in use when the scale was made. */
export const worthOfTier = ({ step, ranks }: WorthScale, tier: number): number =>
  step * (ranks.get(tier) ?? 0);

/** The scale for the tiers in use and costs up to `dearest`, those of the pairs when left out. */
export function worthScale({ problem, cost }: CompatiblePairs, dearest = dearestOf(cost)): WorthScale {
  const { needs, resources } = problem;
  // A simple cycle visits each need and each resource once, and costs may be negative.
  return {
    step: 2 * Math.min(needs.count, resources.count) * dearest + 1,
    ranks: ranksOfTiers(needs.tier),
  };
}

function ranksOfTiers(tier: Int32Array): ReadonlyMap<number, number> {
  const used = [...new Set(tier)].sort((a, b) => b - a);
  return new Map(used.map((each, i) => [each, i + 1]));
}

export function unitsPerPair(pairs: CompatiblePairs, { arc, units }: TransportationPlan): Int32Array {
  const pairUnits = new Int32Array(pairs.count);
  arc.forEach((pair, i) => (pairUnits[pair] = units[i] as number));
  return pairUnits;
}
