import fc from "fast-check";
import { fittingResources, match, pairFacts, unpinnedCapacity } from "../../../../src/core/matching";
import { areCompatible, costPerUnit } from "../../../support/compatible";
import { anyProblem, dataset } from "../../../support/matching-problems";

describe("the facts of a pair", () => {
  const problem = dataset(`
    | Needs |
    | | id | category | community | x |
    | | N  | meal     | A         | 3 |
    | Resources |
    | | id     | categories | community | x | cost | capacity |
    | | own    | meal       | A         | 0 | 2    | 4        |
    | | other  | meal       | B         | 0 | 0    | 1        |
    | | stead  | canteen    | A         | - | 0    | 1        |
    | | street | repair     |           | 0 | 0    | 1        |
    | Substitutes |
    | | category | by      | extra |
    | | meal     | canteen | 50    |
    | Borders |
    | | open | surcharge |
    | | no   | 70        |
    | Pins |
    | | need | resource | quantity |
    | | N    | own      | 1        |
  `);
  const result = match(problem);

  it.each([
    [0, { distanceM: 3, unitCost: 5, substituteM: null, borderM: null, failed: [] }],
    [1, { distanceM: 3, unitCost: 73, substituteM: null, borderM: 70, failed: ["border"] }],
    [2, { distanceM: null, unitCost: 50, substituteM: 50, borderM: null, failed: [] }],
    [3, { distanceM: 3, unitCost: 3, substituteM: null, borderM: null, failed: ["category"] }],
  ])("name what its cost is made of and what it fails: resource %s", (resourceIndex, facts) => {
    expect(pairFacts(result, { needIndex: 0, resourceIndex })).toEqual(facts);
  });

  it("leave what is pinned out of a resource's units", () => {
    expect([0, 1].map((row) => unpinnedCapacity(result, row))).toEqual([3, 1]);
  });
});

describe("the resources that fit a need", () => {
  it("are all compatible ones, each with what a unit of it costs", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const result = match(problem);
        problem.needs.forEach((_, needIndex) => {
          const expected = problem.resources.flatMap((__, resourceIndex) =>
            areCompatible(problem, needIndex, resourceIndex)
              ? [[resourceIndex, costPerUnit(problem, needIndex, resourceIndex)]]
              : [],
          );
          const found = fittingResources(result, needIndex);
          expect(found.map(({ resourceIndex, unitCost }) => [resourceIndex, unitCost]).sort(byFirst)).toEqual(
            expected,
          );
        });
      }),
    );
  });
});

const byFirst = ([a = 0]: number[], [b = 0]: number[]): number => a - b;
