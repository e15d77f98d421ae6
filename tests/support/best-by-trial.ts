import type { MatchingProblem } from "../../src/core/matching";
import { areCompatible, costPerUnit } from "./compatible";

/** Units served per tier, then the negative cost, of the best matching: every matching is tried. For a handful of units. */
export function bestByTrial(problem: MatchingProblem): readonly number[] {
  const pairs = problem.needs.flatMap((_, need) =>
    problem.resources.flatMap((__, resource) =>
      areCompatible(problem, need, resource) ? [{ need, resource }] : [],
    ),
  );
  const quantity = problem.needs.map((need) => need.quantity);
  const capacity = problem.resources.map((resource) => resource.capacity);
  const tiers = Math.max(0, ...problem.needs.map(({ tier }) => tier));
  const score = new Array<number>(tiers + 1).fill(0);
  let best: readonly number[] = [...score];
  const tryFrom = (place: number): void => {
    if (isBetter(score, best)) best = [...score];
    const pair = pairs[place];
    if (pair === undefined) return;
    const { need, resource } = pair;
    const most = Math.min(quantity[need] ?? 0, capacity[resource] ?? 0);
    const give = (units: number) => {
      quantity[need] = (quantity[need] ?? 0) - units;
      capacity[resource] = (capacity[resource] ?? 0) - units;
      const tier = (problem.needs[need]?.tier ?? 1) - 1;
      score[tier] = (score[tier] ?? 0) + units;
      score[tiers] = (score[tiers] ?? 0) - units * costPerUnit(problem, need, resource);
    };
    for (let units = 0; units <= most; units++) {
      give(units);
      tryFrom(place + 1);
      give(-units);
    }
  };
  tryFrom(0);
  return best;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0);
}
