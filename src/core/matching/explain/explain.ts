import { bottlenecks, type Bottleneck } from "./bottlenecks";
import { resourceUses, type ResourceUse } from "./idle";
import { filterReports, type FilterReport, type UnmetReason } from "./unmet";
import type { MatchResult } from "../plan/match";

/**
 * Beside the filters and too little capacity: the need may not be split and nothing holds all of it; or resources that fit have something
 * left, but limits of their time slots or groups, minimum shares or needs that may not be split keep it from this one.
 */
export type RuleReason = "indivisible" | "limits";

export interface UnmetNeed extends Omit<FilterReport, "reason"> {
  readonly reason: UnmetReason | RuleReason;
  readonly needIndex: number;
  readonly unmet: number;
  /** Its place in `bottlenecks`; null where a filter is the reason, or rules leave something of its resources. */
  readonly bottleneck: number | null;
}

export interface Explanation {
  /** Needs that do not get all they asked for, by row. */
  readonly unmet: readonly UnmetNeed[];
  readonly bottlenecks: readonly Bottleneck[];
  /** Every resource, by row. */
  readonly resources: readonly ResourceUse[];
}

/**
 * Why needs stay unmet and resources idle, as codes and numbers.
 * O(unmet needs × resources of their category or within reach + idle resources × needs of their categories).
 */
export function explain(result: MatchResult): Explanation {
  const sets = bottlenecks(result).filter((set) => isTrueBottleneck(result, set));
  const setOfNeed = new Map(sets.flatMap(({ needIndexes }, set) => needIndexes.map((need) => [need, set])));
  return { unmet: unmetNeeds(result, setOfNeed), bottlenecks: sets, resources: resourceUses(result) };
}

/** Under rules a resource may have something left that it must not give: its set is then no bottleneck. */
const isTrueBottleneck = ({ rules, left }: MatchResult, { resourceIndexes, shortage }: Bottleneck): boolean =>
  rules === null || (shortage > 0 && resourceIndexes.every((row) => left[row] === 0));

function unmetNeeds(result: MatchResult, setOfNeed: ReadonlyMap<number, number>): readonly UnmetNeed[] {
  const { problem } = result.pairs;
  const indivisible = new Set(result.rules?.indivisible);
  const reportOf = filterReports(problem);
  return result.served.flatMap((served, needIndex) => {
    const place = problem.needPlace[needIndex] as number;
    const unmet = (problem.needs.quantity[place] as number) - served;
    if (unmet === 0) return [];
    const report = reportOf(place);
    const bottleneck = setOfNeed.get(needIndex) ?? null;
    const rule = report.reason === "capacity" ? ruleReason(result, needIndex, indivisible) : null;
    return [{ needIndex, unmet, ...report, reason: rule ?? report.reason, bottleneck }];
  });
}

/** Null where the resources are simply too little. */
function ruleReason(
  { rules, left, pairs }: MatchResult,
  needIndex: number,
  indivisible: ReadonlySet<number>,
): RuleReason | null {
  if (rules === null) return null;
  if (indivisible.has(needIndex)) return "indivisible";
  const { problem, start, resource } = pairs;
  const need = problem.needPlace[needIndex] as number;
  const fitting = resource.subarray(start[need], start[need + 1]);
  return fitting.some((place) => (left[problem.resourceRow[place] as number] ?? 0) > 0) ? "limits" : null;
}
