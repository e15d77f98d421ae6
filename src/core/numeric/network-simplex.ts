import type { FlowNetwork } from "./flow-network";
import { attach, bareTree, meetingNode, rehang, shiftSubtree, type SpanningTree } from "./spanning-tree";

/** A basis: flows, node prices and the spanning tree they hang on. Arcs after `arcCount` are artificial. */
export interface Basis {
  readonly root: number;
  readonly arcCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
  readonly cost: Float64Array;
  readonly flow: Float64Array;
  /** 1 at zero flow, −1 at capacity, 0 in the tree. */
  readonly state: Int8Array;
  readonly potential: Float64Array;
  readonly tree: SpanningTree;
}

/**
 * The starting basis: every node hangs from the root, by an arc of the network where one can carry its supply and by a
 * dear artificial arc elsewhere. It is strongly feasible: from every node a unit can be sent to the root.
 */
export function startingBasis(network: FlowNetwork, artificialCost: number): Basis {
  const hubArcs = arcsToHub(network);
  const root = network.hub ?? network.nodeCount;
  const bare = hubArcs.reduce((count, arc, node) => (arc < 0 && node !== root ? count + 1 : count), 0);
  const basis = emptyBasis(network, root, bare);
  let artificial = basis.arcCount;
  for (let node = 0; node < network.nodeCount; node++) {
    if (node === root) continue;
    let arc = hubArcs[node] as number;
    const supply = network.supply[node] as number;
    if (arc < 0) {
      arc = artificial++;
      basis.from[arc] = supply >= 0 ? node : root;
      basis.to[arc] = supply >= 0 ? root : node;
      basis.cost[arc] = artificialCost;
      basis.capacity[arc] = Infinity;
    }
    hangFromRoot(basis, node, arc, supply);
  }
  return basis;
}

/**
 * The number of pivots that made `basis` optimal, or null when a cycle of negative cost has no limit.
 *
 * Primal network simplex with block pricing (Király & Kovács, "Efficient implementations of minimum-cost flow algorithms",
 * 2012) and the leaving rule that keeps the tree strongly feasible, so that degenerate pivots cannot cycle (Cunningham 1976;
 * Ahuja, Magnanti & Orlin, *Network Flows*, 1993, §11.6). Ties go to the lower arc number: same input, same result.
 */
export function optimize(basis: Basis): number | null {
  const arcs = basis.from.length;
  const block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
  let pivots = 0;
  let start = 0;
  let withoutGain = 0;
  while (withoutGain < arcs) {
    const end = Math.min(start + block, arcs);
    const entering = bestArc(basis, start, end);
    withoutGain = entering < 0 ? withoutGain + end - start : 0;
    start = end === arcs ? 0 : end;
    if (entering < 0) continue;
    if (!pivot(basis, entering)) return null;
    pivots++;
  }
  return pivots;
}

/** For every node the arc to or from the hub that can carry its supply alone, or −1. */
function arcsToHub({ nodeCount, from, to, capacity, supply, hub }: FlowNetwork): Int32Array {
  const arcs = new Int32Array(nodeCount).fill(-1);
  if (hub === null) return arcs;
  for (let arc = from.length - 1; arc >= 0; arc--) {
    const tail = from[arc] as number;
    const head = to[arc] as number;
    const room = capacity[arc] as number;
    if (head === hub && (supply[tail] as number) >= 0 && room > (supply[tail] as number)) arcs[tail] = arc;
    if (tail === hub && (supply[head] as number) < 0 && room >= -(supply[head] as number)) arcs[head] = arc;
  }
  return arcs;
}

function emptyBasis(network: FlowNetwork, root: number, artificialCount: number): Basis {
  const arcCount = network.from.length;
  const nodes = Math.max(network.nodeCount, root + 1);
  const total = arcCount + artificialCount;
  return {
    root,
    arcCount,
    from: extended(Int32Array, network.from, total),
    to: extended(Int32Array, network.to, total),
    capacity: extended(Float64Array, network.capacity, total),
    cost: extended(Float64Array, network.cost, total),
    flow: new Float64Array(total),
    state: new Int8Array(total).fill(1),
    potential: new Float64Array(nodes),
    tree: bareTree(nodes),
  };
}

function extended<T extends Int32Array | Float64Array>(
  kind: new (length: number) => T,
  values: T,
  length: number,
): T {
  const copy = new kind(length);
  copy.set(values);
  return copy;
}

function hangFromRoot(basis: Basis, node: number, arc: number, supply: number): void {
  const cost = basis.cost[arc] as number;
  attach(basis.tree, node, basis.root, arc);
  basis.tree.depth[node] = 1;
  basis.flow[arc] = Math.abs(supply);
  basis.state[arc] = 0;
  basis.potential[node] = basis.from[arc] === node ? -cost : cost;
}

/** The arc of the block whose use gains most per unit, or −1. */
function bestArc({ from, to, cost, state, potential }: Basis, start: number, end: number): number {
  let best = -1;
  let bestGain = 0;
  for (let arc = start; arc < end; arc++) {
    const reduced =
      (cost[arc] as number) +
      (potential[from[arc] as number] as number) -
      (potential[to[arc] as number] as number);
    const gain = -(state[arc] as number) * reduced;
    if (gain > bestGain) {
      bestGain = gain;
      best = arc;
    }
  }
  return best;
}

/** Brings `entering` into the basis; false when nothing limits the flow around its cycle. */
function pivot(basis: Basis, entering: number): boolean {
  const { from, to, state, tree, flow } = basis;
  const grows = (state[entering] as number) > 0;
  const first = (grows ? from[entering] : to[entering]) as number;
  const second = (grows ? to[entering] : from[entering]) as number;
  const apex = meetingNode(tree, first, second);
  const limit = limitingArc(basis, { entering, first, second, apex });
  if (limit.amount === Infinity) return false;
  if (limit.amount > 0) {
    flow[entering] = (flow[entering] as number) + (grows ? limit.amount : -limit.amount);
    push(basis, first, apex, -limit.amount);
    push(basis, second, apex, limit.amount);
  }
  if (limit.node < 0) {
    state[entering] = grows ? -1 : 1;
    return true;
  }
  exchange(basis, entering, limit.node, limit.onFirst ? [first, second] : [second, first]);
  return true;
}

interface Cycle {
  readonly entering: number;
  readonly first: number;
  readonly second: number;
  readonly apex: number;
}

interface Limit {
  readonly amount: number;
  /** The node below the limiting tree arc; −1 when the entering arc itself is the limit. */
  readonly node: number;
  readonly onFirst: boolean;
}

/** The last limiting arc met when going round the cycle from its apex in the direction of the entering flow. */
function limitingArc(basis: Basis, { entering, first, second, apex }: Cycle): Limit {
  const { parent } = basis.tree;
  let amount = basis.capacity[entering] as number;
  let limiting = -1;
  for (let node = first; node !== apex; node = parent[node] as number) {
    const room = roomDown(basis, node);
    if (room < amount) {
      amount = room;
      limiting = node;
    }
  }
  let onFirst = true;
  for (let node = second; node !== apex; node = parent[node] as number) {
    const room = roomUp(basis, node);
    if (room <= amount) {
      amount = room;
      limiting = node;
      onFirst = false;
    }
  }
  return { amount, node: limiting, onFirst };
}

/** How much more can go from the parent of `node` to `node`. */
function roomDown({ tree, from, flow, capacity }: Basis, node: number): number {
  const arc = tree.parentArc[node] as number;
  const used = flow[arc] as number;
  return from[arc] === node ? used : (capacity[arc] as number) - used;
}

/** How much more can go from `node` to its parent. */
function roomUp({ tree, from, flow, capacity }: Basis, node: number): number {
  const arc = tree.parentArc[node] as number;
  const used = flow[arc] as number;
  return from[arc] === node ? (capacity[arc] as number) - used : used;
}

/** Sends `amount` from `bottom` up to `apex` (downwards when negative). */
function push({ tree, from, flow }: Basis, bottom: number, apex: number, amount: number): void {
  const { parent, parentArc } = tree;
  for (let node = bottom; node !== apex; node = parent[node] as number) {
    const arc = parentArc[node] as number;
    flow[arc] = (flow[arc] as number) + (from[arc] === node ? amount : -amount);
  }
}

function exchange(basis: Basis, entering: number, top: number, ends: readonly [number, number]): void {
  const { from, cost, state, flow, tree, potential } = basis;
  const [inside, outside] = ends;
  const leaving = tree.parentArc[top] as number;
  rehang(tree, top, { inside, outside, arc: entering });
  state[entering] = 0;
  state[leaving] = flow[leaving] === 0 ? 1 : -1;
  const price = cost[entering] as number;
  const target = (potential[outside] as number) + (from[entering] === inside ? -price : price);
  shiftSubtree(tree, inside, potential, target - (potential[inside] as number));
}
