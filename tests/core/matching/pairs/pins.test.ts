import { expectPlan, expectSound } from "../../../support/expect-plan";
import { aNeed, aProblem, aResource, dataset } from "../../../support/matching-problems";

describe("pins", () => {
  it("are kept, and matching adds to them", () => {
    const problem = dataset(`
      | Needs |
      | | id     | quantity | tier |
      | | urgent | 2        | 1    |
      | | known  | 2        | 2    |
      | Resources |
      | | id | capacity |
      | | R  | 3        |
      | Pins |
      | | need  | resource | quantity |
      | | known | R        | 1        |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need   | resource | quantity | pinned |
      | | urgent | R        | 2        | 0      |
      | | known  | R        | 1        | 1      |
    `,
    );
  });

  it("that exceed a capacity are cut to it, and the excess is named (case 02_pins_infeasible)", () => {
    const problem = dataset(`
      | Needs |
      | | id | quantity |
      | | D1 | 2        |
      | | D2 | 2        |
      | Resources |
      | | id | capacity |
      | | S1 | 3        |
      | Pins |
      | | need | resource | quantity |
      | | D1   | S1       | 2        |
      | | D2   | S1       | 2        |
    `);
    const { pinIssues } = expectSound(problem);
    expect(pinIssues).toEqual([{ code: "over-capacity", resourceIndex: 0, pinned: 4, limit: 3, excess: 1 }]);
  });

  it("of the higher tier are granted first when they exceed a capacity together", () => {
    const problem = dataset(`
      | Needs |
      | | id     | quantity | tier |
      | | early  | 2        | 2    |
      | | urgent | 2        | 1    |
      | Resources |
      | | id | capacity |
      | | R  | 3        |
      | Pins |
      | | need   | resource | quantity |
      | | early  | R        | 2        |
      | | urgent | R        | 2        |
    `);
    expectPlan(
      problem,
      `
      | Allocations |
      | | need   | resource | quantity | pinned |
      | | early  | R        | 1        | 1      |
      | | urgent | R        | 2        | 2      |
    `,
    );
  });

  it("that exceed a need are cut to it, and the excess is named", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 1 })],
      resources: [aResource({ id: "R", capacity: 5 })],
      pins: [
        { needIndex: 0, resourceIndex: 0, quantity: 1 },
        { needIndex: 0, resourceIndex: 0, quantity: 2 },
      ],
    });
    expect(expectSound(problem).pinIssues).toEqual([
      { code: "over-quantity", needIndex: 0, pinned: 3, limit: 1, excess: 2 },
    ]);
  });

  it("on an incompatible pair are kept and listed with what they override", () => {
    const problem = dataset(`
      | Needs |
      | | id | category | within |
      | | N  | repair   | 10     |
      | Resources |
      | | id | x   |
      | | R  | 900 |
      | Pins |
      | | need | resource | quantity |
      | | N    | R        | 1        |
    `);
    const { pinIssues } = expectPlan(
      problem,
      `
      | Allocations |
      | | need | resource | quantity | pinned | cost |
      | | N    | R        | 1        | 1      | 900  |
    `,
    );
    expect(pinIssues).toEqual([
      { code: "incompatible", needIndex: 0, resourceIndex: 0, failed: ["category", "distance"] },
    ]);
  });
});
