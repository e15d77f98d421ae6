import type { MatchingProblem } from "../../src/core/matching";
import { aNeed, aProblem, aResource } from "./matching-problems";

const CATEGORIES = ["meal", "care", "transport", "repair"];
const GROUPS = ["elder", "child", "disabled", "general"];

/**
 * The generated street of the worked cases (02_match_large_generated): resources and needs drawn from a linear congruential
 * generator in the order stated there. Times are whole hours from 8:00, one slot an hour.
 */
export function generatedStreet(seed: number, resourceCount: number, needCount: number): MatchingProblem {
  const draw = drawing(seed);
  const resources = Array.from({ length: resourceCount }, (_, i) => {
    const categories = [CATEGORIES[draw(0, 3)] ?? ""];
    const [x, y, radiusM, capacity] = [
      draw(0, 20000),
      draw(0, 20000),
      draw(2000, 5000),
      draw(20, 80),
    ] as const;
    const eligible = draw(1, 15);
    const groups = GROUPS.filter((__, bit) => ((eligible >> bit) & 1) === 1);
    const hour = draw(8, 14);
    return aResource({
      id: `S${i}`,
      categories,
      x,
      y,
      radiusM,
      capacity,
      groups,
      slots: hours(hour, draw(2, 6)),
    });
  });
  const needs = Array.from({ length: needCount }, (_, i) => {
    const category = CATEGORIES[draw(0, 3)] ?? "";
    const [x, y, quantity] = [draw(0, 20000), draw(0, 20000), draw(1, 6)] as const;
    const group = GROUPS[draw(0, 3)] ?? "";
    const hour = draw(8, 16);
    const slots = hours(hour, draw(1, 4));
    return aNeed({ id: `D${i}`, category, x, y, quantity, group, slots, tier: draw(1, 3) });
  });
  return aProblem({ needs, resources });
}

/** Whole numbers from `least` to `most`. */
function drawing(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff;
    return least + ((state >>> 8) % (most - least + 1));
  };
}

const hours = (first: number, count: number): number => ((1 << count) - 1) << (first - 8);
