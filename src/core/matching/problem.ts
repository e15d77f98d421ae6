/**
 * What matching works on, apart from any sheet. Quantities are whole units, distances and positions metres in one plane,
 * `slots` a mask of up to 21 weekly time slots (0 = any time).
 */
export interface MatchingNeed {
  readonly id: string;
  /** A category of either level. */
  readonly category: string;
  /** Null is served only by resources that are open to all. */
  readonly group: string | null;
  readonly quantity: number;
  /** 1 is served first. */
  readonly tier: number;
  /** Null, like `y`, when the place is unknown: distance then neither forbids nor costs. */
  readonly x: number | null;
  readonly y: number | null;
  /** Null = any distance. */
  readonly maxDistanceM: number | null;
  readonly slots: number;
  /** Null or absent: unknown, so that borders do not apply. */
  readonly community?: string | null;
  /** The day it was reported, ISO: among equals the earlier is served first. Absent comes last. */
  readonly reported?: string | null;
  /** Assessed level of those who need it; absent = 0, not assessed. */
  readonly level?: number;
  /** The least rating that the provider must have; absent = 0, any. */
  readonly leastRating?: number;
  /** Absent = units may come from several resources, and fewer than asked are welcome. */
  readonly division?: Division;
}

/** How a need must be met: in full or not at all; from one resource only; or both. */
export type Division = "all-or-nothing" | "single-provider" | "whole-from-one";

export interface MatchingResource {
  readonly id: string;
  /** Categories of either level. */
  readonly categories: readonly string[];
  /** Eligible groups; empty = all. */
  readonly groups: readonly string[];
  readonly capacity: number;
  readonly x: number | null;
  readonly y: number | null;
  /** Null = any distance. */
  readonly radiusM: number | null;
  /** Cost per unit beside the distance, in equivalent metres. */
  readonly unitCost: number;
  readonly slots: number;
  /** No longer valid on the day of the run. */
  readonly expired: boolean;
  /** Null or absent: it serves the whole street, so that borders do not apply. */
  readonly community?: string | null;
  /** Rating of the provider; absent = 0, none. */
  readonly rating?: number;
  /** Serves only needs of at least this assessed level; absent = 0, any. */
  readonly leastLevel?: number;
  /** Most units in any one time slot; null or absent = only `capacity` limits. A need is then given units in slots of its own. */
  readonly slotCapacity?: number | null;
  /** Most units per group, in each slot where `slotCapacity` is given, in all otherwise: so quotas stay laminar. */
  readonly groupQuotas?: readonly GroupQuota[];
}

export interface GroupQuota {
  readonly group: string;
  readonly most: number;
}

/** Resources of category `by` may also serve needs of `category`, at `extraCost` equivalent metres per unit. */
export interface Substitute {
  readonly category: string;
  readonly by: string;
  readonly extraCost: number;
}

/** Whether resources of one community may serve another, and what that costs per unit, in equivalent metres. */
export interface Borders {
  readonly areOpen: boolean;
  readonly surchargeM: number;
}

/** What coverage is compared between. */
export type FairnessScope = "group" | "community";

/** A group or community that must get at least `share` (0–1) of what it asks for, as far as that can be done. */
export interface MinimumShare {
  readonly scope: FairnessScope;
  readonly name: string;
  readonly share: number;
}

/** Positions in `needs` and `resources` (0-based): ids may be missing or double in a sheet. */
export interface Pair {
  readonly needIndex: number;
  readonly resourceIndex: number;
}

export interface Pin extends Pair {
  /** Units that people have promised; matching may add to them, never take away. */
  readonly quantity: number;
}

export interface MatchingProblem {
  readonly needs: readonly MatchingNeed[];
  readonly resources: readonly MatchingResource[];
  /** The first-level category of each second-level one; a category that is not a key stands alone. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Pairs that must not meet. */
  readonly excluded: readonly Pair[];
  readonly pins: readonly Pin[];
  readonly substitutes?: readonly Substitute[];
  /** Absent: open, at no surcharge. */
  readonly borders?: Borders;
  /** Inside a tier, coverage is made as equal as possible between these (leximin). Null or absent: cost alone decides. */
  readonly fairness?: FairnessScope | null;
  /** All of one scope: cells must not overlap. */
  readonly minimumShares?: readonly MinimumShare[];
}

/** Bounds that keep every product and sum of matching exact in 53 bits. */
export const BOUNDS = {
  quantity: 1_000_000_000,
  unitCost: 1_000_000_000,
  /** Beyond any projected coordinate on earth, zone prefix included. */
  coordinateM: 2 ** 26,
  tier: 1000,
  slots: 2 ** 21 - 1,
} as const;

/** Throws RangeError at the first value outside `BOUNDS`, or pair outside the lists: such rows are stopped at the sheet. */
export function checkProblem({ needs, resources, excluded, pins }: MatchingProblem): void {
  for (const need of needs) {
    requireWhole("quantity", need.quantity, 0, BOUNDS.quantity);
    requireWhole("tier", need.tier, 1, BOUNDS.tier);
    requireWhole("slots", need.slots, 0, BOUNDS.slots);
    requirePlace(need, need.maxDistanceM);
  }
  for (const resource of resources) {
    requireWhole("capacity", resource.capacity, 0, BOUNDS.quantity);
    requireWhole("unit cost", resource.unitCost, -BOUNDS.unitCost, BOUNDS.unitCost);
    requireWhole("slots", resource.slots, 0, BOUNDS.slots);
    requirePlace(resource, resource.radiusM);
  }
  for (const { needIndex, resourceIndex } of [...excluded, ...pins]) {
    requireWhole("need index", needIndex, 0, needs.length - 1);
    requireWhole("resource index", resourceIndex, 0, resources.length - 1);
  }
  for (const { quantity } of pins) requireWhole("pinned quantity", quantity, 0, BOUNDS.quantity);
}

function requirePlace(row: Pick<MatchingNeed, "x" | "y">, reachM: number | null): void {
  for (const metres of [row.x, row.y]) {
    if (metres !== null && !(Math.abs(metres) <= BOUNDS.coordinateM))
      throw new RangeError(`invalid position: ${metres}`);
  }
  if (reachM !== null && !(reachM >= 0)) throw new RangeError(`invalid distance limit: ${reachM}`);
}

function requireWhole(what: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`invalid ${what}: ${value}`);
}
