import { bottlenecks, type Bottleneck } from "./bottlenecks";
import { resourceUses, type ResourceUse } from "./explain-idle";
import { reportFilters, type FilterReport } from "./explain-unmet";
import type { MatchResult } from "./match";

export interface UnmetNeed extends FilterReport {
  readonly needIndex: number;
  readonly unmet: number;
  /** Its place in `bottlenecks`; null unless the reason is "capacity". */
  readonly bottleneck: number | null;
}

export interface Explanation {
  /** Needs that do not get all they asked for, by row. */
  readonly unmet: readonly UnmetNeed[];
  readonly bottlenecks: readonly Bottleneck[];
  /** Every resource, by row. */
  readonly resources: readonly ResourceUse[];
}

/** Why needs stay unmet and resources idle, as codes and numbers. O(unmet needs × resources + idle resources × needs). */
export function explain(result: MatchResult): Explanation {
  const sets = bottlenecks(result);
  const setOfNeed = new Map(sets.flatMap(({ needIndexes }, set) => needIndexes.map((need) => [need, set])));
  return { unmet: unmetNeeds(result, setOfNeed), bottlenecks: sets, resources: resourceUses(result) };
}

function unmetNeeds(result: MatchResult, setOfNeed: ReadonlyMap<number, number>): readonly UnmetNeed[] {
  const { problem } = result.pairs;
  return result.served.flatMap((served, needIndex) => {
    const place = problem.needPlace[needIndex] as number;
    const unmet = (problem.needs.quantity[place] as number) - served;
    if (unmet === 0) return [];
    return [
      { needIndex, unmet, ...reportFilters(problem, place), bottleneck: setOfNeed.get(needIndex) ?? null },
    ];
  });
}
