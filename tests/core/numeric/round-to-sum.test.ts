import fc from "fast-check";
import { roundedToSum } from "../../../src/core/numeric";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe("numbers rounded so that they add up", () => {
  it("gives the step that is missing to the largest remainder, the first of equal ones", () => {
    expect(roundedToSum([33.34, 33.33, 33.33], 1)).toEqual([34, 33, 33]);
    expect(roundedToSum([0.5, 0.5], 1)).toEqual([1, 0]);
    expect(roundedToSum([0.26, 0.24, 0.1], 0.1).map((each) => each.toFixed(1))).toEqual([
      "0.3",
      "0.2",
      "0.1",
    ]);
    expect(roundedToSum([], 1)).toEqual([]);
    expect(roundedToSum([0, 0], 0.1)).toEqual([0, 0]);
  });

  it("adds up to the rounded sum, each less than a step off, in whole steps", () => {
    const parts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.constantFrom(0.1, 1, 5), (numbers, step) => {
        const rounded = roundedToSum(numbers, step);
        expect(rounded).toHaveLength(numbers.length);
        expect(Math.round(sum(rounded) / step)).toBe(Math.round(sum(numbers.map((each) => each / step))));
        rounded.forEach((each, index) => {
          expect(Math.abs(each - (numbers[index] ?? 0))).toBeLessThan(step * (1 + 1e-6));
          expect(each / step).toBeCloseTo(Math.round(each / step), 9);
        });
      }),
    );
  });
});
