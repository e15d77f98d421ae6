import fc from "fast-check";
import { match, openMatching, type MatchingProblem, type MatchResult } from "../../../../src/core/matching";
import { aNeed, anyProblem, aProblem, aResource } from "../../../support/matching-problems";
import {
  anyRuledProblem,
  besideEachOther,
  timesAsMany,
  type RuleKinds,
} from "../../../support/ruled-problems";

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
  rules,
}: MatchResult) => ({
  allocations,
  served,
  left,
  servedByTier,
  askedByTier,
  cost,
  optimal,
  pinIssues,
  rules,
});

/** Follows the edits, and expects the same plan and figures as from scratch after each of them. */
function expectSameAsFromScratch(start: MatchingProblem, edits: readonly Typed[]): void {
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
      optimal: (scratch.rules?.gap ?? null) === null,
    });
  }
}

describe("a matching that follows its problem", () => {
  test("is what matching from scratch is, after every edit and down to the last allocation", () => {
    fc.assert(
      fc.property(anyProblem, typed, (start, edits) => {
        expectSameAsFromScratch(start, edits);
      }),
      { numRuns: 1_500 },
    );
  });

  const kinds: readonly (readonly [string, RuleKinds])[] = [
    ["fairness", { fair: true, pins: true }],
    ["minimum shares", { floors: true, pins: true }],
    ["fairness above minimum shares", { fair: true, floors: true, pins: true }],
    ["slots and quotas", { limits: true, pins: true }],
    ["needs that may not be split", { divisions: true, pins: true }],
    ["limits and needs that may not be split", { limits: true, divisions: true, pins: true }],
    ["all rules at once", { fair: true, floors: true, limits: true, divisions: true, pins: true }],
  ];
  test.each(kinds)("is that under %s, too, and reports the same", (_, rules) => {
    const side = fc.oneof(anyRuledProblem(rules), anyRuledProblem({ pins: true }));
    fc.assert(
      fc.property(anyRuledProblem(rules), side, typed, (one, other, edits) => {
        expectSameAsFromScratch(besideEachOther(one, other), edits);
      }),
      { numRuns: 150 },
    );
  });

  test("is that under fairness between groups of so many units that not each has a rank of its own", () => {
    const inUnits = (edits: readonly Typed[]) => edits.map((edit) => ({ ...edit, value: 61 * edit.value }));
    fc.assert(
      fc.property(anyRuledProblem({ fair: true, pins: true }), typed, (problem, edits) => {
        expectSameAsFromScratch(timesAsMany(problem, 173), inUnits(edits));
      }),
      { numRuns: 150 },
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

  test("keeps its gap where the search for a part has ended at its limit, and other parts change", () => {
    const hard = aProblem({
      needs: Array.from({ length: 60 }, (_, i) =>
        aNeed({ id: `N${i}`, quantity: 10 + ((i * 37) % 41), x: (i * 53) % 97, division: "whole-from-one" }),
      ),
      resources: Array.from({ length: 7 }, (_, i) =>
        aResource({ id: `R${i}`, capacity: 101 + 7 * i, x: (i * 29) % 97 }),
      ),
    });
    const light = aProblem({ needs: [aNeed({ id: "N" })], resources: [aResource({ id: "R" })] });
    const both = besideEachOther(hard, light);
    expect(match(both).rules?.gap).not.toBeNull();
    expectSameAsFromScratch(both, [{ field: "quantity", row: 60, other: 0, value: 2 }]);
  });

  test("is that of the last problem when one out of bounds has been refused", () => {
    const pins = [{ needIndex: 0, resourceIndex: 0, quantity: 1 }];
    const problem = aProblem({
      needs: [aNeed({ id: "N1" }), aNeed({ id: "N2" })],
      resources: [aResource({ id: "R1", capacity: 3 })],
      fairness: "group",
      pins,
    });
    const tooMany = type(problem, { field: "quantity", row: 0, other: 0, value: 2 ** 27 });
    const session = openMatching(problem);
    expect(() => session.update(tooMany)).toThrow(RangeError);
    expect(decisions(session.result())).toEqual(decisions(match(problem)));
    const next = type(problem, { field: "quantity", row: 1, other: 0, value: 2 });
    session.update(next);
    expect(decisions(session.result())).toEqual(decisions(match(next)));
  });
});
