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
}

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
