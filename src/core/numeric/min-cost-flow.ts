import type { FlowNetwork, FlowSolution } from "./flow-network";
import { optimize, startingBasis, type Basis } from "./network-simplex";

/**
 * The cheapest flow that serves every supply, exactly, with the prices that prove it (`verifyFlow` checks them).
 *
 * All arithmetic is on whole numbers below 2⁵³. Throws RangeError for a network that is not whole, has a capacity below its
 * lower bound, or whose costs are so large that a price could leave that range. Deterministic: ties go to lower arc numbers.
 */
export function minCostFlow(network: FlowNetwork): FlowSolution {
  checkNetwork(network);
  const reduced = withoutLowerBounds(network);
  if (reduced.supply.reduce((sum, units) => sum + units, 0) !== 0) return { status: "infeasible" };
  const basis = startingBasis(reduced, artificialCost(reduced));
  const pivots = optimize(basis);
  if (pivots === null) return { status: "unbounded" };
  if (basis.flow.subarray(basis.arcCount).some((units) => units > 0)) return { status: "infeasible" };
  return solution(network, basis, pivots);
}

/** Capacities less lower bounds, with the fixed part moved into the supplies (Ahuja, Magnanti & Orlin 1993, §2.4). */
function withoutLowerBounds(network: FlowNetwork): FlowNetwork {
  const { lower, from, to } = network;
  if (lower === null) return network;
  const supply = network.supply.slice();
  lower.forEach((units, arc) => {
    supply[from[arc] as number] = (supply[from[arc] as number] as number) - units;
    supply[to[arc] as number] = (supply[to[arc] as number] as number) + units;
  });
  return {
    ...network,
    supply,
    lower: null,
    capacity: network.capacity.map((room, arc) => room - (lower[arc] as number)),
  };
}

/**
 * More than any path of the network can save. A tree path touches the hub once, so the arcs there count twice at most,
 * the others once per node.
 */
function artificialCost({ nodeCount, from, to, cost, hub }: FlowNetwork): number {
  let atHub = 0;
  let elsewhere = 0;
  cost.forEach((price, arc) => {
    if (from[arc] === hub || to[arc] === hub) atHub = Math.max(atHub, Math.abs(price));
    else elsewhere = Math.max(elsewhere, Math.abs(price));
  });
  const dear = 2 * atHub + nodeCount * elsewhere + 1;
  // A price is at most one artificial arc and one path away from the root; a reduced cost adds two of them.
  if (!Number.isSafeInteger(4 * dear))
    throw new RangeError(`invalid costs: too large for exact arithmetic (${dear})`);
  return dear;
}

function solution(network: FlowNetwork, basis: Basis, pivots: number): FlowSolution {
  const { lower } = network;
  const flow = basis.flow.slice(0, basis.arcCount);
  if (lower !== null) flow.forEach((units, arc) => (flow[arc] = units + (lower[arc] as number)));
  const cost = flow.reduce((sum, units, arc) => sum + units * (network.cost[arc] as number), 0);
  if (!Number.isSafeInteger(cost)) throw new RangeError(`invalid costs: the total is too large (${cost})`);
  return { status: "optimal", flow, potential: basis.potential.slice(0, network.nodeCount), cost, pivots };
}

function checkNetwork(network: FlowNetwork): void {
  const { nodeCount, from, to, lower, capacity, cost, supply } = network;
  const sizes = [to.length, capacity.length, cost.length, lower === null ? from.length : lower.length];
  if (sizes.some((size) => size !== from.length))
    throw new RangeError(`invalid network: arc arrays differ in length`);
  if (supply.length !== nodeCount) throw new RangeError(`invalid supply: ${supply.length} entries`);
  const isNode = (node: number) => node >= 0 && node < nodeCount;
  if (!from.every(isNode) || !to.every(isNode))
    throw new RangeError("invalid network: an arc leaves the nodes");
  requireWhole("supply", supply);
  requireWhole("cost", cost);
  if (lower !== null) requireWhole("lower bound", lower);
  const floor = (arc: number) => (lower === null ? 0 : (lower[arc] as number));
  const broken = capacity.findIndex(
    (room, arc) => !(room >= floor(arc)) || (room !== Infinity && !Number.isSafeInteger(room)),
  );
  if (broken >= 0) throw new RangeError(`invalid capacity: ${String(capacity[broken])}`);
  // Flows on uncapacitated arcs never exceed what all nodes give away together with what lower bounds force.
  const moved = supply.reduce((sum, units) => sum + Math.abs(units), 0);
  if (!Number.isSafeInteger(moved)) throw new RangeError(`invalid supply: too large in sum (${moved})`);
}

function requireWhole(what: string, values: Float64Array): void {
  const broken = values.find((value) => !Number.isSafeInteger(value));
  if (broken !== undefined) throw new RangeError(`invalid ${what}: ${broken}`);
}
