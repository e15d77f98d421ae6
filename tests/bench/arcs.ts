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
  const servedByTier = new Array<number>(lowestTier(arcs.tier)).fill(0);
  const left = arcs.capacity.slice();
  let cost = 0;
  for (let row = 0; row < arcs.rows; row += 1) {
    const place = (arcs.tier[row] as number) - 1;
    const end = arcs.start[row + 1] as number;
    let wanted = arcs.quantity[row] as number;
    for (let arc = arcs.start[row] as number; arc < end; arc += 1) {
      const flow = units[arc] as number;
      const column = arcs.column[arc] as number;
      left[column] = (left[column] as number) - flow;
      wanted -= flow;
      if (flow < 0 || wanted < 0 || left[column] < 0)
        throw new Error(`no plan: ${flow} units from column ${column} to row ${row}`);
      servedByTier[place] = (servedByTier[place] as number) + flow;
      cost += flow * (arcs.cost[arc] as number);
    }
  }
  return { servedByTier, cost };
}

export const lowestTier = (tier: Int32Array): number =>
  tier.reduce((lowest, own) => Math.max(lowest, own), 0);

export const isSame = (one: Objective, other: Objective): boolean =>
  one.cost === other.cost && one.servedByTier.join() === other.servedByTier.join();
