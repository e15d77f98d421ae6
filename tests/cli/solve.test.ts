import { solveDataset, solvedText } from "../../src/cli/solve";
import { parseSolveDataset } from "../../src/cli/solve-dataset";
import type { MatchingProblem } from "../../src/core/matching";

const NEED = {
  id: "N1",
  category: "meal",
  group: "elder",
  quantity: 3,
  tier: 2,
  x: 0,
  y: 0,
  maxDistanceM: 500,
  slots: 1,
};
const RESOURCE = {
  id: "R1",
  categories: ["meal"],
  groups: [],
  capacity: 2,
  x: 300,
  y: 400,
  radiusM: 1000,
  unitCost: 7,
  slots: 0,
};

describe("a dataset for solve", () => {
  it("is answered with pairs, units, cost, allocations and seconds", () => {
    const ticks = [10, 10.5, 12];
    const now = () => ticks.shift() ?? 0;
    expect(printed({ needs: [NEED], resources: [RESOURCE] }, now)).toEqual({
      arcs: 1,
      served: 2,
      servedByTier: [0, 2],
      cost: 2 * 507,
      allocations: [[0, 0, 2]],
      seconds: { arcs: 0.5, solve: 1.5 },
      optimal: true,
    });
  });

  it.each([
    ["at exactly the greater distance", { maxDistanceM: 500 }, 1],
    ["one metre beyond it", { maxDistanceM: 499 }, 0],
    ["without a limit", { maxDistanceM: null }, 1],
    ["in another slot", { slots: 4 }, 0],
    ["at any time", { slots: 0 }, 1],
  ])("has an arc or not: %s", (_, change, arcs) => {
    const problem = parsed({ needs: [{ ...NEED, ...change }], resources: [{ ...RESOURCE, slots: 3 }] });
    expect(solveDataset(problem, () => 0).arcs).toBe(arcs);
  });

  it("may be empty", () => {
    expect(printed({ needs: [], resources: [] }, () => 0)).toEqual({
      arcs: 0,
      served: 0,
      servedByTier: [],
      cost: 0,
      allocations: [],
      seconds: { arcs: 0, solve: 0 },
      optimal: true,
    });
  });

  it("may use numbers as codes", () => {
    const problem = parsed({
      needs: [{ ...NEED, id: 1, category: 3, group: 2 }],
      resources: [{ ...RESOURCE, id: 1, categories: [3], groups: [2] }],
    });
    expect(solveDataset(problem, () => 0).served).toBe(2);
  });
});

describe("a broken dataset", () => {
  it("is answered with where, what and what belongs there, all flaws at once", () => {
    const json = {
      needs: [{ ...NEED, quantity: "3", tier: 0 }, 7],
      resources: [{ ...RESOURCE, categories: "meal", x: "east", slots: 2 ** 21, id: undefined }],
    };
    expect(parseSolveDataset(json).issues).toEqual([
      { path: "needs[1]", found: "7", expected: "an object" },
      { path: "needs[0].quantity", found: '"3"', expected: "a whole number from 0 to 1000000000" },
      { path: "needs[0].tier", found: "0", expected: "a whole number from 1 to 1000" },
      { path: "resources[0].id", found: "nothing", expected: "a text in quotation marks" },
      {
        path: "resources[0].categories",
        found: '"meal"',
        expected: 'a list of texts, for example ["elderly-care"]',
      },
      { path: "resources[0].x", found: '"east"', expected: "metres from -67108864 to 67108864, or null" },
      { path: "resources[0].slots", found: "2097152", expected: "a whole number from 0 to 2097151" },
    ]);
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a text", "needs"],
    ["no lists", {}],
  ])("is recognised: %s", (_, json) => {
    expect(parseSolveDataset(json).issues?.map(({ path }) => path)).toEqual(["needs", "resources"]);
  });
});

function parsed(json: unknown): MatchingProblem {
  const { problem, issues } = parseSolveDataset(json);
  if (problem === null) throw new Error(JSON.stringify(issues));
  return problem;
}

const printed = (json: unknown, now: () => number): unknown =>
  JSON.parse([...solvedText(solveDataset(parsed(json), now))].join(""));
