import fc from "fast-check";
import {
  distanceM,
  explain,
  FILTERS,
  match,
  type Filter,
  type MatchingProblem,
  type MatchResult,
} from "../../../../src/core/matching";
import { failedFilters } from "../../../../src/core/matching/pairs/filters";
import { anyProblem } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";

/** Several problems in one place, so that cells of the grid hold some resources each and many are equally far. */
const anyCrowd = fc
  .tuple(
    fc.array(anyProblem, { minLength: 2, maxLength: 4 }),
    fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  )
  .map(([parts, [...letters]]): MatchingProblem => {
    const named = (id: string, part: number): string => `${id}${"abcd"[letters[part] ?? 0] ?? ""}`;
    return {
      ...(parts[0] as MatchingProblem),
      needs: parts.flatMap(({ needs }, part) => needs.map((need) => ({ ...need, id: named(need.id, part) }))),
      resources: parts.flatMap(({ resources }, part) =>
        resources.map((resource) => ({ ...resource, id: named(resource.id, part) })),
      ),
    };
  });

const KINDS = [
  ["any problem", anyProblem],
  ["many resources in one place", anyCrowd],
  ["rules", anyRuledProblem({ fair: true, floors: true, limits: true, divisions: true, pins: true })],
] as const;

describe("the report on a need's filters", () => {
  it.each(KINDS)("is what asking every filter of every resource tells: %s", (_, problems) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const result = match(problem);
        for (const { needIndex, funnel, nearMissCounts, nearMisses } of explain(result).unmet) {
          const plain = plainReport(problem, result, needIndex);
          expect({ after: funnel.after, missed: nearMissCounts }).toEqual(plain.counts);
          expect(funnel.total).toBe(problem.resources.length);
          expect(nearMisses).toEqual(plain.nearest);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the needs near an idle resource", () => {
  it.each(KINDS)("are unmet ones first, then the nearest, then the earliest: %s", (_, problems) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const result = match(problem);
        for (const { resourceIndex, left, nearest } of explain(result).resources)
          expect(nearest).toEqual(left === 0 ? [] : plainNearest(problem, result, resourceIndex));
      }),
      { numRuns: 300 },
    );
  });
});

function plainReport(problem: MatchingProblem, { pairs }: MatchResult, needIndex: number) {
  const need = pairs.problem.needPlace[needIndex] ?? 0;
  const resources = problem.resources.map((_, resourceIndex) => {
    const place = pairs.problem.resourcePlace[resourceIndex] ?? 0;
    return { resourceIndex, place, failed: failedBy(pairs.problem, need, place) };
  });
  const count = (holds: (failed: readonly Filter[], filter: number) => boolean) =>
    Object.fromEntries(
      FILTERS.map((filter, i) => [filter, resources.filter(({ failed }) => holds(failed, i)).length]),
    );
  const distance = (index: number) => Math.sqrt(squared(problem.needs[needIndex], problem.resources[index]));
  const reach = (index: number) =>
    Math.min(
      problem.needs[needIndex]?.maxDistanceM ?? Infinity,
      problem.resources[index]?.radiusM ?? Infinity,
    );
  const misses = resources
    .filter(({ failed }) => failed.length === 1)
    .map((each) => ({ ...each, rank: each.failed[0] === "category" ? 1 : 0 }))
    .sort(
      (a, b) =>
        a.rank - b.rank || compare(distance(a.resourceIndex), distance(b.resourceIndex)) || a.place - b.place,
    );
  return {
    counts: {
      after: count((failed, i) => FILTERS.slice(0, i + 1).every((filter) => !failed.includes(filter))),
      missed: count((failed, i) => failed.length === 1 && failed[0] === FILTERS[i]),
    },
    nearest: misses.slice(0, 3).map(({ resourceIndex, place, failed }) => ({
      resourceIndex,
      filter: failed[0],
      distanceM: distanceM(pairs.problem, need, place),
      excessM:
        failed[0] === "distance"
          ? Math.max(1, Math.ceil(distance(resourceIndex) - reach(resourceIndex)))
          : null,
    })),
  };
}

function plainNearest(problem: MatchingProblem, { pairs, served }: MatchResult, resourceIndex: number) {
  const { needPlace, resourcePlace } = pairs.problem;
  const resource = resourcePlace[resourceIndex] ?? 0;
  return problem.needs
    .map((need, needIndex) => ({
      needIndex,
      place: needPlace[needIndex] ?? 0,
      unmet: need.quantity - (served[needIndex] ?? 0),
      squared: squared(need, problem.resources[resourceIndex]),
    }))
    .map((need) => ({ ...need, failed: failedBy(pairs.problem, need.place, resource) }))
    .filter(
      ({ needIndex, failed }) =>
        (problem.needs[needIndex]?.quantity ?? 0) > 0 && !failed.includes("category"),
    )
    .sort(
      (a, b) =>
        Number(b.unmet > 0) - Number(a.unmet > 0) || compare(a.squared, b.squared) || a.place - b.place,
    )
    .slice(0, 3)
    .map(({ needIndex, place, unmet, failed }) => ({
      needIndex,
      distanceM: distanceM(pairs.problem, place, resource),
      unmet,
      failed,
    }));
}

function failedBy(
  problem: MatchResult["pairs"]["problem"],
  need: number,
  resource: number,
): readonly Filter[] {
  const mask = failedFilters(problem, need, resource);
  return FILTERS.filter((_, i) => (mask & (1 << i)) !== 0);
}

interface Placed {
  readonly x: number | null;
  readonly y: number | null;
}

function squared(a: Placed | undefined, b: Placed | undefined): number {
  if (typeof a?.x !== "number" || typeof a.y !== "number") return Infinity;
  if (typeof b?.x !== "number" || typeof b.y !== "number") return Infinity;
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
