import fc from "fast-check";
import { marginalValues, match, type MatchingProblem } from "../../../src/core/matching";
import { anyProblem } from "../../support/matching-problems";

const DIVISIONS = ["all-or-nothing", "single-provider", "whole-from-one", undefined] as const;

describe("one more unit under rules", () => {
  it("is what solving again differs by, wherever it is told", () => {
    fc.assert(
      fc.property(
        anyProblem,
        fc.array(fc.constantFrom(...DIVISIONS), { minLength: 7, maxLength: 7 }),
        fc.constantFrom(null, "group" as const),
        (base, divisions, fairness) => {
          const problem: MatchingProblem = {
            ...base,
            pins: [],
            fairness,
            needs: base.needs.map((need, i) => {
              const division = divisions[i];
              return division === undefined ? need : { ...need, division };
            }),
          };
          const present = match(problem);
          marginalValues(problem, present).forEach((unit, index) => {
            if (unit === null) return;
            const resources = problem.resources.map((resource, i) =>
              i === index ? { ...resource, capacity: resource.capacity + 1 } : resource,
            );
            const more = match({ ...problem, resources });
            const gained = more.servedByTier.map((units, i) => units - (present.servedByTier[i] ?? 0));
            expect({
              gained: gained.map((units, i) => units * (i + 1)).filter((units) => units !== 0),
              cost: more.cost - present.cost,
            }).toEqual({
              gained: unit.tier === null ? [] : [unit.tier],
              cost: unit.cost,
            });
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});
