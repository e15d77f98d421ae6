import fc from "fast-check";
import { componentsOf, disjointSets, join } from "../../../src/core/numeric";

function components(nodes: number, edges: readonly (readonly [number, number])[]) {
  const sets = disjointSets(nodes);
  for (const [a, b] of edges) join(sets, a, b);
  const { count, of } = componentsOf(sets);
  return { count, of: Array.from(of) };
}

describe("connected components", () => {
  it("are numbered by their lowest node", () => {
    expect(
      components(6, [
        [4, 1],
        [5, 4],
        [2, 3],
      ]),
    ).toEqual({ count: 3, of: [0, 1, 2, 2, 1, 1] });
  });

  it("put two nodes together exactly when a path joins them", () => {
    const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
    fc.assert(
      fc.property(edges, (list) => {
        const { of, count } = components(10, list);
        const labels = Array.from({ length: 10 }, (_, node) => node);
        for (let round = 0; round < 10; round++) {
          for (const [a, b] of list) labels[a] = labels[b] = Math.min(labels[a] ?? 0, labels[b] ?? 0);
        }
        expect(count).toBe(new Set(labels).size);
        of.forEach((label, node) => expect(label).toBe(of[labels[node] ?? 0]));
      }),
    );
  });
});
