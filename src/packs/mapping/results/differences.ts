import type { Difference } from "../../../core/matching";
import type { Words } from "./words";

/** A difference between two plans in words, the highest tier first; people where `people` counts them. */
export function differenceInWords(
  { servedByTier, unmetNeeds, cost }: Difference,
  { say }: Words,
  people = 0,
): string {
  const parts = [
    ...servedByTier.flatMap((units, i) => {
      if (units === 0) return [];
      const values = { tier: i + 1, units: Math.abs(units) };
      return [say(units > 0 ? "difference.served" : "difference.lost", values)];
    }),
    ...(people === 0
      ? []
      : [say(people > 0 ? "difference.people" : "difference.peopleLost", { people: Math.abs(people) })]),
    ...(unmetNeeds === 0
      ? []
      : [say(unmetNeeds > 0 ? "difference.unmet" : "difference.met", { needs: Math.abs(unmetNeeds) })]),
    ...costInWords(cost, say),
  ];
  return parts.length === 0 ? say("difference.none") : parts.join(say("difference.step"));
}

function costInWords(metres: number, say: Words["say"]): readonly string[] {
  if (metres === 0) return [];
  return [say(metres > 0 ? "difference.dearer" : "difference.cheaper", { metres: Math.abs(metres) })];
}

/** The same plans the other way round. */
export const reversed = ({ servedByTier, unmetNeeds, cost }: Difference): Difference => ({
  servedByTier: servedByTier.map((units) => 0 - units),
  unmetNeeds: 0 - unmetNeeds,
  cost: 0 - cost,
});

export const isNothing = ({ servedByTier, unmetNeeds, cost }: Difference): boolean =>
  cost === 0 && unmetNeeds === 0 && servedByTier.every((units) => units === 0);
