import fc from "fast-check";
import { marginalValues, match, type MatchingProblem, type MatchResult } from "../../../../src/core/matching";
import { costPerUnit } from "../../../support/compatible";
import { aNeed, anyProblem, aProblem, aResource } from "../../../support/matching-problems";
import { anyRuledProblem, besideEachOther } from "../../../support/ruled-problems";

const DIVISIONS = ["all-or-nothing", "single-provider", "whole-from-one", undefined] as const;

/** Problems in which some needs may not be split, and with or without fairness. */
const anyIndivisible = fc
  .tuple(
    anyProblem,
    fc.array(fc.constantFrom(...DIVISIONS), { minLength: 7, maxLength: 7 }),
    fc.constantFrom(null, "group" as const),
  )
  .map(([base, divisions, fairness]): MatchingProblem => ({
    ...base,
    pins: [],
    fairness,
    needs: base.needs.map((need, i) => {
      const division = divisions[i];
      return division === undefined ? need : { ...need, division };
    }),
  }));

/** Limits of slots and groups, locks, and now and then shares or fairness. */
const anyLimited = fc.oneof(
  anyRuledProblem({ limits: true, divisions: true, pins: true }),
  anyRuledProblem({ limits: true, pins: true }),
  anyRuledProblem({ limits: true, fair: true }),
  anyRuledProblem({ limits: true, floors: true }),
);

describe("single units under rules", () => {
  it("one more of a resource is what solving again differs by, wherever it is told", () => {
    fc.assert(
      fc.property(anyIndivisible, (problem) => {
        const present = match(problem);
        marginalValues(problem, present).units.forEach((unit, index) => {
          if (unit === null) return;
          const resources = problem.resources.map((resource, i) =>
            i === index ? { ...resource, capacity: resource.capacity + 1 } : resource,
          );
          expect(difference(match({ ...problem, resources }), present)).toEqual({
            tiers: unit.tier === null ? [] : [[unit.tier, 1]],
            cost: unit.cost,
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it("one less of an allocation is what solving again differs by, wherever it is told", () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(anyIndivisible, anyLimited), (problem) => {
        const present = match(problem);
        marginalValues(problem, present).displacements.forEach((displaced, index) => {
          const allocation = present.allocations[index];
          if (displaced === null || allocation === undefined) return;
          if (present.rules !== null) count++;
          const { needIndex, quantity, pinned } = allocation;
          expect(quantity).toBeGreaterThan(pinned);
          expect(sharesOf(present)).toEqual({ isFair: false, floors: [] });
          const needs = problem.needs.map((need, i) =>
            i === needIndex ? { ...need, quantity: (present.served[i] ?? 0) - 1 } : need,
          );
          expect(difference(match({ ...problem, needs }), present)).toEqual({
            tiers: exchanged(problem.needs[needIndex]?.tier ?? 0, displaced.tier),
            cost: displaced.cost - costPerUnit(problem, needIndex, displaced.resourceIndex),
          });
        });
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(40);
  });
});

describe("a plan with a gap", () => {
  const hard = aProblem({
    needs: Array.from({ length: 60 }, (_, i) =>
      aNeed({ id: `N${i}`, quantity: 10 + ((i * 37) % 41), x: (i * 53) % 97, division: "whole-from-one" }),
    ),
    resources: Array.from({ length: 7 }, (_, i) =>
      aResource({ id: `R${i}`, capacity: 101 + 7 * i, x: (i * 29) % 97 }),
    ),
  });
  const usedUp = aProblem({
    needs: [aNeed({ id: "N", quantity: 2 })],
    resources: [aResource({ id: "R", capacity: 1, slotCapacity: 1 })],
  });
  const problem = besideEachOther(hard, usedUp);
  const present = match(problem);
  /** Whoever solves it is refused. */
  const unsolvable = { ...problem, needs: problem.needs.map((need) => ({ ...need, quantity: -1 })) };

  it("is not solved again for single units, since nothing could be compared with it", () => {
    expect(present.rules?.gap).not.toBeNull();
    expect(present.left[7]).toBe(0);
    expect(() => match(unsolvable)).toThrow(RangeError);
    const { units, solvedAgain, notSolved } = marginalValues(unsolvable, present);
    expect(units).toEqual(problem.resources.map(() => null));
    expect([solvedAgain.size, notSolved.size]).toEqual([0, 0]);
  });
});

const sharesOf = ({ rules }: MatchResult) => ({
  isFair: rules?.isFair ?? false,
  floors: rules?.floors ?? [],
});

/** A unit less for one tier and one more for another, if any; nothing within one tier. */
function exchanged(lost: number, gained: number | null): number[][] {
  if (lost === gained) return [];
  const loss = [lost, -1];
  if (gained === null) return [loss];
  return lost < gained ? [loss, [gained, 1]] : [[gained, 1], loss];
}

/** Tiers that get more or fewer units, and how many; and what the cost differs by. */
function difference(one: MatchResult, other: MatchResult) {
  return {
    tiers: one.servedByTier
      .map((units, i) => [i + 1, units - (other.servedByTier[i] ?? 0)])
      .filter(([, units]) => units !== 0),
    cost: one.cost - other.cost,
  };
}
