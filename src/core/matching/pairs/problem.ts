/**
 * What matching works on, apart from any sheet. Quantities are whole units, distances and positions metres in one plane,
 * `slots` a mask of up to 21 weekly time slots (0 = any time).
 */
export interface MatchingNeed {
  /** No two needs have the same. */
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
  /** No two resources have the same. */
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
  /** Groups that are part of it: their units count too. No part is part of two groups, or has parts. */
  readonly parts?: readonly string[];
}

/**
 * Resources of category `by`, or below it, may also serve needs of `category`, or below it, at `extraCost` equivalent metres
 * per unit: where they do not serve them anyway.
 */
export interface Substitute {
  readonly category: string;
  readonly by: string;
  readonly extraCost: number;
}

/** Whether resources of one community may serve another, and what that costs per unit, in equivalent metres. */
export interface Borders {
  readonly areOpen: boolean;
  readonly surchargeM: number;
  /** Single borders that are open whether or not the others are; of several entries for one the least surcharge counts. */
  readonly open?: readonly OpenBorder[];
}

/** The borders of a problem that says nothing of them. */
export const ALL_OPEN: Borders = { areOpen: true, surchargeM: 0 };

/** The border between two communities, in either direction, and what it costs per unit, in equivalent metres. */
export interface OpenBorder {
  readonly between: readonly [string, string];
  readonly surchargeM: number;
}

/** What coverage is compared between. */
export type FairnessScope = "group" | "community";

/** A group or community that must get at least `share` (0–1) of what it asks for, as far as that can be done. */
export interface MinimumShare {
  readonly scope: FairnessScope;
  readonly name: string;
  readonly share: number;
  /** Groups that are part of it: their needs count too. No part is part of two groups, or has parts. */
  readonly parts?: readonly string[];
}

/** Positions in `needs` and `resources`, from 0. */
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
  /** The first-level category of each second-level one; a category that is not a key has none. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Pairs that must not meet. */
  readonly excluded: readonly Pair[];
  readonly pins: readonly Pin[];
  readonly substitutes?: readonly Substitute[];
  /** Absent: open, at no surcharge. */
  readonly borders?: Borders;
  /** Inside a tier, coverage is made as equal as possible between these (leximin). Null or absent: cost alone decides. */
  readonly fairness?: FairnessScope | null;
  /** All of one scope: those of groups and of communities would overlap. */
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
  /** Ratings of providers and assessed levels of people. */
  grade: 5,
  /** Surcharge of a border and extra cost of a substitute: with all else, a cost per unit still fits 31 bits. */
  extraCost: 100_000_000,
} as const;

/** Throws RangeError at the first value outside `BOUNDS`, or pair outside the lists: such rows are stopped at the sheet. */
export function checkProblem(problem: MatchingProblem): void {
  problem.needs.forEach(checkNeed);
  problem.resources.forEach(checkResource);
  for (const pair of problem.excluded) checkPair(pair, problem);
  checkPins(problem);
  checkRules(problem);
}

/** The same for the pins alone. */
export function checkPins(problem: MatchingProblem): void {
  for (const pin of problem.pins) {
    checkPair(pin, problem);
    requireWhole("pinned quantity", pin.quantity, 0, BOUNDS.quantity);
  }
}

function checkRules({ substitutes = [], borders, minimumShares = [] }: MatchingProblem): void {
  for (const { extraCost } of substitutes) requireWhole("extra cost", extraCost, 0, BOUNDS.extraCost);
  for (const { surchargeM } of borders === undefined ? [] : [borders, ...(borders.open ?? [])])
    requireWhole("border surcharge", surchargeM, 0, BOUNDS.extraCost);
  for (const { share } of minimumShares) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid minimum share: ${share}`);
  }
}

function checkNeed(need: MatchingNeed): void {
  requireWhole("quantity", need.quantity, 0, BOUNDS.quantity);
  requireWhole("tier", need.tier, 1, BOUNDS.tier);
  requireWhole("slots", need.slots, 0, BOUNDS.slots);
  requireWhole("level", need.level ?? 0, 0, BOUNDS.grade);
  requireWhole("least rating", need.leastRating ?? 0, 0, BOUNDS.grade);
  requirePlace(need, need.maxDistanceM);
}

function checkResource(resource: MatchingResource): void {
  requireWhole("capacity", resource.capacity, 0, BOUNDS.quantity);
  requireWhole("unit cost", resource.unitCost, -BOUNDS.unitCost, BOUNDS.unitCost);
  requireWhole("slots", resource.slots, 0, BOUNDS.slots);
  requireWhole("rating", resource.rating ?? 0, 0, BOUNDS.grade);
  requireWhole("least level", resource.leastLevel ?? 0, 0, BOUNDS.grade);
  requireWhole("capacity of a slot", resource.slotCapacity ?? 0, 0, BOUNDS.quantity);
  for (const { most } of resource.groupQuotas ?? []) requireWhole("group quota", most, 0, BOUNDS.quantity);
  requirePlace(resource, resource.radiusM);
}

function checkPair({ needIndex, resourceIndex }: Pair, { needs, resources }: MatchingProblem): void {
  requireWhole("need index", needIndex, 0, needs.length - 1);
  requireWhole("resource index", resourceIndex, 0, resources.length - 1);
}

function requirePlace(row: Pick<MatchingNeed, "x" | "y">, reachM: number | null): void {
  requireMetres(row.x);
  requireMetres(row.y);
  if (reachM !== null && !(reachM >= 0)) throw new RangeError(`invalid distance limit: ${reachM}`);
}

function requireMetres(metres: number | null): void {
  if (metres !== null && !(Math.abs(metres) <= BOUNDS.coordinateM))
    throw new RangeError(`invalid position: ${metres}`);
}

function requireWhole(what: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`invalid ${what}: ${value}`);
}
