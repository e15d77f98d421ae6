import type { Need } from "../tables/fields";

/** The people whom `served` units of a need reach: in proportion, rounded down, so that nobody is counted who may not have been reached. */
export function peopleReached(
  { people, quantity }: Pick<Need, "people" | "quantity">,
  served: number,
): number {
  return quantity === 0 ? 0 : Math.floor((people * served) / quantity);
}
