import fc from "fast-check";
import type { FlowNetwork } from "../../../src/core/numeric";
import { optimize, startingBasis, type Basis } from "../../../src/core/numeric/network-simplex";
import { anyNetwork } from "../../support/flow-networks";

/** Nodes from which no unit could be sent to the root along the tree: in a strongly feasible basis there are none. */
function stuckNodes({ tree, from, flow, capacity, root }: Basis): readonly number[] {
  return Array.from(tree.parentArc, (_, node) => node).filter((node) => {
    if (node === root) return false;
    const arc = tree.parentArc[node] ?? -1;
    const used = flow[arc] ?? 0;
    return from[arc] === node ? (capacity[arc] ?? 0) - used <= 0 : used <= 0;
  });
}

const withoutFloors = (network: FlowNetwork): FlowNetwork => ({ ...network, lower: null });

describe("the basis of the network simplex", () => {
  it("is strongly feasible at the start and after all pivots: that is why it cannot cycle", () => {
    fc.assert(
      fc.property(anyNetwork.map(withoutFloors), (network) => {
        const basis = startingBasis(network, 1_000_000);
        expect(stuckNodes(basis)).toEqual([]);
        expect(optimize(basis)).toBeGreaterThanOrEqual(0);
        expect(stuckNodes(basis)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("stays a tree whose prices make every tree arc cost nothing more", () => {
    fc.assert(
      fc.property(anyNetwork.map(withoutFloors), (network) => {
        const basis = startingBasis(network, 1_000_000);
        optimize(basis);
        const { tree, potential, from, to, cost, root } = basis;
        tree.parent.forEach((parent, node) => {
          if (node === root) return;
          const arc = tree.parentArc[node] ?? -1;
          expect(tree.depth[node]).toBe((tree.depth[parent] ?? 0) + 1);
          expect([from[arc], to[arc]].sort()).toEqual([node, parent].sort());
          const reduced =
            (cost[arc] ?? 0) + (potential[from[arc] ?? 0] ?? 0) - (potential[to[arc] ?? 0] ?? 0);
          expect(reduced).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});
