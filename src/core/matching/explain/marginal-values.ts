import { componentsOf, disjointSets, join } from "../../numeric";
import { displacements, type Displacement } from "./displacements";
import { marginalUnits, type MarginalUnit } from "./marginal-units";
import type { Allocation, MatchResult } from "../plan/match";
import { ruledDisplacements } from "./ruled-displacements";
import { isTied } from "../rules/rules";
import { openMatching, type MatchingSession } from "../plan/session";
import { unitWays } from "./unit-ways";
import { BOUNDS, type MatchingProblem } from "../pairs/problem";

/** Under rules each value takes a solve of its own, so there is a limit; small problems may go beyond it. */
const MOST_SOLVED_AGAIN = 30;
/** So many pairs may be looked at again in all before the limit counts. */
const FREE_PAIRS = 20_000;

/** What single units mean in a plan; null where it is not known. */
export interface MarginalValues {
  /** What one more unit of each resource would bring, by row. */
  readonly units: readonly (MarginalUnit | null)[];
  /** The rows of `units` that took a solve of their own, and those that would have but lie beyond the limit. */
  readonly solvedAgain: ReadonlySet<number>;
  readonly notSolved: ReadonlySet<number>;
  /** What each allocation displaces, in their order. */
  readonly displacements: readonly (Displacement | null)[];
}

/**
 * One more unit of each resource, and one less of each allocation. By `unitWays` for all of connected parts without rules; in the others by
 * solving again: for the first `MOST_SOLVED_AGAIN` resources by id that are used up; and in small problems, where neither fairness nor
 * minimum shares hold, for the first needs, as many as the limit then leaves; nothing where the plan is not proven. `present` is the matching of
 * `problem`.
 */
export function marginalValues(problem: MatchingProblem, present: MatchResult): MarginalValues {
  const isRuled = ruledResources(problem, present);
  const { resource, start } = present.pairs;
  const ways = unitWays(present, (need) => {
    const first = start[need] as number;
    return first < (start[need + 1] as number) && !isRuled(resource[first] as number);
  });
  const { resourcePlace } = present.pairs.problem;
  const plain = {
    units: marginalUnits(present, ways).map((unit, row) =>
      isRuled(resourcePlace[row] as number) ? null : unit,
    ),
    displacements: displacements(present, ways),
  };
  // Only a plan that is proven can be compared with another.
  if (present.rules === null || !present.optimal)
    return { ...plain, solvedAgain: new Set(), notSolved: new Set() };
  return withRuled(problem, present, { ...plain, isRuled });
}

interface PlainValues extends Pick<MarginalValues, "units" | "displacements"> {
  readonly isRuled: (resourcePlace: number) => boolean;
}

function withRuled(
  problem: MatchingProblem,
  present: MatchResult,
  { units, displacements: plain, isRuled }: PlainValues,
): MarginalValues {
  const { resourceRow } = present.pairs.problem;
  const inSmall = Math.floor(FREE_PAIRS / Math.max(1, present.pairs.count));
  const most = Math.max(MOST_SOLVED_AGAIN, inSmall);
  const usedUp = [...resourceRow].filter((row, place) => isRuled(place) && (present.left[row] ?? 0) === 0);
  const solved = usedUp.slice(0, most);
  const session = openMatching(problem);
  const values = new Map(solved.map((row) => [row, withOneMore(session, problem, present, row)]));
  const needs = ruledNeeds(present, isRuled).slice(0, Math.max(0, inSmall - solved.length));
  const displaced = ruledDisplacements(session, problem, present, needs);
  return {
    units: units.map((unit, row) => values.get(row) ?? unit),
    solvedAgain: new Set(solved),
    notSolved: new Set(usedUp.slice(most)),
    displacements: plain.map((displacement, i) => {
      const { needIndex, quantity, pinned } = present.allocations[i] as Allocation;
      return displacement ?? (quantity > pinned ? (displaced.get(needIndex) ?? null) : null);
    }),
  };
}

/** Rows of the needs in parts with rules that get units beside pinned ones, by id; none where one unit asked less would change shares. */
function ruledNeeds(
  { allocations, pairs, rules }: MatchResult,
  isRuled: PlainValues["isRuled"],
): readonly number[] {
  if (rules === null || isTied(rules)) return [];
  const { needPlace, resourcePlace } = pairs.problem;
  const rows = allocations.flatMap(({ needIndex, resourceIndex, quantity, pinned }) =>
    quantity > pinned && isRuled(resourcePlace[resourceIndex] as number) ? [needIndex] : [],
  );
  return [...new Set(rows)].sort((a, b) => (needPlace[a] as number) - (needPlace[b] as number));
}

/** Whether the resource at a place is in a connected part with rules; fairness and minimum shares tie all parts together. */
function ruledResources(
  problem: MatchingProblem,
  { pairs, rules }: MatchResult,
): (resourcePlace: number) => boolean {
  if (rules === null) return () => false;
  if (isTied(rules)) return () => true;
  const { needRow, resourceRow, resources } = pairs.problem;
  const sets = disjointSets(resources.count);
  for (let need = 0; need < needRow.length; need++) {
    const first = pairs.start[need] as number;
    for (let pair = first + 1; pair < (pairs.start[need + 1] as number); pair++)
      join(sets, pairs.resource[first] as number, pairs.resource[pair] as number);
  }
  const { of } = componentsOf(sets);
  const ruled = new Set<number>();
  resourceRow.forEach((row, place) => {
    const { slotCapacity = null, groupQuotas = [] } = problem.resources[row] ?? {};
    if (slotCapacity !== null || groupQuotas.length > 0) ruled.add(of[place] as number);
  });
  needRow.forEach((row, need) => {
    const first = pairs.start[need] as number;
    if (problem.needs[row]?.division !== undefined && first < (pairs.start[need + 1] as number))
      ruled.add(of[pairs.resource[first] as number] as number);
  });
  return (place) => ruled.has(of[place] as number);
}

/** Null where a tier loses or several change, as rules may have it: that is no one-unit value. */
function withOneMore(
  session: MatchingSession,
  problem: MatchingProblem,
  present: MatchResult,
  resourceIndex: number,
): MarginalUnit | null {
  const resources = problem.resources.map((resource, row) =>
    row === resourceIndex
      ? { ...resource, capacity: Math.min(BOUNDS.quantity, resource.capacity + 1) }
      : resource,
  );
  const { servedByTier, cost, optimal } = session.update({ ...problem, resources });
  if (!optimal) return null;
  const gains = servedByTier.map((units, i) => units - (present.servedByTier[i] ?? 0));
  const changed = gains.filter((units) => units !== 0);
  if (changed.length === 0) return { resourceIndex, tier: null, cost: cost - present.cost };
  if (changed.length > 1 || changed[0] !== 1) return null;
  return { resourceIndex, tier: gains.indexOf(1) + 1, cost: cost - present.cost };
}
