import fc from "fast-check";
import {
  compatiblePairs,
  match,
  planPairs,
  resultOf,
  type MarginalUnit,
  type MatchingProblem,
  type MatchResult,
} from "../../../../src/core/matching";
import { marginalUnits } from "../../../../src/core/matching/explain/marginal-units";
import { generatedStreet } from "../../../support/generated-street";
import { aNeed, anyProblem, aProblem, aResource, dataset } from "../../../support/matching-problems";
import { SMALL_COMMUNITY } from "../../../support/small-community";

describe("one more unit of a resource", () => {
  it("in the small community serves the tier and costs what was published (case 02_match_small)", () => {
    const units = marginalUnits(match(SMALL_COMMUNITY));
    const nothing = { tier: null, cost: 0 };
    expect(named(SMALL_COMMUNITY, units)).toEqual({
      S1: { tier: 3, cost: 893 },
      S2: { tier: 1, cost: 1038 },
      S3: nothing,
      S4: nothing,
      S5: nothing,
      S6: nothing,
      S7: { tier: 2, cost: 1908 },
      S8: nothing,
      S9: nothing,
    });
  });

  it("only shortens ways where all needs are met (case 02_shadow_price_one_sided)", () => {
    const { pairUnits, pairs, ...result } = powerco();
    expect(pairUnits.reduce((sum, units, pair) => sum + units * (pairs.cost[pair] ?? 0), 0)).toBe(1020);
    expect(marginalUnits({ pairUnits, pairs, ...result })).toEqual([
      { resourceIndex: 0, tier: null, cost: -3 },
      { resourceIndex: 1, tier: null, cost: 0 },
      { resourceIndex: 2, tier: null, cost: 0 },
    ]);
  });

  it("may reach a need through others: each passes on what it had", () => {
    const problem = dataset(`
      | Needs |
      | | id     | x   | within |
      | | near   | 10  | 10     |
      | | both   | 60  | 50     |
      | | beyond | 110 | 10     |
      | Resources |
      | | id   | x   | capacity |
      | | left | 10  | 1        |
      | | mid  | 100 | 1        |
    `);
    expect(named(problem, marginalUnits(match(problem)))).toEqual({
      left: { tier: 1, cost: 50 },
      mid: { tier: 1, cost: 40 },
    });
  });

  it("is not told where more is locked than there is: it would go to the lock", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 5 })],
      resources: [aResource({ id: "R", capacity: 1 })],
      pins: [{ needIndex: 0, resourceIndex: 0, quantity: 3 }],
    });
    expect(marginalUnits(match(problem))).toEqual([null]);
  });

  it("is what solving again with one unit more differs by", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const before = match(problem);
        marginalUnits(before).forEach((unit, index) => {
          if (unit !== null) expect(unit).toEqual(solvedAgain(problem, index));
        });
      }),
      { numRuns: 400 },
    );
  });

  it("is told for a whole street and agrees with solving again", () => {
    const street = generatedStreet(12, 400, 5000);
    const units = marginalUnits(match(street));
    for (const index of [0, 57, 133, 211, 301, 399]) expect(units[index]).toEqual(solvedAgain(street, index));
    expect(units.filter((unit) => typeof unit?.tier === "number")).toHaveLength(62);
  });
});

function named(problem: MatchingProblem, units: readonly (MarginalUnit | null)[]): object {
  return Object.fromEntries(
    units.map((unit, index) => [
      problem.resources[index]?.id ?? "",
      unit === null ? null : { tier: unit.tier, cost: unit.cost },
    ]),
  );
}

function solvedAgain(problem: MatchingProblem, resourceIndex: number): MarginalUnit {
  const before = match(problem);
  const after = match({
    ...problem,
    resources: problem.resources.map((resource, index) =>
      index === resourceIndex ? { ...resource, capacity: resource.capacity + 1 } : resource,
    ),
  });
  const gained = after.servedByTier.map((units, i) => units - (before.servedByTier[i] ?? 0));
  const tier = gained.findIndex((units) => units !== 0) + 1;
  expect(gained.filter((units) => units !== 0)).toEqual(tier === 0 ? [] : [1]);
  return { resourceIndex, tier: tier === 0 ? null : tier, cost: after.cost - before.cost };
}

/** Plants and cities whose costs are no distances: the pairs get them as they are. */
function powerco(): MatchResult {
  const costs = [
    [8, 6, 10, 9],
    [9, 12, 13, 7],
    [14, 9, 16, 5],
  ];
  const pairs = compatiblePairs(
    aProblem({
      needs: [45, 20, 30, 30].map((quantity, i) => aNeed({ id: `D${i + 1}`, quantity })),
      resources: [35, 50, 40].map((capacity, i) => aResource({ id: `S${i + 1}`, capacity })),
    }),
  );
  const cost = pairs.cost.map((_, pair) => costs[pairs.resource[pair] ?? 0]?.[Math.floor(pair / 3)] ?? 0);
  return resultOf(planPairs({ ...pairs, cost }, [], null));
}
