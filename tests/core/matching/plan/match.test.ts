import fc from "fast-check";
import { match } from "../../../../src/core/matching";
import { expectPlan, expectSound } from "../../../support/expect-plan";
import { bestByTrial } from "../../../support/best-by-trial";
import { aNeed, anyProblem, aProblem, aResource, dataset } from "../../../support/matching-problems";

describe("who is served", () => {
  it("is the higher tier first, however far away", () => {
    const problem = dataset(`
      | Needs |
      | | id     | quantity | tier | x    |
      | | near   | 2        | 2    | 10   |
      | | urgent | 2        | 1    | 9000 |
      | Resources |
      | | id     | capacity |
      | | kitchen | 3       |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need   | resource | quantity | distance | cost  |
      | | near   | kitchen  | 1        | 10       | 10    |
      | | urgent | kitchen  | 2        | 9000     | 18000 |
      | Unmet |
      | | need | unmet | reason   |
      | | near | 1     | capacity |
    `,
    );
  });

  it("is the nearer need when tiers are equal and units are short", () => {
    const problem = dataset(`
      | Needs |
      | | id   | quantity | x    |
      | | far  | 2        | 4000 |
      | | near | 2        | 10   |
      | Resources |
      | | id      | capacity |
      | | kitchen | 3        |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need | resource | quantity |
      | | far  | kitchen  | 1        |
      | | near | kitchen  | 2        |
    `,
    );
  });

  it("is everybody who can be, even if the nearest resource must go to somebody else", () => {
    const problem = dataset(`
      | Needs |
      | | id       | x   | within |
      | | flexible | 100 |        |
      | | tied     | 0   | 50     |
      | Resources |
      | | id   | x    |
      | | here | 40   |
      | | away | 2000 |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need     | resource | quantity |
      | | flexible | away     | 1        |
      | | tied     | here     | 1        |
      | Unmet |
      | | need | unmet | reason |
    `,
    );
  });

  it("counts a resource's own cost like metres", () => {
    const problem = dataset(`
      | Needs |
      | | id |
      | | N  |
      | Resources |
      | | id   | x   | cost |
      | | dear | 0   | 500  |
      | | far  | 499 | 0    |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need | resource | cost |
      | | N    | far      | 499  |
    `,
    );
  });

  it("lets an unknown place neither forbid nor cost", () => {
    const problem = dataset(`
      | Needs |
      | | id | x | within |
      | | N  | - | 100    |
      | Resources |
      | | id | x    | radius | cost |
      | | R  | 9000 | 5      | 7    |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need | resource | distance | cost |
      | | N    | R        | -        | 7    |
    `,
    );
  });

  it("finds categories of the level above and below, but not beside", () => {
    const problem = dataset(`
      | Categories |
      | | category | parent |
      | | meal     | care   |
      | | bath     | care   |
      | Needs |
      | | id     | category | x  |
      | | broad  | care     | 0  |
      | | narrow | meal     | 0  |
      | | beside | bath     | 0  |
      | | low    | bath     | 90 |
      | Resources |
      | | id      | categories | capacity | x  | radius |
      | | kitchen | meal       | 5        | 0  |        |
      | | team    | care       | 5        | 90 | 10     |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need   | resource |
      | | broad  | kitchen  |
      | | narrow | kitchen  |
      | | low    | team     |
      | Unmet |
      | | need   | unmet | reason  |
      | | beside | 1     | too-far |
    `,
    );
  });

  it("serves a need without a group only by what is open to all", () => {
    const problem = dataset(`
      | Needs |
      | | id | group |
      | | N  | -     |
      | Resources |
      | | id     | groups |
      | | elders | elder  |
    `);
    expectPlan(
      problem,
      `
      | Unmet |
      | | need | unmet | reason       |
      | | N    | 1     | not-eligible |
      | Idle |
      | | resource | left | reason           |
      | | elders   | 1    | no-eligible-need |
    `,
    );
  });
});

describe("any problem", () => {
  it("gets a matching that is sound and that no independent solver beats", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expectSound(problem);
      }),
      { numRuns: 10_000 },
    );
  });

  it("gets the best of all matchings when these are tried one by one", () => {
    const small = anyProblem.filter(
      ({ needs, resources, pins }) => needs.length <= 3 && resources.length <= 2 && pins.length === 0,
    );
    fc.assert(
      fc.property(small, (problem) => {
        const { servedByTier, cost } = match(problem);
        expect([...servedByTier, 0 - cost]).toEqual(bestByTrial(problem));
      }),
      { numRuns: 3_000 },
    );
  });

  it("without needs or without resources gives nothing", () => {
    expect(expectSound(aProblem({ resources: [aResource({ id: "R" })] })).servedByTier).toEqual([]);
    expect(expectSound(aProblem({ needs: [aNeed({ id: "N", tier: 2 })] })).servedByTier).toEqual([0, 0]);
  });
});

describe("values outside the bounds", () => {
  it.each([
    ["half a unit", aProblem({ needs: [aNeed({ id: "N", quantity: 0.5 })] }), "invalid quantity: 0.5"],
    ["tier 0", aProblem({ needs: [aNeed({ id: "N", tier: 0 })] }), "invalid tier: 0"],
    [
      "a place off the earth",
      aProblem({ needs: [aNeed({ id: "N", x: 1e9 })] }),
      "invalid position: 1000000000",
    ],
    [
      "a negative capacity",
      aProblem({ resources: [aResource({ id: "R", capacity: -1 })] }),
      "invalid capacity: -1",
    ],
    [
      "a negative radius",
      aProblem({ resources: [aResource({ id: "R", radiusM: -1 })] }),
      "invalid distance limit: -1",
    ],
    [
      "a pin to nobody",
      aProblem({ pins: [{ needIndex: 0, resourceIndex: 0, quantity: 1 }] }),
      "invalid need index: 0",
    ],
  ])("are refused: %s", (_, problem, message) => {
    expect(() => match(problem)).toThrow(new RangeError(message));
  });
});
