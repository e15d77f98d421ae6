import fc from "fast-check";
import { minCostFlow, verifyFlow, type FlowNetwork, type FlowSolution } from "../../src/core/numeric";

export interface ArcRow {
  readonly from: number;
  readonly to: number;
  readonly lower?: number;
  readonly capacity?: number;
  readonly cost: number;
}

/** A network from rows; a missing capacity is unlimited. */
export function flowNetwork(
  supply: readonly number[],
  arcs: readonly ArcRow[],
  hub: number | null = null,
): FlowNetwork {
  return {
    nodeCount: supply.length,
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
    lower: arcs.some((arc) => arc.lower !== undefined)
      ? Float64Array.from(arcs, (arc) => arc.lower ?? 0)
      : null,
    capacity: Float64Array.from(arcs, (arc) => arc.capacity ?? Infinity),
    cost: Float64Array.from(arcs, (arc) => arc.cost),
    supply: Float64Array.from(supply),
    hub,
  };
}

/** The optimum of `network`, after the independent check of feasibility, prices and cost. */
export function expectOptimum(network: FlowNetwork): Extract<FlowSolution, { status: "optimal" }> {
  const solution = minCostFlow(network);
  if (solution.status !== "optimal") throw new Error(`expected an optimum, got ${solution.status}`);
  expect(verifyFlow(network, solution.flow, solution.potential)).toEqual({ ok: true });
  expect(solution.cost).toBe(
    solution.flow.reduce((sum, units, arc) => sum + units * (network.cost[arc] ?? 0), 0),
  );
  return solution;
}

/** Small networks of all kinds: lower bounds, negative costs, loops, parallel arcs, with and without a hub. */
export const anyNetwork: fc.Arbitrary<FlowNetwork> = fc
  .integer({ min: 2, max: 7 })
  .chain((nodes) =>
    fc.record({
      gifts: fc.array(fc.tuple(node(nodes), node(nodes), fc.integer({ min: 0, max: 6 })), { maxLength: 4 }),
      arcs: fc.array(arc(nodes), { minLength: 1, maxLength: 18 }),
      hub: fc.option(node(nodes), { nil: null }),
      nodes: fc.constant(nodes),
    }),
  )
  .map(({ gifts, arcs, hub, nodes }) => {
    const supply = new Array<number>(nodes).fill(0);
    for (const [giver, taker, units] of gifts) {
      supply[giver] = (supply[giver] ?? 0) + units;
      supply[taker] = (supply[taker] ?? 0) - units;
    }
    return flowNetwork(supply, arcs, hub);
  });

const node = (nodes: number) => fc.integer({ min: 0, max: nodes - 1 });

const arc = (nodes: number): fc.Arbitrary<ArcRow> =>
  fc
    .record({
      from: node(nodes),
      to: node(nodes),
      lower: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
      room: fc.integer({ min: 0, max: 8 }),
      cost: fc.integer({ min: -9, max: 20 }),
    })
    .map(({ room, ...rest }) => ({ ...rest, capacity: rest.lower + room }));
