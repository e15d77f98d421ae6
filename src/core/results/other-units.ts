import { firstLevelOf, type Dataset, type Need, type Resource } from "../model";

/** Resources that serve the need's category but count in another unit: a matter of agreeing on the unit, not of lacking the resource. */
export function otherUnits(need: Need, { resources, codes }: Dataset): readonly Resource[] {
  const isRelated = (category: string): boolean =>
    category === need.category ||
    firstLevelOf(codes, category) === need.category ||
    category === firstLevelOf(codes, need.category);
  return resources.filter(({ unit, categories }) => unit !== need.unit && categories.some(isRelated));
}
