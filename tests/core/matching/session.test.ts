import fc from "fast-check";
import { match, openMatching, type MatchingProblem, type MatchResult } from "../../../src/core/matching";
import { aNeed, anyProblem, aProblem, aResource } from "../../support/matching-problems";

/** One number that somebody types; rows are taken modulo what there is. */
interface Typed {
  readonly field: "quantity" | "tier" | "needSlots" | "capacity" | "resourceSlots" | "pin" | "maxDistanceM";
  readonly row: number;
  readonly other: number;
  readonly value: number;
}

const typed: fc.Arbitrary<readonly Typed[]> = fc.array(
  fc.record({
    field: fc.constantFrom(
      "quantity" as const,
      "tier" as const,
      "needSlots" as const,
      "capacity" as const,
      "resourceSlots" as const,
      "pin" as const,
      "maxDistanceM" as const,
    ),
    row: fc.nat(20),
    other: fc.nat(20),
    value: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function type(problem: MatchingProblem, { field, row, other, value }: Typed): MatchingProblem {
  const needIndex = row % Math.max(1, problem.needs.length);
  const resourceIndex = other % Math.max(1, problem.resources.length);
  const needs = (change: object): MatchingProblem => ({
    ...problem,
    needs: problem.needs.map((need, index) => (index === needIndex ? { ...need, ...change } : need)),
  });
  const resources = (change: object): MatchingProblem => ({
    ...problem,
    resources: problem.resources.map((resource, index) =>
      index === resourceIndex ? { ...resource, ...change } : resource,
    ),
  });
  const pins = problem.pins.filter(
    (pin) => pin.needIndex !== needIndex || pin.resourceIndex !== resourceIndex,
  );
  const isPair = problem.needs.length > 0 && problem.resources.length > 0;
  const pin = isPair && value > 0 ? [{ needIndex, resourceIndex, quantity: value }] : [];
  return {
    quantity: needs({ quantity: value }),
    tier: needs({ tier: 1 + (value % 4) }),
    needSlots: needs({ slots: value }),
    maxDistanceM: needs({ maxDistanceM: 2 * value }),
    capacity: resources({ capacity: value }),
    resourceSlots: resources({ slots: value }),
    pin: { ...problem, pins: [...pins, ...pin] },
  }[field];
}

const decisions = ({
  allocations,
  served,
  left,
  servedByTier,
  askedByTier,
  cost,
  optimal,
  pinIssues,
}: MatchResult) => ({
  allocations,
  served,
  left,
  servedByTier,
  askedByTier,
  cost,
  optimal,
  pinIssues,
});

describe("a matching that follows its problem", () => {
  test("is what matching from scratch is, after every edit and down to the last allocation", () => {
    fc.assert(
      fc.property(anyProblem, typed, (start, edits) => {
        const session = openMatching(start);
        let now = start;
        for (const edit of edits) {
          now = type(now, edit);
          const figures = session.update(now);
          const scratch = match(now);
          expect(decisions(session.result())).toEqual(decisions(scratch));
          expect(figures).toMatchObject({
            servedByTier: scratch.servedByTier,
            askedByTier: scratch.askedByTier,
            cost: scratch.cost,
            optimal: true,
          });
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test.each<readonly [string, Partial<Typed>, boolean]>([
    ["a quantity", { field: "quantity", value: 3 }, true],
    ["a tier in use", { field: "tier", value: 1 }, true],
    ["a time slot", { field: "needSlots", value: 4 }, true],
    ["a capacity", { field: "capacity", value: 5 }, true],
    ["a lock", { field: "pin", value: 1 }, true],
    ["a distance limit", { field: "maxDistanceM", value: 2 }, false],
  ])("repairs the last plan, or not, after %s", (_, edit, isRepaired) => {
    const problem = aProblem({
      needs: [aNeed({ id: "N1", tier: 1 }), aNeed({ id: "N2", tier: 2 })],
      resources: [aResource({ id: "R1", capacity: 2, slots: 6 })],
    });
    const next = type(problem, { field: "quantity", row: 0, other: 0, value: 0, ...edit });
    expect(openMatching(problem).update(next).isRepaired).toBe(isRepaired);
  });

  test("solves anew where rules hold", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N1", group: "elder" })],
      resources: [aResource({ id: "R1" })],
      fairness: "group",
    });
    const session = openMatching(problem);
    expect(session.update({ ...problem, needs: [aNeed({ id: "N1", quantity: 2 })] })).toEqual({
      servedByTier: [1],
      askedByTier: [2],
      cost: 0,
      optimal: true,
      isRepaired: false,
    });
  });
});
