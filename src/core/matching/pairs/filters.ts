import { CLOSED, surchargeBetween } from "./borders";
import { SERVES } from "./category-service";
import type { IndexedProblem } from "./indexed-problem";

/** What a pair must pass to be compatible, in the order in which an unmet need is explained. */
export const FILTERS = [
  "category",
  "group",
  "border",
  "distance",
  "time",
  "qualification",
  "validity",
  "exclusion",
] as const;
export type Filter = (typeof FILTERS)[number];

const BIT = {
  category: 1,
  group: 2,
  border: 4,
  distance: 8,
  time: 16,
  qualification: 32,
  validity: 64,
  exclusion: 128,
} as const satisfies Record<Filter, number>;

/** The filters that the pair fails, as a mask: bit i stands for `FILTERS[i]`; 0 means compatible. */
export function failedFilters(problem: IndexedProblem, need: number, resource: number): number {
  const { needs, resources } = problem;
  let failed = 0;
  if (!servesCategory(problem, needs.category[need] as number, resource)) failed |= BIT.category;
  if (!isEligible(problem, need, resource)) failed |= BIT.group;
  if (surchargeOf(problem, need, resource) === CLOSED) failed |= BIT.border;
  if (!isWithinReach(problem, need, resource)) failed |= BIT.distance;
  if (!haveCommonTime(needs.slots[need] as number, resources.slots[resource] as number)) failed |= BIT.time;
  if (!areQualified(problem, need, resource)) failed |= BIT.qualification;
  if (resources.expired[resource] === 1) failed |= BIT.validity;
  if (isExcluded(problem, need, resource)) failed |= BIT.exclusion;
  return failed;
}

/** The same as a list, in their order. */
export function filtersFailed(problem: IndexedProblem, need: number, resource: number): readonly Filter[] {
  const failed = failedFilters(problem, need, resource);
  return FILTERS.filter((_, i) => (failed & (1 << i)) !== 0);
}

const isExcluded = ({ excluded, resources }: IndexedProblem, need: number, resource: number): boolean =>
  excluded.size > 0 && excluded.has(need * resources.count + resource);

/** The position in `FILTERS` of the first filter that is failed; `FILTERS.length` when none is. */
export const firstFailure = (failed: number): number =>
  failed === 0 ? FILTERS.length : 31 - Math.clz32(failed & -failed);

export const isSingleFailure = (failed: number): boolean => failed !== 0 && (failed & (failed - 1)) === 0;

/** Whether `resource` serves needs of `category`, directly or as a substitute. */
export const servesCategory = (
  { resources, serves }: IndexedProblem,
  category: number,
  resource: number,
): boolean => serves[category * resources.count + resource] !== SERVES.not;

/** Whether the resource would serve the need in place of one of the category asked for. */
export const isSubstitute = (
  { needs, resources, serves }: IndexedProblem,
  need: number,
  resource: number,
): boolean => serves[(needs.category[need] as number) * resources.count + resource] === SERVES.asSubstitute;

const isEligible = (
  { needs, eligible, groupCount }: IndexedProblem,
  need: number,
  resource: number,
): boolean => eligible[resource * groupCount + (needs.group[need] as number)] === 1;

/** Whether the two belong to different communities; an unknown one has no border. */
export function crossesBorder({ needs, resources }: IndexedProblem, need: number, resource: number): boolean {
  const own = needs.community[need] as number;
  const other = resources.community[resource] as number;
  return own >= 0 && other >= 0 && own !== other;
}

const haveCommonTime = (a: number, b: number): boolean => a === 0 || b === 0 || (a & b) !== 0;

/** Whether the provider is rated well enough for the need, and the need assessed high enough for the resource. */
const areQualified = ({ needs, resources }: IndexedProblem, need: number, resource: number): boolean =>
  (needs.leastRating[need] as number) <= (resources.rating[resource] as number) &&
  (resources.leastLevel[resource] as number) <= (needs.level[need] as number);

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

/**
 * Cost per unit: distance (0 when unknown), the resource's own cost, the surcharge of a border and what a substitute costs
 * more. A whole number of equivalent metres below 2³¹.
 */
export const unitCost = (problem: IndexedProblem, need: number, resource: number): number =>
  (distanceM(problem, need, resource) ?? 0) +
  (problem.resources.unitCost[resource] as number) +
  borderCost(problem, need, resource) +
  substituteCost(problem, need, resource);

/** What a unit costs more across the border between the two. */
export function borderCost(problem: IndexedProblem, need: number, resource: number): number {
  const surcharge = surchargeOf(problem, need, resource);
  // People may pin a pair across a closed border: it costs what an open one would.
  return surcharge === CLOSED ? problem.borders.surchargeM : surcharge;
}

/** What a unit costs more where the resource is a substitute. */
export const substituteCost = (
  { needs, resources, extraCost }: IndexedProblem,
  need: number,
  resource: number,
): number => extraCost?.[(needs.category[need] as number) * resources.count + resource] ?? 0;

const surchargeOf = ({ needs, resources, borders }: IndexedProblem, need: number, resource: number): number =>
  surchargeBetween(needs.community[need] as number, resources.community[resource] as number, borders);

function isWithinReach(problem: IndexedProblem, need: number, resource: number): boolean {
  const reach = reachOf(problem, need, resource);
  // Written so that an unknown distance (NaN) passes.
  return !(squaredDistance(problem, need, resource) > reach * reach);
}
