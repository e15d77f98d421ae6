import type { CompatiblePairs } from "../../src/core/matching";

/**
 * One problem as every solver gets it: needs as rows, resources as columns, entries start[r] … start[r+1]−1 the arcs of row r.
 * A unit over an arc costs `cost − worth`, a unit left out nothing: whoever minimises this serves tiers in their order first.
 */
export interface Arcs {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly cost: Int32Array;
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
  readonly tier: Int32Array;
  /** K × (tiers + 1 − tier), K above any total of costs. */
  readonly worth: Float64Array;
}

/** What a solver reached, in the order in which it counts. */
export interface Objective {
  /** The first entry is tier 1. */
  readonly servedByTier: readonly number[];
  readonly cost: number;
}

export function arcsOf({ problem, count, start, resource, cost }: CompatiblePairs): Arcs {
  const { quantity, tier } = problem.needs;
  const dearest = cost.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const units = quantity.reduce((sum, value) => sum + value, 0);
  const lowest = lowestTier(tier);
  const worth = Float64Array.from(tier, (own) => (units * dearest + 1) * (lowest + 1 - own));
  return {
    rows: problem.needs.count,
    columns: problem.resources.count,
    start,
    column: resource.subarray(0, count),
    cost: cost.subarray(0, count),
    quantity,
    capacity: problem.resources.capacity,
    tier,
    worth,
  };
}

/** What `units`, one entry per arc, amount to; throws where they ask more than there is. */
export function objectiveOf(arcs: Arcs, units: ArrayLike<number>): Objective {
  const { rows, start, column, cost, quantity, capacity, tier } = arcs;
  const servedByTier = new Array<number>(lowestTier(tier)).fill(0);
  const left = capacity.slice();
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let served = 0;
    for (let arc = start[row] ?? 0; arc < (start[row + 1] ?? 0); arc += 1) {
      const flow = units[arc] ?? 0;
      const other = column[arc] ?? 0;
      left[other] = (left[other] ?? 0) - flow;
      if (flow < 0 || (left[other] ?? 0) < 0) throw new Error(`column ${other} gives more than it has`);
      served += flow;
      total += flow * (cost[arc] ?? 0);
    }
    if (served > (quantity[row] ?? 0)) throw new Error(`row ${row} gets more than it asks for`);
    const place = (tier[row] ?? 1) - 1;
    servedByTier[place] = (servedByTier[place] ?? 0) + served;
  }
  return { servedByTier, cost: total };
}

export const lowestTier = (tier: Int32Array): number =>
  tier.reduce((lowest, own) => Math.max(lowest, own), 0);

export const isSame = (one: Objective, other: Objective): boolean =>
  one.cost === other.cost && one.servedByTier.join() === other.servedByTier.join();
