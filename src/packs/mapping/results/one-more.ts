import { differenceInWords } from "./differences";
import type { RunContext } from "./run-context";

/** What one more unit of a resource that is used up would bring, in words; where that is not known, why. */
export function oneMoreInWords({ marginal, result, words }: RunContext, resourceIndex: number): string {
  const unit = marginal.units[resourceIndex] ?? null;
  if (unit !== null) {
    const servedByTier = Array.from({ length: unit.tier ?? 0 }, (_, i) => (i + 1 === unit.tier ? 1 : 0));
    return differenceInWords({ servedByTier, unmetNeeds: 0, cost: unit.cost }, words);
  }
  if (marginal.notSolved.has(resourceIndex))
    return words.say("marginal.notSolved", { count: marginal.solvedAgain.size });
  const isOverpinned = result.pinIssues.some(
    (issue) => issue.code === "over-capacity" && issue.resourceIndex === resourceIndex,
  );
  return words.say(isOverpinned ? "marginal.overpinned" : "marginal.unknown");
}
