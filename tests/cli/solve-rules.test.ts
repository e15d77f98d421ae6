import { describeDatasetIssue } from "../../src/cli/dataset-issue";
import { solveDataset } from "../../src/cli/solve";
import { parseSolveDataset } from "../../src/cli/solve-dataset";
import { sayIn } from "../../src/cli/words";
import type { Language } from "../../src/language/language";

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
    const other = { ...resource, id: "R2" };
    expect(parseSolveDataset({ needs: [need], resources: [resource, other], ...RULES })).toEqual({
      problem: {
        needs: [need],
        resources: [
          { ...resource, expired: false },
          { ...other, expired: false },
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
    expect(flaws(json, "en")).toEqual([
      'minimumShares[1].scope: expected "community" as in minimumShares[0], found "group".',
      'fairness: expected "community" as in minimumShares[0], or null, found "group".',
    ]);
    expect(flaws(json, "zh")).toEqual([
      'minimumShares[1].scope：应为："community"（与 minimumShares[0] 相同）；实际是："group"。',
      'fairness：应为："community"（与 minimumShares[0] 相同）或 null；实际是："group"。',
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
    const belongs = 'a day of the calendar such as "2026-05-31", or null';
    expect(flaws({ needs: [{ ...NEED, reported }], resources: [] }, "en")).toEqual(
      isDay ? [] : [`needs[0].reported: expected ${belongs}, found "${reported}".`],
    );
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
    expect(flaws(json, "en")).toEqual([
      "needs[0].community: expected a text in quotation marks, or null, found true.",
      'needs[0].reported: expected a day of the calendar such as "2026-05-31", or null, found "yesterday".',
      "needs[0].level: expected a whole number from 0 to 5, found 6.",
      'needs[0].division: expected one of "all-or-nothing", "single-provider", "whole-from-one", found "half".',
      "resources[0].rating: expected a whole number from 0 to 5, found 1.5.",
      "resources[0].slotCapacity: expected a whole number from 0 to 1000000000, found -1.",
      "resources[0].groupQuotas[1]: expected an object, found 3.",
      "resources[0].groupQuotas[0].most: expected a whole number from 0 to 1000000000, found nothing.",
      "parentOf.meal: expected a text in quotation marks, found null.",
      'excluded: expected a list: [{"needIndex": 0, "resourceIndex": 0}], found "all".',
      "pins[0].needIndex: expected a whole number from 0 to 0, found 1.",
      'pins[0].quantity: expected a whole number from 0 to 1000000000, found "2".',
      'borders.areOpen: expected true or false, found "no".',
      'fairness: expected one of "group", "community", null, found "street".',
      "minimumShares[0].share: expected a number from 0 to 1, found 2.",
    ]);
    expect(flaws(json, "zh")).toEqual([
      "needs[0].community：应为：引号里的文字或 null；实际是：true。",
      'needs[0].reported：应为：日历上的日期，例如 "2026-05-31"，或 null；实际是："yesterday"。',
      "needs[0].level：应为：0 到 5 的整数；实际是：6。",
      'needs[0].division：应为：其中之一："all-or-nothing", "single-provider", "whole-from-one"；实际是："half"。',
      "resources[0].rating：应为：0 到 5 的整数；实际是：1.5。",
      "resources[0].slotCapacity：应为：0 到 1000000000 的整数；实际是：-1。",
      "resources[0].groupQuotas[1]：应为：对象；实际是：3。",
      "resources[0].groupQuotas[0].most：没有填写，应为：0 到 1000000000 的整数。",
      "parentOf.meal：应为：引号里的文字；实际是：null。",
      'excluded：应为：列表：[{"needIndex": 0, "resourceIndex": 0}]；实际是："all"。',
      "pins[0].needIndex：应为：0 到 0 的整数；实际是：1。",
      'pins[0].quantity：应为：0 到 1000000000 的整数；实际是："2"。',
      'borders.areOpen：应为：true 或 false；实际是："no"。',
      'fairness：应为：其中之一："group", "community", null；实际是："street"。',
      "minimumShares[0].share：应为：0 到 1 的数；实际是：2。",
    ]);
  });
});

function flaws(json: unknown, language: Language): readonly string[] {
  return (parseSolveDataset(json).issues ?? []).map((issue) => describeDatasetIssue(issue, sayIn(language)));
}
