import { CLOSED_NEED_STATES } from "../tables/codes";
import type { Dataset } from "../tables/dataset";
import type { Need } from "../tables/fields";

/** The needs that take part in matching, in the order of their rows: all but those that are over. */
export function openNeeds({ needs }: Pick<Dataset, "needs">): readonly Need[] {
  return needs.filter(({ state }) => state === null || !CLOSED_NEED_STATES.has(state));
}
