import fc from "fast-check";
import {
  canonicalPlan,
  checkOfEdits,
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

/** One entry, or a move that row and columns know of, by which a plan is spoilt; indexes are taken modulo what there is. */
interface Flaw {
  readonly kind: "units" | "left" | "idle" | "price" | "moved" | "left out";
  readonly index: number;
  readonly other: number;
  readonly change: number;
}

const flaws: fc.Arbitrary<Flaw> = fc.record({
  kind: fc.constantFrom(
    "units" as const,
    "left" as const,
    "idle" as const,
    "price" as const,
    "moved" as const,
    "left out" as const,
  ),
  index: fc.nat(60),
  other: fc.nat(60),
  change: fc.constantFrom(-100, -2, -1, 1, 2, 100),
});

/** Adds to the entry and returns what takes it back. */
function add(list: Int32Array | Float64Array, index: number, change: number): () => void {
  list[index] = (list[index] ?? 0) + change;
  return () => (list[index] = (list[index] ?? 0) - change);
}

/** Spoils the plan and returns what mends it; null where there is no such entry. */
function spoil(live: LivePlan, { kind, index, other, change }: Flaw): (() => void) | null {
  const row = index % live.rowCount;
  if (kind === "left") return add(live.left, row, change);
  if (kind === "idle") return add(live.idle, index % live.columnCount, change);
  if (kind === "price") return add(live.price, index % live.columnCount, change);
  const arcs = arcsOf(live, row);
  const [arc, to] = [arcs[other % arcs.length], arcs[index % arcs.length]];
  if (arc === undefined || to === undefined) return null;
  if (kind === "units") return add(live.units, arc, change);
  const steps = [
    add(live.units, arc, -change),
    add(live.idle, live.column[arc] ?? 0, change),
    ...(kind === "left out"
      ? [add(live.left, row, change)]
      : [add(live.units, to, change), add(live.idle, live.column[to] ?? 0, -change)]),
  ];
  return () => {
    steps.forEach((back) => {
      back();
    });
  };
}

const arcsOf = ({ start, end }: LivePlan, row: number): readonly number[] =>
  Array.from({ length: (end[row] ?? 0) - (start[row] ?? 0) }, (_, i) => (start[row] ?? 0) + i);

/** What the check of the whole says of the entries as they stand, whatever the live plan thinks of them. */
function isProven(live: LivePlan): boolean {
  const arc = Int32Array.from(
    Array.from({ length: live.rowCount }, (_, row) => arcsOf(live, row)).flat(),
  ).filter((each) => live.units[each] !== 0);
  const units = arc.map((each) => live.units[each] ?? 0);
  const left = Array.from(live.quantity);
  const idle = Array.from(live.capacity);
  arc.forEach((each, i) => {
    left[live.rowOf[each] ?? 0] = (left[live.rowOf[each] ?? 0] ?? 0) - (units[i] ?? 0);
    idle[live.column[each] ?? 0] = (idle[live.column[each] ?? 0] ?? 0) - (units[i] ?? 0);
  });
  return (
    verifyTransportation(snapshot(live).problem, { arc, units, price: live.price }).ok &&
    left.every((each, row) => each === live.left[row]) &&
    idle.every((each, column) => each === live.idle[column])
  );
}

describe("a check that follows edits", () => {
  test("says after every edit what the check of the whole says, and sums up the same", () => {
    fc.assert(
      fc.property(smallTransportations, edits, (small, list) => {
        const first = transportation({ ...small, idleCosts: null });
        const live = livePlan(first, solveTransportation(first));
        const check = checkOfEdits(live);
        check();
        for (const edit of list) {
          apply(live, edit);
          const { verdict, cost, leftByWorth } = check();
          expect([verdict, isProven(live)]).toEqual([{ ok: true }, true]);
          const leftOut = [...leftByWorth].reduce((sum, [worth, units]) => sum + worth * units, 0);
          const { problem, plan } = snapshot(live);
          expect(cost + leftOut).toBe(costOf(problem, plan));
          for (const worth of new Set(live.worth)) {
            const rows = Array.from(live.worth.keys()).filter((row) => live.worth[row] === worth);
            expect(leftByWorth.get(worth) ?? 0).toBe(
              rows.reduce((sum, row) => sum + (live.left[row] ?? 0), 0),
            );
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("refuses a plan that is spoilt exactly when the check of the whole does, and accepts it when mended", () => {
    fc.assert(
      fc.property(smallTransportations, edits, flaws, (small, list, flaw) => {
        const first = transportation({ ...small, idleCosts: null });
        const live = livePlan(first, solveTransportation(first));
        const check = checkOfEdits(live);
        for (const edit of list) {
          check();
          apply(live, edit);
          const mend = spoil(live, flaw);
          if (mend === null) continue;
          const isStillProven = isProven(live);
          // What has been refused once is refused again.
          expect([check().verdict.ok, check().verdict.ok]).toEqual([isStillProven, isStillProven]);
          if (["units", "left", "idle"].includes(flaw.kind)) expect(check().verdict.ok).toBe(false);
          mend();
          expect(check().verdict).toEqual({ ok: true });
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test("refuses a row that has got other arcs and still has units on the former", () => {
    const first = transportation({
      rows: [{ quantity: 1, worth: 9, costs: [1, 2] }],
      capacities: [1, 1],
      idleCosts: null,
    });
    const live = livePlan(first, solveTransportation(first));
    const check = checkOfEdits(live);
    expect(check().verdict).toEqual({ ok: true });
    live.start[0] = 1;
    expect(check().verdict).toEqual({ ok: false, code: "overserved", index: 0 });
  });
});

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
