import type { MatchResult } from "../plan/match";
import { unitWays, type UnitWays } from "./unit-ways";

/** What one more unit of a resource would bring. */
export interface MarginalUnit {
  readonly resourceIndex: number;
  /** The tier that is served one unit more; null when none is. */
  readonly tier: number | null;
  /** Change of the whole cost, in metres and equivalent metres; below 0 where the unit only shortens ways. */
  readonly cost: number;
}

/**
 * For every resource, by row, what one more unit of it would bring: what solving again with capacity + 1 would differ by. One-sided values
 * by one augmenting path each (methods §2.6), never raw duals, which are intervals where the optimum is degenerate.
 *
 * Null where more of a resource is pinned than there is: the unit would go to the pin.
 */
export function marginalUnits(
  result: MatchResult,
  { tier, cost, noTier }: UnitWays = unitWays(result),
): readonly (MarginalUnit | null)[] {
  const overpinned = new Set(
    result.pinIssues.flatMap((issue) => (issue.code === "over-capacity" ? [issue.resourceIndex] : [])),
  );
  return Array.from(result.pairs.problem.resourcePlace, (place, resourceIndex) => {
    if (overpinned.has(resourceIndex)) return null;
    const gained = tier[2 * place] as number;
    return { resourceIndex, tier: gained === noTier ? null : gained, cost: cost[2 * place] as number };
  });
}
