import type { Resource } from "../tables/fields";

/** How much of what a provider offers is used. */
export interface ProviderLoad {
  readonly provider: string;
  /** Resources with a capacity; without one there is nothing to use. */
  readonly resources: number;
  /** 0–1: the mean over the provider's resources of the share that each gives out. */
  readonly usedShare: number;
}

/**
 * One entry for each provider with a capacity, the fullest first. `left` are the units that each resource keeps, in the same order.
 * Every resource counts alike: its share is without unit, while capacities of different units have no common sum.
 */
export function providerLoads(
  resources: readonly Pick<Resource, "provider" | "capacity">[],
  left: readonly number[],
): readonly ProviderLoad[] {
  const shares = new Map<string, number[]>();
  resources.forEach(({ provider, capacity }, index) => {
    if (capacity === 0) return;
    const share = (capacity - (left[index] ?? capacity)) / capacity;
    shares.set(provider, [...(shares.get(provider) ?? []), share]);
  });
  return [...shares]
    .map(([provider, each]) => ({ provider, resources: each.length, usedShare: sum(each) / each.length }))
    .sort(
      (a, b) => b.usedShare - a.usedShare || b.resources - a.resources || (a.provider < b.provider ? -1 : 1),
    );
}

/** Several providers as one: every resource still counts alike; null for none. */
export function loadOfAll(loads: readonly ProviderLoad[]): Omit<ProviderLoad, "provider"> | null {
  const resources = sum(loads.map((each) => each.resources));
  if (resources === 0) return null;
  return { resources, usedShare: sum(loads.map((each) => each.usedShare * each.resources)) / resources };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
