import type { MatchResult } from "../plan/match";

/** For each resource the needs it serves beside the pins, as places: entries start[r] … start[r+1]−1 belong to the one at place r. */
interface ServedBy {
  readonly start: Int32Array;
  readonly need: Int32Array;
}

/** Who gets something from whom, seen from the resources. O(pairs). */
export function needsServedBy({ pairs, pairUnits }: MatchResult): ServedBy {
  const { needs, resources } = pairs.problem;
  const start = new Int32Array(resources.count + 1);
  for (let pair = 0; pair < pairs.count; pair++) {
    if ((pairUnits[pair] as number) === 0) continue;
    const next = (pairs.resource[pair] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const free = start.slice();
  const list = new Int32Array(start[resources.count] as number);
  for (let need = 0; need < needs.count; need++) {
    for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
      if ((pairUnits[pair] as number) === 0) continue;
      const resource = pairs.resource[pair] as number;
      list[free[resource] as number] = need;
      free[resource] = (free[resource] as number) + 1;
    }
  }
  return { start, need: list };
}
