import fc from "fast-check";
import {
  canonicalPlan,
  livePlan,
  setArcs,
  setCapacity,
  setQuantity,
  setWorth,
  snapshot,
  solveTransportation,
  verifyTransportation,
  type LivePlan,
} from "../../../src/core/numeric";
import { costOf, leastCost, smallTransportations, transportation } from "../../support/transportation";

/** One change of one number, or of the arcs of one row; indexes are taken modulo what there is. */
type Edit =
  | { readonly kind: "quantity"; readonly index: number; readonly value: number }
  | { readonly kind: "capacity"; readonly index: number; readonly value: number }
  | { readonly kind: "worth"; readonly index: number; readonly value: number }
  | { readonly kind: "arcs"; readonly index: number; readonly costs: readonly (number | null)[] };

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("quantity" as const),
      index: fc.nat(7),
      value: fc.integer({ min: 0, max: 7 }),
    }),
    fc.record({
      kind: fc.constant("capacity" as const),
      index: fc.nat(7),
      value: fc.integer({ min: 0, max: 7 }),
    }),
    fc.record({
      kind: fc.constant("worth" as const),
      index: fc.nat(7),
      value: fc.oneof(fc.constantFrom(100, 200, 300), fc.integer({ min: 0, max: 8 })),
    }),
    fc.record({
      kind: fc.constant("arcs" as const),
      index: fc.nat(7),
      costs: fc.array(fc.option(fc.integer({ min: -1, max: 4 })), { minLength: 6, maxLength: 6 }),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

function apply(live: LivePlan, edit: Edit): void {
  const row = edit.index % live.rowCount;
  if (edit.kind === "capacity") setCapacity(live, edit.index % live.columnCount, edit.value);
  else if (edit.kind === "quantity") setQuantity(live, row, edit.value);
  else if (edit.kind === "worth") setWorth(live, row, edit.value);
  else {
    const costs = edit.costs.slice(0, live.columnCount);
    setArcs(
      live,
      row,
      costs.flatMap((cost, column) => (cost === null ? [] : [{ column, cost }])),
    );
  }
}

describe("a plan that follows edits", () => {
  test("stays optimal and chooses as solving from scratch does, after every edit", () => {
    fc.assert(
      fc.property(smallTransportations, edits, (small, list) => {
        const first = transportation({ ...small, idleCosts: null });
        const live = livePlan(first, solveTransportation(first));
        for (const edit of list) {
          apply(live, edit);
          const { problem, plan } = snapshot(live);
          expect(verifyTransportation(problem, plan)).toEqual({ ok: true });
          expect(costOf(problem, plan)).toBe(leastCost(problem));
          const followed = canonicalPlan(problem, plan);
          const scratch = canonicalPlan(problem, solveTransportation(problem));
          expect([followed.arc, followed.units]).toEqual([scratch.arc, scratch.units]);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("refuses a problem whose idle units cost something", () => {
    const problem = transportation({ rows: [], capacities: [1], idleCosts: [1] });
    expect(() => livePlan(problem, solveTransportation(problem))).toThrow("idle units must cost nothing");
  });
});
