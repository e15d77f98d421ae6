import { firstLevelOf, type Dataset } from "../tables/dataset";
import type { Need, Resource } from "../tables/fields";

/** Looks up the resources that serve a need's category but count in another unit: a matter of agreeing on the unit, not of lacking the resource. */
export function otherUnits({
  resources,
  codes,
}: Pick<Dataset, "resources" | "codes">): (need: Pick<Need, "category" | "unit">) => readonly Resource[] {
  const known = new Map<string, readonly Resource[]>();
  const find = ({ category: wanted, unit }: Pick<Need, "category" | "unit">): readonly Resource[] => {
    const above = firstLevelOf(codes, wanted);
    const isRelated = (category: string): boolean =>
      category === wanted || category === above || firstLevelOf(codes, category) === wanted;
    return resources.filter((resource) => resource.unit !== unit && resource.categories.some(isRelated));
  };
  return (need) => {
    const key = JSON.stringify([need.unit, need.category]);
    const found = known.get(key) ?? find(need);
    known.set(key, found);
    return found;
  };
}
