import type { Pair } from "../../../core/matching";
import type { Dataset } from "../tables/dataset";
import type { Need } from "../tables/fields";

/** The pairs that people refused, as positions in `needs` and in the dataset's resources; those whose rows are gone are left out. */
export function refusedPairs(
  { refused = [], resources }: Pick<Dataset, "refused" | "resources">,
  needs: readonly Need[],
): readonly (Pair & { readonly reason: string | null })[] {
  if (refused.length === 0) return [];
  const needIndexes = new Map(needs.map(({ id }, index) => [id, index]));
  const resourceIndexes = new Map(resources.map(({ id }, index) => [id, index]));
  return refused.flatMap(({ needId, resourceId, reason }) => {
    const needIndex = needIndexes.get(needId);
    const resourceIndex = resourceIndexes.get(resourceId);
    return needIndex === undefined || resourceIndex === undefined
      ? []
      : [{ needIndex, resourceIndex, reason }];
  });
}
