import { type Allocation, type Displacement } from "../matching";
import { rowAt, type RunContext } from "./run-context";

/** What a match displaces, in words such as “这里少 1 份，可给 N003（2 级）”; nothing where it is not known. */
export type DisplacedInWords = (allocation: Allocation) => readonly string[];

/**
 * Looks up, for a match, who would get a unit that its need gave back. Where that would be a unit of another resource of the need, the row
 * of that one tells.
 */
export function displacedNeeds(context: RunContext): DisplacedInWords {
  const { marginal, result } = context;
  const displaced = new Map(
    result.allocations.map((allocation, i) => [allocation, marginal.displacements[i] ?? null]),
  );
  return (allocation) => {
    const displacement = displaced.get(allocation) ?? null;
    return displacement === null ? [] : inWords(context, allocation, displacement);
  };
}

function inWords(
  { matched, words }: RunContext,
  { needIndex, resourceIndex }: Allocation,
  displacement: Displacement,
): readonly string[] {
  const { firstNeedIndex, cost } = displacement;
  if (firstNeedIndex === null) return [words.say("match.displacesNobody")];
  if (displacement.resourceIndex !== resourceIndex) return [];
  const unit = words.label("unit", rowAt(matched.needs, needIndex).unit);
  const need = (index: number): string =>
    words.say("change.needOfTier", {
      need: rowAt(matched.needs, index).id,
      tier: matched.problem.needs[index]?.tier ?? 0,
    });
  const first = need(firstNeedIndex);
  if (displacement.needIndex === null)
    return [words.say("match.displacesShorter", { unit, need: first, metres: -cost })];
  if (displacement.needIndex === firstNeedIndex) return [words.say("match.displaces", { unit, need: first })];
  return [words.say("match.displacesBehind", { unit, first, need: need(displacement.needIndex) })];
}
