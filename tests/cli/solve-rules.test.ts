import { solveDataset } from "../../src/cli/solve";
import { parseSolveDataset } from "../../src/cli/solve-dataset";

const NEED = {
  id: "N1",
  category: "meal",
  group: "elder",
  quantity: 3,
  tier: 1,
  x: 0,
  y: 0,
  maxDistanceM: null,
  slots: 0,
};
const RESOURCE = {
  id: "R1",
  categories: ["meal"],
  groups: [],
  capacity: 2,
  x: 0,
  y: 100,
  radiusM: null,
  unitCost: 0,
  slots: 0,
};
const RULES = {
  parentOf: { meal: "care" },
  excluded: [{ needIndex: 0, resourceIndex: 1 }],
  pins: [{ needIndex: 0, resourceIndex: 0, quantity: 1 }],
  substitutes: [{ category: "meal", by: "canteen", extraCost: 50 }],
  borders: { areOpen: false, surchargeM: 0 },
  fairness: "community",
  minimumShares: [{ scope: "community", name: "C", share: 0.5 }],
};

describe("a dataset with more than the plain fields", () => {
  it("becomes the problem it describes", () => {
    const need = {
      ...NEED,
      community: "C",
      reported: "2026-05-31",
      level: 2,
      leastRating: 3,
      division: "single-provider",
    };
    const resource = {
      ...RESOURCE,
      community: null,
      rating: 4,
      leastLevel: 1,
      slotCapacity: null,
      groupQuotas: [{ group: "elder", most: 2 }],
    };
    expect(parseSolveDataset({ needs: [need], resources: [resource, resource], ...RULES })).toEqual({
      problem: {
        needs: [need],
        resources: [
          { ...resource, expired: false },
          { ...resource, expired: false },
        ],
        ...RULES,
        parentOf: new Map([["meal", "care"]]),
      },
      issues: null,
    });
  });

  it.each([
    ["a category above", { parentOf: { meal: "care" } }, { categories: ["care"] }, 2],
    ["a substitute", { substitutes: RULES.substitutes }, { categories: ["canteen"] }, 2],
    ["an unrelated category", {}, { categories: ["canteen"] }, 0],
    ["another community", { borders: RULES.borders }, { community: "D" }, 0],
    ["the same community", { borders: RULES.borders }, { community: "C" }, 2],
    ["an excluded pair", { excluded: [{ needIndex: 0, resourceIndex: 0 }] }, {}, 0],
    ["a quota", {}, { groupQuotas: [{ group: "elder", most: 1 }] }, 1],
  ])("is solved under its rules: %s", (_, rules, change, served) => {
    const { problem } = parseSolveDataset({
      needs: [{ ...NEED, community: "C" }],
      resources: [{ ...RESOURCE, ...change }],
      ...rules,
    });
    expect(problem === null ? null : solveDataset(problem, () => 0).served).toBe(served);
  });

  it("is told where two scopes would overlap", () => {
    const share = (scope: string) => ({ scope, name: "C", share: 0.5 });
    const json = {
      needs: [],
      resources: [],
      fairness: "group",
      minimumShares: [share("community"), share("group"), share("community")],
    };
    expect(parseSolveDataset(json).issues).toEqual([
      {
        path: "minimumShares[1].scope",
        found: '"group"',
        expected: '"community" as in minimumShares[0]',
      },
      { path: "fairness", found: '"group"', expected: '"community" as in minimumShares[0], or null' },
    ]);
  });

  it.each([
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-13-45", false],
    ["2026-00-10", false],
    ["2026-5-3", false],
    ["2026-05-31T08:00", false],
  ])("takes days of the calendar only: %s", (reported, isDay) => {
    const { issues } = parseSolveDataset({ needs: [{ ...NEED, reported }], resources: [] });
    const flaw = {
      path: "needs[0].reported",
      found: JSON.stringify(reported),
      expected: 'a day such as "2026-05-31", or null',
    };
    expect(issues).toEqual(isDay ? null : [flaw]);
  });

  it("is answered with everything that is wrong, and where", () => {
    const json = {
      needs: [{ ...NEED, division: "half", reported: "yesterday", level: 6, community: true }],
      resources: [{ ...RESOURCE, rating: 1.5, slotCapacity: -1, groupQuotas: [{ group: "elder" }, 3] }],
      parentOf: { meal: null },
      pins: [{ needIndex: 1, resourceIndex: 0, quantity: "2" }],
      excluded: "all",
      borders: { areOpen: "no", surchargeM: 0 },
      fairness: "street",
      minimumShares: [{ scope: "group", name: "elder", share: 2 }],
    };
    expect(
      parseSolveDataset(json).issues?.map(
        ({ path, found, expected }) => `${path}: ${found}, not ${expected}`,
      ),
    ).toEqual([
      "needs[0].community: true, not a text in quotation marks, or null",
      'needs[0].reported: "yesterday", not a day such as "2026-05-31", or null',
      "needs[0].level: 6, not a whole number from 0 to 5",
      'needs[0].division: "half", not one of "all-or-nothing", "single-provider", "whole-from-one"',
      "resources[0].rating: 1.5, not a whole number from 0 to 5",
      "resources[0].slotCapacity: -1, not a whole number from 0 to 1000000000",
      "resources[0].groupQuotas[1]: 3, not an object",
      "resources[0].groupQuotas[0].most: nothing, not a whole number from 0 to 1000000000",
      "parentOf.meal: null, not a text in quotation marks",
      'excluded: "all", not a list: [{"needIndex": 0, "resourceIndex": 0}]',
      "pins[0].needIndex: 1, not a whole number from 0 to 0",
      'pins[0].quantity: "2", not a whole number from 0 to 1000000000',
      'borders.areOpen: "no", not true or false',
      'fairness: "street", not one of "group", "community", null',
      "minimumShares[0].share: 2, not a number from 0 to 1",
    ]);
  });
});
