import fc from "fast-check";
import { weightedScore, type Scale } from "../../../../src/packs/mapping/priority/weighted-score";

/** Two benefits and a cost, whose bounds stand the other way round: case 01_saw_missing of the worked cases, on declared bounds. */
const SCALES: readonly Scale[] = [
  { weight: 0.5, low: 1, high: 5 },
  { weight: 0.3, low: 0, high: 100 },
  { weight: 0.2, low: 5, high: 1 },
];

describe("simple additive weighting", () => {
  it.each([
    [[4, 80, null], 0.76875, 0.8],
    [[5, null, 3], 0.8571428571428572, 0.7],
    [[2, 60, 1], 0.505, 1],
    [[null, null, null], null, 0],
    [[4, 70, 3], 0.685, 1],
  ] as const)("scores %j as %d with %d of the weights covered", (values, score, covered) => {
    const scored = weightedScore(values, SCALES);
    expect(scored.covered).toBeCloseTo(covered, 12);
    if (score === null) expect(scored.score).toBeNull();
    else expect(scored.score).toBeCloseTo(score, 12);
  });

  it("ranks nothing of which less than half is known, and exactly half is enough", () => {
    expect(weightedScore([null, 80, 1], SCALES).score).toBeCloseTo((0.3 * 0.8 + 0.2) / 0.5, 12);
    expect(weightedScore([null, 80, null], SCALES).score).toBeNull();
  });

  it("clips values beyond the bounds", () => {
    expect(weightedScore([9, -20, 0], SCALES).parts).toEqual([1, 0, 1]);
  });

  it("counts criteria alike when all weights are 0", () => {
    const equal = SCALES.map((scale) => ({ ...scale, weight: 0 }));
    expect(weightedScore([5, 100, 5], equal).score).toBeCloseTo(2 / 3, 12);
  });

  it("refuses a negative weight and bounds that are equal", () => {
    expect(() => weightedScore([1], [{ weight: -1, low: 0, high: 1 }])).toThrow("invalid weight: -1");
    expect(() => weightedScore([1], [{ weight: 1, low: 2, high: 2 }])).toThrow("invalid bounds: 2 to 2");
  });

  it("depends on the weights' proportions only, and stays between 0 and 1", () => {
    const scales = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 100 }),
        low: fc.integer({ min: -5, max: 0 }),
        high: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(scales, fc.array(fc.option(fc.integer({ min: -20, max: 20 }))), (declared, values) => {
        const own = weightedScore(values, declared).score;
        const scaled = weightedScore(
          values,
          declared.map((scale) => ({ ...scale, weight: 7 * scale.weight })),
        ).score;
        expect(scaled === null).toBe(own === null);
        expect(scaled ?? 0).toBeCloseTo(own ?? 0, 12);
        expect(own ?? 0).toBeGreaterThanOrEqual(0);
        expect(own ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
