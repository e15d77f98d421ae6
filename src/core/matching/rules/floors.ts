import type { MinimumShare } from "../pairs/problem";

/** A minimum share in units. */
export interface Floor {
  readonly share: MinimumShare;
  /** Numbers of the group and its parts, or of the community; none when no need is of them. */
  readonly scopes: ReadonlySet<number>;
  /** Position of the narrowest floor around this one: all units of this one count towards it; −1 when there is none. */
  readonly within: number;
  /** Units asked for by all its needs, and how many of them the share demands. */
  readonly asked: number;
  readonly units: number;
}

/** The needs that floors are of: the number of each need's group or community, and the names of the numbers. */
interface FloorNeeds {
  readonly scopeOf: Int32Array;
  readonly scopeNames: readonly string[];
  readonly quantity: Int32Array;
}

/**
 * The floors of `shares`, in the order given; of a name given twice, the greater share holds, in the place of the first.
 * Throws RangeError for a share outside 0–1, and where two groups have some of their parts in common.
 */
export function floorsOf(shares: readonly MinimumShare[], needs: FloorNeeds): readonly Floor[] {
  const greatest = greatestOfEach(shares);
  const scopes = greatest.map((share) => scopesOf(share, needs.scopeNames));
  requireNested(scopes);
  return greatest.map((share, i) => {
    if (!(share.share >= 0 && share.share <= 1))
      throw new RangeError(`invalid minimum share: ${share.share}`);
    const own = scopes[i] as ReadonlySet<number>;
    const asked = unitsOf(own, needs);
    // 7 % of 100 is 7, although 0.07 × 100 is a little more in binary.
    const units = Math.ceil(Number((share.share * asked).toPrecision(12)));
    return { share, scopes: own, within: floorAround(i, scopes), asked, units: Math.min(units, asked) };
  });
}

/** Units of all needs of `scopes`. */
export const unitsOf = (
  scopes: ReadonlySet<number>,
  { scopeOf, quantity }: Pick<FloorNeeds, "scopeOf" | "quantity">,
): number =>
  scopeOf.reduce((sum, scope, need) => (scopes.has(scope) ? sum + (quantity[need] as number) : sum), 0);

/** Position of the innermost floor that counts units of `scope`; −1 when none does. */
export const innermostFloor = (floors: readonly Floor[], scope: number): number =>
  narrowest(
    floors.map(({ scopes }) => scopes),
    (other) => other.has(scope),
  );

/**
 * What a unit towards each floor is worth, so that the most of all is the most of the first, then of the second, …
 *
 * Where plans differ, they do along simple cycles that enter each floor once at most. Such a cycle can take a unit from each
 * floor inside another, but only from one of those around them: together these must be worth less than any floor before them.
 */
export function floorRewards(floors: readonly Floor[]): readonly number[] {
  const rewards = floors.map(() => 0);
  let inside = 0;
  let outermost = 0;
  for (let i = floors.length - 1; i >= 0; i--) {
    const reward = 1 + inside + outermost;
    rewards[i] = reward;
    if (floors[i]?.within === -1) outermost = reward;
    else inside += reward;
  }
  return rewards;
}

const greatestOfEach = (shares: readonly MinimumShare[]): readonly MinimumShare[] => {
  const greatest = new Map<string, MinimumShare>();
  for (const share of shares) {
    if (!((greatest.get(share.name)?.share ?? -1) >= share.share)) greatest.set(share.name, share);
  }
  return [...greatest.values()];
};

const scopesOf = ({ name, parts = [] }: MinimumShare, scopeNames: readonly string[]): ReadonlySet<number> =>
  new Set([name, ...parts].map((one) => scopeNames.indexOf(one)).filter((scope) => scope >= 0));

function requireNested(scopes: readonly ReadonlySet<number>[]): void {
  for (const one of scopes) {
    for (const other of scopes) {
      if ([...one].some((scope) => other.has(scope)) && !isPartOf(one, other) && !isPartOf(other, one))
        throw new RangeError("invalid minimum shares: of groups with some of their parts in common");
    }
  }
}

const isPartOf = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...one].every((scope) => other.has(scope));

/** Of floors that count the same, the later lies in the earlier. */
function floorAround(floor: number, scopes: readonly ReadonlySet<number>[]): number {
  const own = scopes[floor] as ReadonlySet<number>;
  if (own.size === 0) return -1;
  return narrowest(scopes, (other, i) => isPartOf(own, other) && (other.size > own.size || i < floor));
}

/** The last of the smallest sets that are `around`; −1 when none is. */
function narrowest(
  scopes: readonly ReadonlySet<number>[],
  isAround: (scopes: ReadonlySet<number>, floor: number) => boolean,
): number {
  let found = -1;
  scopes.forEach((one, i) => {
    const least = scopes[found]?.size ?? Infinity;
    if (isAround(one, i) && one.size <= least) found = i;
  });
  return found;
}
