import fc from "fast-check";
import highsLoader, { type Highs } from "highs";
import { match, type MatchingProblem, type MatchResult } from "../../../../src/core/matching";
import { bestUnderRules } from "../../../support/best-under-rules";
import { anyRuledProblem, type RuleKinds } from "../../../support/ruled-problems";

describe("any problem with rules is solved as well as by HiGHS, stage by stage", () => {
  let highs: Highs;
  beforeEach(async () => {
    highs = await highsLoader();
  });

  const kinds: readonly (readonly [string, RuleKinds, number])[] = [
    ["fairness", { fair: true, pins: true }, 40],
    ["minimum shares", { floors: true, pins: true }, 40],
    ["minimum shares of groups and of their parts", { parts: true, pins: true }, 150],
    ["fairness above minimum shares", { fair: true, floors: true, pins: true }, 40],
    ["slots and quotas", { limits: true, pins: true }, 40],
    ["needs that may not be split", { divisions: true, pins: true }, 40],
    ["limits and needs that may not be split", { limits: true, divisions: true, pins: true }, 40],
    ["all rules at once", { fair: true, limits: true, divisions: true, pins: true }, 40],
    ["minimum shares of needs that may not be split", { floors: true, divisions: true }, 40],
    ["minimum shares of groups, parts and needs that may not be split", { parts: true, divisions: true }, 40],
  ];
  it.each(kinds)("with %s", (_, rules, numRuns) => {
    fc.assert(
      fc.property(anyRuledProblem(rules), (problem) => {
        const result = match(problem);
        expect(result.optimal).toBe(true);
        const best = bestUnderRules(
          highs,
          problem,
          result.allocations.filter(({ pinned }) => pinned > 0),
        );
        if (best === null) expect(result.rules?.pinsBeyondLimits).not.toEqual([]);
        else expect(worthOf(problem, result)).toEqual(best);
      }),
      { numRuns },
    );
  });
});

function worthOf(problem: MatchingProblem, result: MatchResult) {
  const { fairness = null, needs } = problem;
  const cells: Record<string, number> = {};
  needs.forEach((need, row) => {
    if (fairness === null || need.quantity === 0) return;
    const cell = `${need.tier} ${need[fairness] ?? ""}`;
    cells[cell] = (cells[cell] ?? 0) + (result.served[row] ?? 0);
  });
  const floors = (result.rules?.floors ?? []).map(({ reached }) => reached);
  return { floors, byTier: result.servedByTier, cells, cost: result.cost };
}
