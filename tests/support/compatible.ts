import type { MatchingNeed, MatchingProblem, MatchingResource } from "../../src/core/matching";

/** Whether the pair may meet: the rules read off their definition, without any index. */
export function areCompatible(problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  const squared = squaredDistance(problem, needIndex, resourceIndex);
  const limits = [need.maxDistanceM, resource.radiusM].filter((metres) => metres !== null);
  return (
    !resource.expired &&
    servesSomehow(problem, needIndex, resourceIndex) &&
    isEligible(need, resource) &&
    limits.every((metres) => squared === null || squared <= metres * metres) &&
    isOpenTo(problem, needIndex, resourceIndex) &&
    areQualified(need, resource) &&
    haveCommonTime(need, resource) &&
    !problem.excluded.some((pair) => pair.needIndex === needIndex && pair.resourceIndex === resourceIndex)
  );
}

const servesSomehow = (problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean =>
  servesDirectly(problem, needIndex, resourceIndex) ||
  substituteCosts(problem, needIndex, resourceIndex).length > 0;

const isEligible = ({ group }: MatchingNeed, { groups }: MatchingResource): boolean =>
  groups.length === 0 || (group !== null && groups.includes(group));

const haveCommonTime = ({ slots: wanted }: MatchingNeed, { slots: offered }: MatchingResource): boolean =>
  wanted === 0 || offered === 0 || (wanted & offered) !== 0;

const areQualified = (need: MatchingNeed, resource: MatchingResource): boolean =>
  (need.leastRating ?? 0) <= (resource.rating ?? 0) && (resource.leastLevel ?? 0) <= (need.level ?? 0);

const isOpenTo = (problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean =>
  problem.borders?.areOpen !== false ||
  !crossesBorder(problem, needIndex, resourceIndex) ||
  surchargesBetween(problem, needIndex, resourceIndex).length > 0;

const areRelated = (problem: MatchingProblem, a: string, b: string): boolean =>
  isWithin(problem, a, b) || isWithin(problem, b, a);

const isWithin = ({ parentOf }: MatchingProblem, name: string, top: string): boolean =>
  name === top || parentOf.get(name) === top;

function servesDirectly(problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  return resource.categories.some((served) => areRelated(problem, served, need.category));
}

/** What the rules that let the resource stand in would charge. */
function substituteCosts(
  problem: MatchingProblem,
  needIndex: number,
  resourceIndex: number,
): readonly number[] {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  return (problem.substitutes ?? [])
    .filter(
      ({ category, by }) =>
        isWithin(problem, need.category, category) &&
        resource.categories.some((served) => isWithin(problem, served, by)),
    )
    .map(({ extraCost }) => extraCost);
}

function crossesBorder(problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  const [own, other] = [need.community ?? null, resource.community ?? null];
  return own !== null && other !== null && own !== other;
}

/** Of the borders between just these two that are open by themselves. */
function surchargesBetween(problem: MatchingProblem, needIndex: number, resourceIndex: number) {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  const ends = [need.community, resource.community];
  return (problem.borders?.open ?? [])
    .filter(({ between }) => between.every((each) => ends.includes(each)))
    .map(({ surchargeM }) => surchargeM);
}

export function costPerUnit(problem: MatchingProblem, needIndex: number, resourceIndex: number): number {
  const squared = squaredDistance(problem, needIndex, resourceIndex) ?? 0;
  const single = surchargesBetween(problem, needIndex, resourceIndex);
  const across = single.length > 0 ? Math.min(...single) : (problem.borders?.surchargeM ?? 0);
  const surcharge = crossesBorder(problem, needIndex, resourceIndex) ? across : 0;
  const extra = servesDirectly(problem, needIndex, resourceIndex)
    ? 0
    : Math.min(...substituteCosts(problem, needIndex, resourceIndex));
  const { resource } = rowsOf(problem, needIndex, resourceIndex);
  return (
    Math.floor(Math.sqrt(squared)) + resource.unitCost + surcharge + (Number.isFinite(extra) ? extra : 0)
  );
}

function squaredDistance(problem: MatchingProblem, needIndex: number, resourceIndex: number): number | null {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  if (need.x === null || need.y === null || resource.x === null || resource.y === null) return null;
  return (need.x - resource.x) ** 2 + (need.y - resource.y) ** 2;
}

function rowsOf({ needs, resources }: MatchingProblem, needIndex: number, resourceIndex: number) {
  const need = needs[needIndex];
  const resource = resources[resourceIndex];
  if (need === undefined || resource === undefined)
    throw new RangeError(`invalid pair: ${needIndex}, ${resourceIndex}`);
  return { need, resource };
}
