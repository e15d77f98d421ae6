import { describeDatasetIssue } from "../../src/cli/dataset-issue";
import { solveDataset, solvedText } from "../../src/cli/solve";
import { parseSolveDataset } from "../../src/cli/solve-dataset";
import { sayIn } from "../../src/cli/words";
import type { MatchingProblem } from "../../src/core/matching";
import type { Language } from "../../src/language/language";

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
    expect(flaws(json, "en")).toEqual([
      "needs[1]: expected an object, found 7.",
      'needs[0].quantity: expected a whole number from 0 to 1000000000, found "3".',
      "needs[0].tier: expected a whole number from 1 to 1000, found 0.",
      "resources[0].id: expected a text in quotation marks, found nothing.",
      'resources[0].categories: expected a list of texts, for example ["elderly-care"], found "meal".',
      'resources[0].x: expected metres from -67108864 to 67108864, or null, found "east".',
      "resources[0].slots: expected a whole number from 0 to 2097151, found 2097152.",
    ]);
    expect(flaws(json, "zh")).toEqual([
      "needs[1]：应为：对象；实际是：7。",
      'needs[0].quantity：应为：0 到 1000000000 的整数；实际是："3"。',
      "needs[0].tier：应为：1 到 1000 的整数；实际是：0。",
      "resources[0].id：没有填写，应为：引号里的文字。",
      'resources[0].categories：应为：文字的列表，例如 ["elderly-care"]；实际是："meal"。',
      'resources[0].x：应为：-67108864 到 67108864 的米数或 null；实际是："east"。',
      "resources[0].slots：应为：0 到 2097151 的整数；实际是：2097152。",
    ]);
  });

  it("is told of every row whose id another has, be it a text or a number", () => {
    const json = {
      needs: [NEED, { ...NEED, id: 7 }, 3, NEED, { ...NEED, id: "7" }],
      resources: [RESOURCE, { ...RESOURCE, id: "N1" }, { ...RESOURCE, id: null }, RESOURCE],
    };
    expect(flaws(json, "en")).toEqual([
      "needs[2]: expected an object, found 3.",
      'needs[3].id: expected an id of its own (needs[0] has the same: change one of the two), found "N1".',
      'needs[4].id: expected an id of its own (needs[1] has the same: change one of the two), found "7".',
      "resources[2].id: expected a text in quotation marks, found null.",
      'resources[3].id: expected an id of its own (resources[0] has the same: change one of the two), found "R1".',
    ]);
    expect(flaws(json, "zh")).toEqual([
      "needs[2]：应为：对象；实际是：3。",
      'needs[3].id：应为：不重复的编号（needs[0] 已用此编号，请改其中一个）；实际是："N1"。',
      'needs[4].id：应为：不重复的编号（needs[1] 已用此编号，请改其中一个）；实际是："7"。',
      "resources[2].id：应为：引号里的文字；实际是：null。",
      'resources[3].id：应为：不重复的编号（resources[0] 已用此编号，请改其中一个）；实际是："R1"。',
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

function flaws(json: unknown, language: Language): readonly string[] {
  return (parseSolveDataset(json).issues ?? []).map((issue) => describeDatasetIssue(issue, sayIn(language)));
}

function parsed(json: unknown): MatchingProblem {
  const { problem, issues } = parseSolveDataset(json);
  if (problem === null) throw new Error(JSON.stringify(issues));
  return problem;
}

const printed = (json: unknown, now: () => number): unknown =>
  JSON.parse([...solvedText(solveDataset(parsed(json), now))].join(""));
