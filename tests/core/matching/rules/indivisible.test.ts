import { match, type Division, type MatchingProblem } from "../../../../src/core/matching";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";

describe("needs of two units each, and two resources with three (case 02_all_or_nothing)", () => {
  const problem = (division?: Division): MatchingProblem =>
    aProblem({
      needs: ["A", "B", "C"].map((id) =>
        aNeed({ id, quantity: 2, ...(division === undefined ? {} : { division }) }),
      ),
      resources: ["R", "S"].map((id) => aResource({ id, capacity: 3 })),
    });
  const servedWhole = (division?: Division) =>
    match(problem(division)).served.filter((units) => units === 2).length;

  it("are all six served where units count", () => {
    expect(match(problem()).servedByTier).toEqual([6]);
  });

  it("are all served in full from both", () => {
    expect(servedWhole("all-or-nothing")).toBe(3);
  });

  it("are two from one resource each, the third only because it may not be split", () => {
    expect(servedWhole("whole-from-one")).toBe(2);
    const { rules, optimal } = match(problem("whole-from-one"));
    expect(optimal).toBe(true);
    expect(rules?.indivisible).toHaveLength(1);
    expect(rules?.gap).toBeNull();
  });

  it("get what one resource can add where fewer are welcome", () => {
    const { served, optimal } = match(problem("single-provider"));
    expect([served.reduce((sum, units) => sum + units, 0), optimal]).toEqual([5, true]);
  });
});

describe("a need that may not be split", () => {
  it("goes before more units of a lower tier", () => {
    const { served } = match(
      aProblem({
        needs: [
          aNeed({ id: "high", quantity: 3, tier: 1, division: "all-or-nothing" }),
          aNeed({ id: "low", quantity: 4, tier: 2, division: "all-or-nothing" }),
        ],
        resources: [aResource({ id: "R", capacity: 5 })],
      }),
    );
    expect(served).toEqual([3, 0]);
  });

  it("is completed by the resource that people have promised a part from", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 3, division: "whole-from-one" })],
      resources: [aResource({ id: "near", capacity: 9 }), aResource({ id: "promised", capacity: 3, x: 500 })],
      pins: [{ needIndex: 0, resourceIndex: 1, quantity: 1 }],
    });
    expect(
      match(problem).allocations.map(({ resourceIndex, quantity }) => [resourceIndex, quantity]),
    ).toEqual([[1, 3]]);
  });

  it("keeps what is promised when it cannot be completed", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 3, division: "whole-from-one" })],
      resources: [aResource({ id: "near", capacity: 9 }), aResource({ id: "promised", capacity: 2 })],
      pins: [{ needIndex: 0, resourceIndex: 1, quantity: 1 }],
    });
    const { served, rules } = match(problem);
    expect(served).toEqual([1]);
    expect(rules?.indivisible).toEqual([0]);
  });

  it("is unmet for want of capacity, not of division, where nothing is free", () => {
    const problem = aProblem({
      needs: [
        aNeed({ id: "first", quantity: 3, tier: 1 }),
        aNeed({ id: "second", quantity: 2, tier: 2, division: "all-or-nothing" }),
      ],
      resources: [aResource({ id: "R", capacity: 3 })],
    });
    expect(match(problem).rules?.indivisible).toEqual([]);
  });
});

describe("a search that is too long", () => {
  const hard = aProblem({
    needs: Array.from({ length: 60 }, (_, i) =>
      aNeed({ id: `N${i}`, quantity: 10 + ((i * 37) % 41), x: (i * 53) % 97, division: "whole-from-one" }),
    ),
    resources: Array.from({ length: 7 }, (_, i) =>
      aResource({ id: `R${i}`, capacity: 101 + 7 * i, x: (i * 29) % 97 }),
    ),
  });
  const result = match(hard);

  it("ends with a plan that splits nothing, and shows how much more there could be", () => {
    result.served.forEach((units, row) => expect([0, hard.needs[row]?.quantity]).toContain(units));
    expect(result.optimal).toBe(false);
    const { found, bound } = result.rules?.gap ?? { found: null, bound: null };
    expect(found?.byTier).toEqual(result.servedByTier);
    expect(bound?.byTier[0]).toBeGreaterThanOrEqual(result.servedByTier[0] ?? NaN);
    expect(bound?.byTier[0]).toBeLessThanOrEqual(
      hard.resources.reduce((sum, { capacity }) => sum + capacity, 0),
    );
  });

  it("ends with the same plan every time", () => {
    expect(match(hard).allocations).toEqual(result.allocations);
  });
});
