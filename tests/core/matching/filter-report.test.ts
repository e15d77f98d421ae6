import fc from "fast-check";
import { explain, FILTERS, match, type Filter, type MatchingProblem } from "../../../src/core/matching";
import { failedFilters } from "../../../src/core/matching/filters";
import { anyProblem } from "../../support/matching-problems";

describe("the report on a need's filters", () => {
  it("is what asking every filter of every resource tells", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const result = match(problem);
        for (const { needIndex, funnel, nearMissCounts, nearMisses } of explain(result).unmet) {
          const plain = plainReport(problem, result, needIndex);
          expect({ after: funnel.after, missed: nearMissCounts }).toEqual(plain.counts);
          expect(nearMisses.map(({ resourceIndex, filter }) => `${resourceIndex} ${filter}`)).toEqual(
            plain.nearest,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

function plainReport(problem: MatchingProblem, { pairs }: ReturnType<typeof match>, needIndex: number) {
  const need = pairs.problem.needPlace[needIndex] ?? 0;
  const resources = problem.resources.map((_, resourceIndex) => {
    const place = pairs.problem.resourcePlace[resourceIndex] ?? 0;
    const mask = failedFilters(pairs.problem, need, place);
    return { resourceIndex, place, failed: FILTERS.filter((__, i) => (mask & (1 << i)) !== 0) };
  });
  const count = (holds: (failed: readonly Filter[], filter: number) => boolean) =>
    Object.fromEntries(
      FILTERS.map((filter, i) => [filter, resources.filter(({ failed }) => holds(failed, i)).length]),
    );
  const distance = (index: number): number => {
    const [a, b] = [problem.needs[needIndex], problem.resources[index]];
    if (typeof a?.x !== "number" || typeof a.y !== "number") return Infinity;
    if (typeof b?.x !== "number" || typeof b.y !== "number") return Infinity;
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
  };
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
    nearest: misses.slice(0, 3).map(({ resourceIndex, failed }) => `${resourceIndex} ${failed[0] ?? ""}`),
  };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
