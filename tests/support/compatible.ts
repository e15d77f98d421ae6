import type { MatchingProblem } from "../../src/core/matching";

/** Whether the pair may meet: the rules read off their definition, without any index. */
export function areCompatible(problem: MatchingProblem, needIndex: number, resourceIndex: number): boolean {
  const { need, resource } = rowsOf(problem, needIndex, resourceIndex);
  const squared = squaredDistance(problem, needIndex, resourceIndex);
  const limits = [need.maxDistanceM, resource.radiusM].filter((metres) => metres !== null);
  const isOpenToAll = resource.groups.length === 0;
  return (
    !resource.expired &&
    resource.categories.some((served) => areRelated(problem, served, need.category)) &&
    (isOpenToAll || (need.group !== null && resource.groups.includes(need.group))) &&
    limits.every((metres) => squared === null || squared <= metres * metres) &&
    (need.slots === 0 || resource.slots === 0 || (need.slots & resource.slots) !== 0) &&
    !problem.excluded.some((pair) => pair.needIndex === needIndex && pair.resourceIndex === resourceIndex)
  );
}

const areRelated = ({ parentOf }: MatchingProblem, a: string, b: string): boolean =>
  a === b || parentOf.get(a) === b || parentOf.get(b) === a;

export function costPerUnit(problem: MatchingProblem, needIndex: number, resourceIndex: number): number {
  const squared = squaredDistance(problem, needIndex, resourceIndex) ?? 0;
  return Math.floor(Math.sqrt(squared)) + rowsOf(problem, needIndex, resourceIndex).resource.unitCost;
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
