import { seededRandom } from "../../seeds/random";

export interface BenchDataset {
  readonly needs: readonly object[];
  readonly resources: readonly object[];
}

/** A dataset for `solve`: needs and resources spread over a square city of 20 km, 40 categories, three tiers; the same for the same numbers. */
export function benchDataset(needCount: number, resourceCount: number): BenchDataset {
  const next = seededRandom(1);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const place = () => ({ x: whole(0, 20_000), y: whole(0, 20_000), slots: 0 });
  const category = (): string => `c${whole(1, 40)}`;
  return {
    needs: Array.from({ length: needCount }, (_, index) => ({
      id: `N${index}`,
      category: category(),
      group: "residents",
      quantity: whole(1, 6),
      tier: whole(1, 3),
      maxDistanceM: 3_000,
      ...place(),
    })),
    resources: Array.from({ length: resourceCount }, (_, index) => ({
      id: `R${index}`,
      categories: [category()],
      groups: [],
      capacity: whole(10, 60),
      radiusM: 3_000,
      unitCost: 0,
      ...place(),
    })),
  };
}
