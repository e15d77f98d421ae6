import type { IndexedProblem } from "./indexed-problem";

/** What a pair must pass to be compatible, in the order in which an unmet need is explained. */
export const FILTERS = ["category", "group", "distance", "time", "validity", "exclusion"] as const;
export type Filter = (typeof FILTERS)[number];

const BIT = {
  category: 1,
  group: 2,
  distance: 4,
  time: 8,
  validity: 16,
  exclusion: 32,
} as const satisfies Record<Filter, number>;

/** The filters that the pair fails, as a mask: bit i stands for `FILTERS[i]`; 0 means compatible. */
export function failedFilters(problem: IndexedProblem, need: number, resource: number): number {
  const { needs, resources, excluded } = problem;
  let failed = 0;
  if (!servesCategory(problem, needs.category[need] as number, resource)) failed |= BIT.category;
  if (!isEligible(problem, need, resource)) failed |= BIT.group;
  if (!isWithinReach(problem, need, resource)) failed |= BIT.distance;
  if (!haveCommonTime(needs.slots[need] as number, resources.slots[resource] as number)) failed |= BIT.time;
  if (resources.expired[resource] === 1) failed |= BIT.validity;
  if (excluded.has(need * resources.count + resource)) failed |= BIT.exclusion;
  return failed;
}

/** The position in `FILTERS` of the first filter that is failed; `FILTERS.length` when none is. */
export const firstFailure = (failed: number): number =>
  failed === 0 ? FILTERS.length : 31 - Math.clz32(failed & -failed);

export const isSingleFailure = (failed: number): boolean => failed !== 0 && (failed & (failed - 1)) === 0;

/** Whether `resource` serves needs of `category`. */
export const servesCategory = (
  { resources, serves }: IndexedProblem,
  category: number,
  resource: number,
): boolean => serves[category * resources.count + resource] === 1;

export const isEligible = (
  { needs, eligible, groupCount }: IndexedProblem,
  need: number,
  resource: number,
): boolean => eligible[resource * groupCount + (needs.group[need] as number)] === 1;

export const haveCommonTime = (a: number, b: number): boolean => a === 0 || b === 0 || (a & b) !== 0;

/** The square of the distance in metres; NaN when either place is unknown. */
export function squaredDistance(
  { needs, resources }: IndexedProblem,
  need: number,
  resource: number,
): number {
  const dx = (needs.x[need] as number) - (resources.x[resource] as number);
  const dy = (needs.y[need] as number) - (resources.y[resource] as number);
  return dx * dx + dy * dy;
}

/** How far the two may be apart: the need's limit or the resource's radius, whichever is less. */
export const reachOf = ({ needs, resources }: IndexedProblem, need: number, resource: number): number =>
  Math.min(needs.reachM[need] as number, resources.reachM[resource] as number);

/** Metres between them, rounded down; null when either place is unknown. */
export function distanceM(problem: IndexedProblem, need: number, resource: number): number | null {
  const squared = squaredDistance(problem, need, resource);
  return Number.isNaN(squared) ? null : Math.floor(Math.sqrt(squared));
}

/** Cost per unit: distance (0 when unknown) and the resource's own cost. */
export const unitCost = (problem: IndexedProblem, need: number, resource: number): number =>
  (distanceM(problem, need, resource) ?? 0) + (problem.resources.unitCost[resource] as number);

function isWithinReach(problem: IndexedProblem, need: number, resource: number): boolean {
  const reach = reachOf(problem, need, resource);
  // Written so that an unknown distance (NaN) passes.
  return !(squaredDistance(problem, need, resource) > reach * reach);
}
