import { CATEGORY } from "../tables/categories";
import { entriesOf, type CodeBook } from "../../../core/sheets/declare";
import { firstLevelOf } from "../tables/dataset";
import type { Need, Resource } from "../tables/fields";

/**
 * Needs and resources of one first-level category, counted as rows: quantities of different units (visits, hours, sets) have no common sum.
 * A resource that serves several categories counts in each of them, once.
 */
export interface SupplyDemand {
  readonly category: string;
  readonly needs: number;
  readonly resources: number;
}

/** Every first-level category that has a need or a resource, in the order of the category list. */
export function supplyAndDemand(
  needs: readonly Need[],
  resources: readonly Resource[],
  codes: CodeBook,
): readonly SupplyDemand[] {
  const needsOf = tally(needs.map(({ category }) => [firstLevelOf(codes, category)]));
  const resourcesOf = tally(
    resources.map(({ categories }) => categories.map((category) => firstLevelOf(codes, category))),
  );
  return firstLevels(codes)
    .map((category) => ({
      category,
      needs: needsOf.get(category) ?? 0,
      resources: resourcesOf.get(category) ?? 0,
    }))
    .filter((row) => row.needs + row.resources > 0);
}

/** The first-level categories, as listed; categories whose parent the list lacks stand for themselves. */
export function firstLevels(codes: CodeBook): readonly string[] {
  return [...new Set(entriesOf(codes, CATEGORY).map(({ code }) => firstLevelOf(codes, code)))];
}

/** How many of the lists hold each word at least once. */
function tally(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of lists.flatMap((list) => [...new Set(list)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
