import fc from "fast-check";
import { niceUnit, scaleFor, shareOf } from "../../../src/preview/charts/scale";

type Limits = Parameters<typeof scaleFor>[0]["axis"];
const AUTOMATIC: Limits = { minimum: null, maximum: null, majorUnit: null };
const scale = (low: number, high: number, axis = AUTOMATIC, mostTicks = 8) =>
  scaleFor({ low, high, mostTicks, axis });

test("values far apart are measured from zero, with a free end and a round unit", () => {
  expect(scale(4, 42)).toEqual({ min: 0, max: 50, unit: 10, ticks: [0, 10, 20, 30, 40, 50] });
});

test("values close together do not start at zero", () => {
  expect(scale(95, 100)).toMatchObject({ min: 92, max: 101, unit: 1 });
});

test("negative values reach below zero, all-negative ones end at zero", () => {
  expect(scale(-30, 60)).toMatchObject({ min: -40, max: 80, unit: 20 });
  expect(scale(-42, -4)).toMatchObject({ min: -50, max: 0 });
});

test("limits and units given on the axis hold as they are", () => {
  expect(scale(1.2, 4.7, { minimum: 1, maximum: 5, majorUnit: 1 }).ticks).toEqual([1, 2, 3, 4, 5]);
});

test("no values at all still give an axis", () => {
  expect(scale(0, 0)).toMatchObject({ min: 0, ticks: expect.arrayContaining([0, 1]) as number[] });
});

test("ticks carry no rests of floating point", () => {
  expect(scale(0, 0.68).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
});

test("units are 1, 2 or 5 times a power of ten", () => {
  expect([0.03, 0.2, 1, 1.1, 3, 7, 11, 120].map(niceUnit)).toEqual([0.05, 0.2, 1, 2, 5, 10, 20, 200]);
});

test("every scale covers its values with evenly spaced ticks, no more than there is room for", () => {
  const numbers = fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const made = scale(low, high);
      expect(made.min).toBeLessThanOrEqual(low);
      expect(made.max).toBeGreaterThanOrEqual(high);
      expect(made.ticks.length).toBeLessThanOrEqual(8 + 3);
      expect(shareOf(made, made.min)).toBe(0);
      expect(shareOf(made, made.max)).toBe(1);
    }),
  );
});
