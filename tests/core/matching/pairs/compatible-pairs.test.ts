import fc from "fast-check";
import { compatiblePairs, FILTERS, type MatchingProblem } from "../../../../src/core/matching";
import { failedFilters, unitCost } from "../../../../src/core/matching/pairs/filters";
import { areCompatible, costPerUnit } from "../../../support/compatible";
import { expectPlan } from "../../../support/expect-plan";
import { aNeed, anyProblem, aProblem, aResource, dataset } from "../../../support/matching-problems";

describe("the pairs of any problem", () => {
  it("are those that fail no filter, at the cost that the filters tell, by definition and by index alike", () => {
    fc.assert(fc.property(anyProblem, expectSamePairs), { numRuns: 1000 });
  });

  it("are the same where resources lie apart in many cells and some have no place", () => {
    const place = fc.option(fc.integer({ min: -5000, max: 5000 }), { freq: 8 });
    const reach = fc.option(fc.integer({ min: 0, max: 4000 }));
    const problem = fc
      .record({
        needs: fc.array(fc.record({ x: place, y: place, maxDistanceM: reach }), { maxLength: 12 }),
        resources: fc.array(fc.record({ x: place, y: place, radiusM: reach }), { maxLength: 40 }),
      })
      .map(({ needs, resources }) =>
        aProblem({
          needs: needs.map((need, i) => aNeed({ ...need, id: `N${i}` })),
          resources: resources.map((resource, i) => aResource({ ...resource, id: `R${i}` })),
        }),
      );
    fc.assert(fc.property(problem, expectSamePairs), { numRuns: 300 });
  });
});

/** Pair by pair: the index, the filters one by one, and the rules read off their definition. */
function expectSamePairs(problem: MatchingProblem): void {
  const { problem: indexed, start, resource, cost } = compatiblePairs(problem);
  problem.needs.forEach((_, needIndex) => {
    const need = indexed.needPlace[needIndex] ?? -1;
    const found = new Map<number, number>();
    for (let pair = start[need] ?? 0; pair < (start[need + 1] ?? 0); pair++) {
      expect(found.has(resource[pair] ?? -1)).toBe(false);
      found.set(resource[pair] ?? -1, cost[pair] ?? NaN);
    }
    problem.resources.forEach((__, resourceIndex) => {
      const place = indexed.resourcePlace[resourceIndex] ?? -1;
      const isCompatible = areCompatible(problem, needIndex, resourceIndex);
      expect(failedFilters(indexed, need, place) === 0).toBe(isCompatible);
      expect(found.get(place)).toBe(isCompatible ? unitCost(indexed, need, place) : undefined);
      if (isCompatible) expect(found.get(place)).toBe(costPerUnit(problem, needIndex, resourceIndex));
    });
  });
}

describe("a border between communities", () => {
  const TWO_COMMUNITIES = `
    | Needs |
    | | id     | community | x |
    | | ours   | A         | 0 |
    | | theirs | B         | 0 |
    | Resources |
    | | id     | community | capacity | x   |
    | | own    | A         | 1        | 300 |
    | | next   | B         | 1        | 0   |
    | | street |           | 1        | 900 |
  `;

  it("makes resources of one's own community come first by its surcharge", () => {
    expectPlan(
      dataset(`${TWO_COMMUNITIES}
      | Borders |
      | | open | surcharge |
      | | yes  | 500       |`),
      `
      | Allocations |
      | | need   | resource | cost |
      | | ours   | own      | 300  |
      | | theirs | next     | 0    |
    `,
    );
    const crossing = dataset(`
      | Needs |
      | | id | community |
      | | N  | A         |
      | Resources |
      | | id   | community | x    |
      | | own  | A         | 1200 |
      | | next | B         | 600  |
      | Borders |
      | | open | surcharge |
      | | yes  | 500       |
    `);
    expectPlan(
      crossing,
      `
      | Allocations |
      | | need | resource | cost |
      | | N    | next     | 1100 |
    `,
    );
  });

  it("keeps resources of other communities away when it is closed, but not those of the whole street", () => {
    expectPlan(
      dataset(`
      | Needs |
      | | id     | community | quantity |
      | | first  | A         | 5        |
      | | second | C         | 5        |
      | Resources |
      | | id     | community | capacity | x   | categories |
      | | own    | A         | 1        | 300 |            |
      | | next   | B         | 1        | 0   |            |
      | | street |           | 1        | 900 |            |
      | Borders |
      | | open | surcharge |
      | | no   | 500       |`),
      `
      | Allocations |
      | | need   | resource | cost |
      | | first  | own      | 300  |
      | | first  | street   | 900  |
      | Unmet |
      | | need   | unmet | reason   |
      | | first  | 3     | capacity |
      | | second | 5     | capacity |
      | Idle |
      | | resource | left | reason        |
      | | next     | 1    | border-closed |
    `,
    );
  });

  it("is the reason when all that would do belongs to others", () => {
    expectPlan(
      dataset(`
      | Needs |
      | | id | community |
      | | N  | A         |
      | Resources |
      | | id   | community |
      | | next | B         |
      | Borders |
      | | open |
      | | no   |`),
      `
      | Unmet |
      | | need | unmet | reason        |
      | | N    | 1     | border-closed |
    `,
    );
  });
});

describe("a substitute", () => {
  const RULE = `
    | Categories |
    | | category | parent |
    | | meal     | care   |
    | | bath     | care   |
    | | delivery | shop   |
    | Substitutes |
    | | category | by   | extra |
    | | meal     | shop | 300   |
  `;

  it("serves at its extra cost, where nothing of the category is nearer", () => {
    expectPlan(
      dataset(`${RULE}
      | Needs |
      | | id   | category | quantity | x   |
      | | here | meal     | 2        | 0   |
      | | bath | bath     | 1        | 0   |
      | Resources |
      | | id      | categories | capacity | x   |
      | | kitchen | meal       | 1        | 200 |
      | | riders  | delivery   | 5        | 0   |`),
      `
      | Allocations |
      | | need | resource | quantity | cost |
      | | here | kitchen  | 1        | 200  |
      | | here | riders   | 1        | 300  |
      | Unmet |
      | | need | unmet | reason      |
      | | bath | 1     | no-category |
    `,
    );
  });

  it("costs nothing more where the resource serves the category anyway, and the least of several rules", () => {
    const problem = dataset(`${RULE}
      | | meal     | delivery | 90 |
      | Needs |
      | | id   | category | quantity |
      | | N    | meal     | 2        |
      | Resources |
      | | id      | categories    | x  |
      | | both    | meal delivery | 10 |
      | | riders  | delivery      | 10 |`);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need | resource | cost |
      | | N    | both     | 10   |
      | | N    | riders   | 100  |
    `,
    );
  });
});

describe("qualification", () => {
  it("lets a need ask for a rated provider and a resource for an assessed need", () => {
    expectPlan(
      dataset(`
      | Needs |
      | | id       | category | level | rating |
      | | assessed | care     | 3     |        |
      | | not      | care     |       |        |
      | | choosy   | law      |       | 4      |
      | Resources |
      | | id   | categories | capacity | level | rating |
      | | home | care       | 5        | 2     |        |
      | | 3A   | law        | 5        |       | 3      |`),
      `
      | Allocations |
      | | need     | resource |
      | | assessed | home     |
      | Unmet |
      | | need   | unmet | reason        |
      | | not    | 1     | not-qualified |
      | | choosy | 1     | not-qualified |
      | Idle |
      | | resource | left | reason        |
      | | home     | 4    | needs-met     |
      | | 3A       | 5    | not-qualified |
    `,
    );
  });

  it("comes after time and before validity in the funnel", () => {
    expect(FILTERS).toEqual([
      "category",
      "group",
      "border",
      "distance",
      "time",
      "qualification",
      "validity",
      "exclusion",
    ]);
  });
});

describe("values outside the bounds", () => {
  it.each([
    ["level 6", aProblem({ needs: [aNeed({ id: "N", level: 6 })] }), "invalid level: 6"],
    ["half a rating", aProblem({ resources: [aResource({ id: "R", rating: 0.5 })] }), "invalid rating: 0.5"],
    [
      "a negative surcharge",
      aProblem({ borders: { areOpen: true, surchargeM: -1 } }),
      "invalid border surcharge: -1",
    ],
    [
      "a negative surcharge of one border",
      aProblem({
        borders: { areOpen: false, surchargeM: 0, open: [{ between: ["A", "B"], surchargeM: -2 }] },
      }),
      "invalid border surcharge: -2",
    ],
    [
      "a substitute that pays",
      aProblem({ substitutes: [{ category: "a", by: "b", extraCost: -5 }] }),
      "invalid extra cost: -5",
    ],
  ])("are refused: %s", (_, problem, message) => {
    expect(() => compatiblePairs(problem)).toThrow(new RangeError(message));
  });
});
