import fc from "fast-check";
import {
  canonicalPlan,
  solveTransportation,
  verifyTransportation,
  type Transportation,
  type TransportationPlan,
} from "../../../src/core/numeric";
import {
  costOf,
  leastCost,
  smallTransportations,
  transportation,
  type SmallTransportation,
} from "../../support/transportation";

const RUNS = { numRuns: 3_000 };

describe("solving transportation", () => {
  test("costs what the general network simplex costs, with a certificate", () => {
    fc.assert(
      fc.property(smallTransportations, (small) => {
        const problem = transportation(small);
        const plan = solveTransportation(problem);
        expect(verifyTransportation(problem, plan)).toEqual({ ok: true });
        expect(costOf(problem, plan)).toBe(leastCost(problem));
      }),
      RUNS,
    );
  });

  test("tells how many rows are settled, up to all that can be served", () => {
    const problem = transportation({
      rows: [
        { quantity: 1, worth: 9, costs: [1, null] },
        { quantity: 1, worth: 9, costs: [null, 1] },
        { quantity: 1, worth: 9, costs: [null, 2] },
      ],
      capacities: [1, 1],
      idleCosts: null,
    });
    const told: (readonly [number, number])[] = [];
    solveTransportation(problem, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 3],
      [3, 3],
    ]);
  });
});

describe("the plan that the order chooses among equal ones", () => {
  test("is the same whichever optimum it starts from", () => {
    fc.assert(
      fc.property(smallTransportations, (small) => {
        const problem = transportation(small);
        const other = solvedBackwards(small, problem);
        expect(verifyTransportation(problem, other)).toEqual({ ok: true });
        const chosen = canonicalPlan(problem, solveTransportation(problem));
        expect(verifyTransportation(problem, chosen)).toEqual({ ok: true });
        const { arc, units } = canonicalPlan(problem, other);
        expect({ arc, units }).toEqual({ arc: chosen.arc, units: chosen.units });
      }),
      RUNS,
    );
  });

  test("serves the earlier of two rows that want the same unit at the same cost", () => {
    const problem = transportation({
      rows: [
        { quantity: 1, worth: 9, costs: [1] },
        { quantity: 1, worth: 9, costs: [1] },
      ],
      capacities: [1],
      idleCosts: null,
    });
    expect([...canonicalPlan(problem, solveTransportation(problem)).arc]).toEqual([0]);
  });
});

describe("checking a plan", () => {
  const problem = transportation({
    rows: [
      { quantity: 2, worth: 100, costs: [1, 5] },
      { quantity: 2, worth: 100, costs: [2, 9] },
    ],
    capacities: [2, 3],
    idleCosts: null,
  });
  const plan = solveTransportation(problem);
  const refused = (change: Partial<TransportationPlan>) =>
    verifyTransportation(problem, { ...plan, ...change });

  test("accepts the optimum", () => {
    expect({ cost: costOf(problem, plan), verdict: verifyTransportation(problem, plan) }).toEqual({
      cost: 14,
      verdict: { ok: true },
    });
  });

  test.each([
    ["more units than a row wants", { units: Int32Array.of(2, 3) }, "overserved"],
    ["more units than a column has", { arc: Int32Array.of(0, 2), units: Int32Array.of(2, 2) }, "overfull"],
    ["a dearer way", { arc: Int32Array.of(0, 3), units: Int32Array.of(2, 2) }, "improvable"],
    ["a row left out that could be served", { arc: Int32Array.of(1), units: Int32Array.of(2) }, "improvable"],
    ["an idle unit that has a price", { price: Float64Array.of(5, 1) }, "wasteful"],
    ["a price below nothing", { price: Float64Array.of(3, -1) }, "wasteful"],
  ])("refuses %s", (_, change, code) => {
    expect(refused(change)).toMatchObject({ ok: false, code });
  });
});

/** The optimum of the same problem with rows, columns and arcs in the opposite order. */
function solvedBackwards(small: SmallTransportation, problem: Transportation): TransportationPlan {
  const turned = transportation({
    rows: small.rows.map((row) => ({ ...row, costs: row.costs.slice().reverse() })).reverse(),
    capacities: small.capacities.slice().reverse(),
    idleCosts: small.idleCosts?.slice().reverse() ?? null,
  });
  const { arc, units, price } = solveTransportation(turned);
  const last = problem.column.length - 1;
  const backwards = [...arc].map((_, i) => arc.length - 1 - i);
  return {
    arc: Int32Array.from(backwards, (i) => last - (arc[i] ?? 0)),
    units: Int32Array.from(backwards, (i) => units[i] ?? 0),
    price: price.slice().reverse(),
  };
}
