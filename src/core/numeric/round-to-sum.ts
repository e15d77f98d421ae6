/**
 * `parts` rounded to multiples of `step` that add up to their sum, itself rounded: each is less than one step off, and those with the
 * largest remainders are rounded up (method of largest remainders, Hamilton 1792). `parts` are not negative.
 */
export function roundedToSum(parts: readonly number[], step: number): readonly number[] {
  const steps = parts.map((part) => part / step);
  const down = steps.map((each) => Math.floor(each + TINY));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const missing = Math.round(sum(steps)) - sum(down);
  const byRemainder = steps
    .map((each, index) => ({ index, rest: each - (down[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const up = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return down.map((each, index) => (each + (up.has(index) ? 1 : 0)) * step);
}

/** What binary fractions lose: 0.3 ÷ 0.1 is not quite 3. */
const TINY = 1e-9;
