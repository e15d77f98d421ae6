import type { FlowNetwork } from "../../src/core/numeric";

/**
 * The least cost that serves all supplies of `network`, or null when none does: successive shortest paths by Bellman–Ford
 * (Busacker & Gowen 1960). Slow, and nothing like the network simplex: an independent check. An arc
 * of negative cost needs a finite capacity: it starts full.
 */
export function shortestPathFlowCost(network: FlowNetwork): number | null {
  const source = network.nodeCount;
  const sink = source + 1;
  const { edges, supply, fixedCost } = residualOf(network);
  supply.forEach((units, node) => {
    if (units > 0) addEdge(edges, [source, node], units, 0);
    if (units < 0) addEdge(edges, [node, sink], -units, 0);
  });
  if (supply.reduce((sum, units) => sum + units, 0) !== 0) return null;
  let wanted = supply.reduce((sum, units) => sum + Math.max(0, units), 0);
  let cost = fixedCost;
  while (wanted > 0) {
    const path = shortestPath(edges, sink + 1, source, sink);
    if (path === null) return null;
    const units = Math.min(...path.map((edge) => edges[edge]?.room ?? 0));
    for (const edge of path) cost += units * changeRoom(edges, edge, units);
    wanted -= units;
  }
  return cost;
}

/** What is still open once lower bounds and arcs of negative cost are filled, and what filling them cost. */
function residualOf({ from, to, lower, capacity, cost, supply }: FlowNetwork) {
  const edges: Edge[] = [];
  const rest = Array.from(supply);
  let fixedCost = 0;
  from.forEach((tail, arc) => {
    const head = to[arc] ?? 0;
    const price = cost[arc] ?? 0;
    const least = lower?.[arc] ?? 0;
    const room = (capacity[arc] ?? 0) - least;
    const filled = price < 0 ? least + room : least;
    rest[tail] = (rest[tail] ?? 0) - filled;
    rest[head] = (rest[head] ?? 0) + filled;
    fixedCost += filled * price;
    addEdge(edges, price < 0 ? [head, tail] : [tail, head], room, Math.abs(price));
  });
  return { edges, supply: rest, fixedCost };
}

function addEdge(edges: Edge[], [from, to]: readonly [number, number], room: number, price: number): void {
  edges.push({ from, to, room, price }, { from: to, to: from, room: 0, price: -price });
}

interface Edge {
  readonly from: number;
  readonly to: number;
  room: number;
  readonly price: number;
}

function changeRoom(edges: Edge[], index: number, units: number): number {
  const edge = edges[index];
  const reverse = edges[index ^ 1];
  if (edge === undefined || reverse === undefined) throw new RangeError(`invalid edge: ${index}`);
  edge.room -= units;
  reverse.room += units;
  return edge.price;
}

function shortestPath(edges: readonly Edge[], nodes: number, source: number, sink: number): number[] | null {
  const distance = new Array<number>(nodes).fill(Infinity);
  const via = new Array<number>(nodes).fill(-1);
  distance[source] = 0;
  for (let changed = true; changed;) {
    changed = false;
    edges.forEach(({ from, to, room, price }, index) => {
      const reached = (distance[from] ?? Infinity) + price;
      if (room === 0 || reached >= (distance[to] ?? Infinity)) return;
      distance[to] = reached;
      via[to] = index;
      changed = true;
    });
  }
  if (distance[sink] === Infinity) return null;
  const path: number[] = [];
  for (let node = sink; node !== source; node = edges[path.at(-1) ?? 0]?.from ?? source)
    path.push(via[node] ?? -1);
  return path;
}
