import { crosshairs, quadrantOf, surveyItem } from "../../../../src/packs/mapping/indicators/survey-items";
import type { SurveyAnswer } from "../../../../src/packs/mapping/tables/survey-fields";

/** The car dealer's service of Martilla & James (1977), J. Marketing 41(1):77–79, 14 attributes: importance and performance, 1–4. */
const MARTILLA_JAMES = [
  ["Job done right the first time", 3.83, 2.63, "concentrate"],
  ["Fast action on complaints", 3.63, 2.73, "concentrate"],
  ["Prompt warranty work", 3.6, 3.15, "keep-up"],
  ["Able to do any job needed", 3.56, 3.0, "keep-up"],
  ["Service available when needed", 3.41, 3.05, "keep-up"],
  ["Courteous and friendly service", 3.41, 3.29, "keep-up"],
  ["Car ready when promised", 3.38, 3.03, "keep-up"],
  ["Perform only necessary work", 3.37, 3.11, "keep-up"],
  ["Low prices on service", 3.29, 2.0, "concentrate"],
  ["Clean up after service work", 3.27, 3.02, "keep-up"],
  ["Convenient to home", 2.52, 2.25, "low-priority"],
  ["Convenient to work", 2.43, 2.49, "low-priority"],
  ["Courtesy buses and rental cars", 2.37, 2.35, "low-priority"],
  ["Send out maintenance notices", 2.05, 3.33, "overkill"],
] as const;

const answer = (
  importance: number | null,
  satisfaction: number | null,
  weight: number | null = null,
): SurveyAnswer => ({
  rowNumber: 5,
  id: "S1",
  community: "C",
  group: null,
  answered: null,
  weight,
  comment: null,
  scores: new Map(
    [["importance:health", importance] as const, ["satisfaction:health", satisfaction] as const].flatMap(
      ([key, score]) => (score === null ? [] : [[key, score] as const]),
    ),
  ),
});

describe("importance–performance analysis", () => {
  const items = MARTILLA_JAMES.map(([name, importance, satisfaction, quadrant]) => ({
    name,
    item: { answers: 284, importance, satisfaction },
    quadrant,
  }));
  const centre = crosshairs(items.map(({ item }) => item)) ?? { importance: NaN, satisfaction: NaN };

  it("puts the crosshairs at the grand means", () => {
    expect(centre.importance).toBeCloseTo(3.1514285714285712, 12);
    expect(centre.satisfaction).toBeCloseTo(2.8164285714285713, 12);
  });

  it.each(items)("puts “$name” into $quadrant", ({ item, quadrant }) => {
    expect(quadrantOf(item, centre)).toBe(quadrant);
  });

  it("counts a point on a line as high", () => {
    const on = { answers: 10, importance: 3, satisfaction: 3 };
    expect(quadrantOf(on, { importance: 3, satisfaction: 3 })).toBe("keep-up");
  });

  it("claims no quadrant below ten answers", () => {
    expect(quadrantOf({ answers: 9, importance: 4, satisfaction: 2 }, centre)).toBeNull();
  });

  it("has no crosshairs without any mean", () => {
    expect(crosshairs([{ importance: null, satisfaction: null }])).toBeNull();
  });
});

describe("an item of the survey", () => {
  it("rests on the respondents who answered both questions", () => {
    const item = surveyItem([answer(5, 2), answer(3, null), answer(null, 1), answer(4, 4)], "health");
    expect(item).toEqual({ category: "health", answers: 2, importance: 4.5, satisfaction: 3, gap: 1.5 });
  });

  it("weighs answers, an empty weight counting 1", () => {
    const item = surveyItem([answer(5, 1, 3), answer(1, 5)], "health");
    expect(item).toMatchObject({ answers: 2, importance: 4, satisfaction: 2, gap: 2 });
  });

  it("is unknown, not 0, without answers", () => {
    expect(surveyItem([answer(5, null)], "health")).toEqual({
      category: "health",
      answers: 0,
      importance: null,
      satisfaction: null,
      gap: null,
    });
  });
});
