import type { Allocation, MatchingProblem } from "../../src/core/matching";
import { areCompatible, costPerUnit } from "./compatible";
import { flowNetwork } from "./flow-networks";
import { shortestPathFlowCost } from "./shortest-path-flow";

/** What the best matching that keeps `pins` serves by tier and costs: tier by tier, by successive shortest paths. */
export function bestPlan(
  problem: MatchingProblem,
  pins: readonly Allocation[],
): { readonly servedByTier: readonly number[]; readonly cost: number } {
  const pinned = (key: "needIndex" | "resourceIndex", index: number) =>
    pins.filter((pin) => pin[key] === index).reduce((sum, pin) => sum + pin.pinned, 0);
  const quantity = problem.needs.map((need, i) => need.quantity - pinned("needIndex", i));
  const capacity = problem.resources.map((resource, i) => resource.capacity - pinned("resourceIndex", i));
  const tiers = Math.max(0, ...problem.needs.map(({ tier }) => tier));
  const pinnedInTier = (tier: number) =>
    pins.reduce((sum, pin) => (problem.needs[pin.needIndex]?.tier === tier ? sum + pin.pinned : sum), 0);
  const pinnedCost = pins.reduce(
    (sum, pin) => sum + pin.pinned * costPerUnit(problem, pin.needIndex, pin.resourceIndex),
    0,
  );
  const fixed: number[] = [];
  for (let tier = 1; tier <= tiers; tier++) {
    fixed.push(-leastCost(problem, { quantity, capacity, fixed, maximized: tier }));
  }
  const cost = leastCost(problem, { quantity, capacity, fixed, maximized: null });
  return { servedByTier: fixed.map((units, i) => units + pinnedInTier(i + 1)), cost: cost + pinnedCost };
}

interface Stage {
  readonly quantity: readonly number[];
  readonly capacity: readonly number[];
  /** Units that the tiers before must still be served. */
  readonly fixed: readonly number[];
  /** The tier whose units count −1 each; null: distances and costs count. */
  readonly maximized: number | null;
}

/** Source 0, resources, needs, one node a tier, and back to the source. */
function leastCost(problem: MatchingProblem, { quantity, capacity, fixed, maximized }: Stage): number {
  const needNode = (index: number) => 1 + capacity.length + index;
  const tierNode = (tier: number) => needNode(quantity.length) + tier - 1;
  const tiers = Math.max(0, ...problem.needs.map(({ tier }) => tier));
  const all = quantity.reduce((sum, units) => sum + units, 0);
  const arcs = [
    ...capacity.map((units, i) => ({ from: 0, to: 1 + i, capacity: units, cost: 0 })),
    ...problem.needs.flatMap((_, needIndex) =>
      problem.resources.flatMap((__, index) =>
        areCompatible(problem, needIndex, index)
          ? [
              {
                from: 1 + index,
                to: needNode(needIndex),
                cost: maximized === null ? costPerUnit(problem, needIndex, index) : 0,
              },
            ]
          : [],
      ),
    ),
    ...problem.needs.map((need, i) => ({
      from: needNode(i),
      to: tierNode(need.tier),
      capacity: quantity[i] ?? 0,
      cost: 0,
    })),
    ...Array.from({ length: tiers }, (_, i) => ({
      from: tierNode(i + 1),
      to: 0,
      lower: fixed[i] ?? 0,
      capacity: fixed[i] ?? all,
      cost: maximized === i + 1 ? -1 : 0,
    })),
  ];
  const network = flowNetwork(new Array<number>(tierNode(tiers + 1)).fill(0), arcs);
  const cost = shortestPathFlowCost(network);
  if (cost === null) throw new RangeError("invalid stage: the tiers before cannot be kept");
  return cost;
}
