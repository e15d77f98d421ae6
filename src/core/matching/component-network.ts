import type { FlowNetwork } from "../numeric";
import type { CompatiblePairs } from "./compatible-pairs";
import type { Component } from "./components";

/** Units still to give and to take, by place. */
export interface Amounts {
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
}

/**
 * The network of one component, and the pair behind each of its arcs from `firstPairArc` on.
 *
 * Nodes: resources, needs, then a hub that takes what stays idle (cost 0) and gives what stays unserved at a penalty. The
 * penalty falls from tier to tier by one step, and a step exceeds whatever the costs along a simple cycle can add up to. A
 * cycle touches the hub once, so it changes the unserved units of at most two needs: an optimum serves tier 1 as far as
 * possible, then tier 2 and so on, and costs least among all that do so (Megiddo 1974: such tier vectors are polymatroidal,
 * so the strict order costs no coverage in total).
 */
export interface ComponentNetwork {
  readonly network: FlowNetwork;
  readonly firstPairArc: number;
  readonly pairOfArc: Int32Array;
}

/** `scratch` has room for all resources of the problem; what it holds is overwritten. */
export function componentNetwork(
  pairs: CompatiblePairs,
  component: Component,
  amounts: Amounts,
  scratch: Int32Array,
): ComponentNetwork {
  const { needs, resources } = component;
  const pairOfArc = pairsOf(pairs, needs);
  const firstPairArc = resources.length + needs.length;
  const arcCount = firstPairArc + pairOfArc.length;
  const hub = firstPairArc;
  const network = {
    nodeCount: hub + 1,
    from: new Int32Array(arcCount),
    to: new Int32Array(arcCount),
    lower: null,
    capacity: new Float64Array(arcCount).fill(Infinity),
    cost: new Float64Array(arcCount),
    supply: new Float64Array(hub + 1),
    hub,
  };
  addResources(network, resources, amounts.capacity);
  addPairs(network, pairs, component, { pairOfArc, nodeOf: scratch });
  addNeeds(network, component, amounts.quantity, penalties(pairs, component, pairOfArc));
  return { network, firstPairArc, pairOfArc };
}

function pairsOf({ start }: CompatiblePairs, needs: Int32Array): Int32Array {
  const size = needs.reduce((sum, need) => sum + (start[need + 1] as number) - (start[need] as number), 0);
  const list = new Int32Array(size);
  let count = 0;
  for (const need of needs) {
    const end = start[need + 1] as number;
    for (let pair = start[need] as number; pair < end; pair++) list[count++] = pair;
  }
  return list;
}

function addResources(
  { from, to, supply, hub }: HubNetwork,
  resources: Int32Array,
  capacity: Int32Array,
): void {
  resources.forEach((resource, node) => {
    const units = capacity[resource] as number;
    from[node] = node;
    to[node] = hub;
    supply[node] = units;
    supply[hub] = (supply[hub] as number) - units;
  });
}

type HubNetwork = FlowNetwork & { readonly hub: number };

function addNeeds(
  { from, to, cost, supply, hub }: HubNetwork,
  { needs, resources }: Component,
  quantity: Int32Array,
  penalty: Float64Array,
): void {
  needs.forEach((need, i) => {
    const node = resources.length + i;
    const units = quantity[need] as number;
    from[node] = hub;
    to[node] = node;
    cost[node] = penalty[i] as number;
    supply[node] = -units;
    supply[hub] = (supply[hub] as number) + units;
  });
}

function addPairs(
  { from, to, cost }: HubNetwork,
  pairs: CompatiblePairs,
  { needs, resources }: Component,
  { pairOfArc, nodeOf }: { readonly pairOfArc: Int32Array; readonly nodeOf: Int32Array },
): void {
  resources.forEach((resource, node) => (nodeOf[resource] = node));
  const firstArc = resources.length + needs.length;
  let place = 0;
  needs.forEach((need, i) => {
    const end = place + (pairs.start[need + 1] as number) - (pairs.start[need] as number);
    for (; place < end; place++) {
      const pair = pairOfArc[place] as number;
      from[firstArc + place] = nodeOf[pairs.resource[pair] as number] as number;
      to[firstArc + place] = resources.length + i;
      cost[firstArc + place] = pairs.cost[pair] as number;
    }
  });
}

/** What a unit left unserved costs, per need of the component. */
function penalties(
  { problem, cost }: CompatiblePairs,
  { needs, resources }: Component,
  pairOfArc: Int32Array,
): Float64Array {
  const dearest = pairOfArc.reduce((most, pair) => Math.max(most, Math.abs(cost[pair] as number)), 0);
  // A simple cycle visits each resource and each need once: at most twice the smaller number of pairs.
  const step = 2 * Math.min(needs.length, resources.length) * dearest + 1;
  const tierOf = (need: number) => problem.needs.tier[need] as number;
  const tiers = [...new Set(Array.from(needs, tierOf))].sort((a, b) => b - a);
  const steps = new Map(tiers.map((tier, i) => [tier, i + 1]));
  return Float64Array.from(needs, (need) => step * (steps.get(tierOf(need)) ?? 0));
}
