import type { Need } from "../tables/fields";
import { peopleReached } from "./people-reached";

/** People by need: somebody with two needs counts twice, alike in both numbers. */
export interface Reach {
  readonly people: number;
  readonly reached: number;
}

/** How far the needs of a group reach its people; the first entry is tier 1. */
export interface GroupReach {
  readonly group: string;
  readonly tiers: readonly Reach[];
}

/**
 * One entry for each group that has needs, most people first, with `tiers` tiers each. `served` and `tierOf` go by the positions of `needs`.
 * People are counted because quantities of different units have no common sum.
 */
export function reachByGroup(
  needs: readonly Pick<Need, "group" | "people" | "quantity">[],
  tiers: number,
  { served, tierOf }: { readonly served: readonly number[]; readonly tierOf: (index: number) => number },
): readonly GroupReach[] {
  const groups = new Map<string, Reach[]>();
  needs.forEach((need, index) => {
    const reaches = groups.get(need.group) ?? Array.from({ length: tiers }, () => NOBODY);
    const tier = tierOf(index) - 1;
    const reached = peopleReached(need, served[index] ?? 0);
    reaches[tier] = joined([reaches[tier] ?? NOBODY, { people: need.people, reached }]);
    groups.set(need.group, reaches);
  });
  return [...groups]
    .map(([group, reaches]) => ({ group, tiers: reaches }))
    .sort((a, b) => joined(b.tiers).people - joined(a.tiers).people || (a.group < b.group ? -1 : 1));
}

/** Tier by tier, all of `groups` together. */
export function reachOfAll(groups: readonly GroupReach[]): readonly Reach[] {
  const [first] = groups;
  return (first?.tiers ?? []).map((_, tier) => joined(groups.map(({ tiers }) => tiers[tier] ?? NOBODY)));
}

/** The share of the people who are reached, 0–1; null without people. */
export function reachedShare({ people, reached }: Reach): number | null {
  return people === 0 ? null : reached / people;
}

const NOBODY: Reach = { people: 0, reached: 0 };

function joined(reaches: readonly Reach[]): Reach {
  return reaches.reduce(
    (sum, each) => ({ people: sum.people + each.people, reached: sum.reached + each.reached }),
    NOBODY,
  );
}
