import { marginalUnits, type MarginalUnit } from "./marginal-units";
import type { MatchResult } from "./match";
import type { MatchingProblem } from "./problem";
import { whatIf } from "./what-if";

/** Under rules each value takes a solve of its own, so there is a limit; small problems may go beyond it. */
export const MOST_SOLVED_AGAIN = 30;
/** So many pairs may be looked at again in all before the limit counts. */
const FREE_PAIRS = 20_000;

/**
 * What one more unit of each resource would bring, by row; null where it is not known. Without rules by `marginalUnits`, for all resources;
 * with them by solving again, for the first `MOST_SOLVED_AGAIN` by id that are used up. `present` is the matching of `problem`.
 */
export function marginalValues(
  problem: MatchingProblem,
  present: MatchResult,
): readonly (MarginalUnit | null)[] {
  if (present.rules === null) return marginalUnits(present);
  const most = Math.max(MOST_SOLVED_AGAIN, Math.floor(FREE_PAIRS / Math.max(1, present.pairs.count)));
  const usedUp = [...present.pairs.problem.resourceRow]
    .filter((row) => (present.left[row] ?? 0) === 0 && (problem.resources[row]?.capacity ?? 0) > 0)
    .slice(0, most);
  const values = new Map(usedUp.map((row) => [row, solvedAgain(problem, present, row)]));
  return problem.resources.map((_, row) => values.get(row) ?? null);
}

/** Null where a tier loses or several change, as rules may have it: that is no one-unit value. */
function solvedAgain(
  problem: MatchingProblem,
  present: MatchResult,
  resourceIndex: number,
): MarginalUnit | null {
  const changes = [{ kind: "add-capacity", resourceIndex, units: 1 } as const];
  const [outcome] = whatIf(problem, [{ name: "", changes }], { present });
  if (outcome === undefined || !outcome.optimal) return null;
  const changed = outcome.servedByTier.filter((units) => units !== 0);
  if (changed.length === 0) return { resourceIndex, tier: null, cost: outcome.cost };
  if (changed.length > 1 || changed[0] !== 1) return null;
  return { resourceIndex, tier: outcome.servedByTier.indexOf(1) + 1, cost: outcome.cost };
}
