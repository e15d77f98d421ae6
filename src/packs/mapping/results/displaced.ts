import { UNIT } from "../tables/codes";
import { type Allocation, type Displacement } from "../../../core/matching";
import { rowAt, type RunContext } from "./run-context";

/** What a match displaces, in words such as “这里少 1 份，可给 N003（2 级）”; where that is not known, or told by another row, that. */
export type DisplacedInWords = (allocation: Allocation) => string;

/**
 * Looks up, for a match that is not wholly locked, who would get a unit that its need gave back. Where that would be a unit of another
 * resource of the need, the row of that one tells.
 */
export function displacedNeeds(context: RunContext): DisplacedInWords {
  const { marginal, result } = context;
  const displaced = new Map(
    result.allocations.map((allocation, i) => [allocation, marginal.displacements[i] ?? null]),
  );
  return (allocation) => {
    const displacement = displaced.get(allocation) ?? null;
    return displacement === null
      ? context.words.say("match.displacesUntold")
      : inWords(context, allocation, displacement);
  };
}

function inWords(
  { dataset, matched, words }: RunContext,
  { needIndex, resourceIndex }: Allocation,
  displacement: Displacement,
): string {
  const { firstNeedIndex, cost } = displacement;
  if (firstNeedIndex === null) return words.say("match.displacesNobody");
  const unit = words.label(UNIT, rowAt(matched.needs, needIndex).unit);
  if (displacement.resourceIndex !== resourceIndex) {
    const resource = rowAt(dataset.resources, displacement.resourceIndex).id;
    return words.say("match.displacesElsewhere", { unit, resource });
  }
  const need = (index: number): string =>
    words.say("change.needOfTier", {
      need: rowAt(matched.needs, index).id,
      tier: matched.problem.needs[index]?.tier ?? 0,
    });
  const first = need(firstNeedIndex);
  if (displacement.needIndex === null)
    return words.say("match.displacesShorter", { unit, need: first, metres: -cost });
  if (displacement.needIndex === firstNeedIndex) return words.say("match.displaces", { unit, need: first });
  return words.say("match.displacesBehind", { unit, first, need: need(displacement.needIndex) });
}
