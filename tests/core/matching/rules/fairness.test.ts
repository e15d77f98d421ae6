import fc from "fast-check";
import { match, type FairnessScope, type MatchingProblem } from "../../../../src/core/matching";
import { areCompatible } from "../../../support/compatible";
import { FAIR_COMMUNITY } from "../../../support/fair-community";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";

describe("fairness between groups (case 02_match_fair_leximin)", () => {
  const plain = match(FAIR_COMMUNITY);
  const fair = match({ ...FAIR_COMMUNITY, fairness: "group" });

  it("gives every group of a tier as equal a share as can be", () => {
    expect(coverage({ ...FAIR_COMMUNITY, fairness: "group" })).toEqual({
      "1 child": [4, 6],
      "1 disabled": [0, 2],
      "1 elder": [3, 11],
      "1 general": [1, 1],
      "2 child": [0, 4],
      "2 disabled": [7, 14],
      "2 elder": [4, 5],
      "2 general": [3, 4],
    });
    expect(fair.optimal).toBe(true);
  });

  it("costs distance but no coverage", () => {
    expect([plain.servedByTier, plain.cost]).toEqual([[8, 14], 24365]);
    expect([fair.servedByTier, fair.cost]).toEqual([[8, 14], 26656]);
  });
});

describe("fairness", () => {
  it("counts what people have promised to a group", () => {
    const problem = aProblem({
      needs: [
        aNeed({ id: "A", group: "elder", quantity: 4 }),
        aNeed({ id: "B", group: "elder", quantity: 2 }),
        aNeed({ id: "C", group: "child", quantity: 6 }),
      ],
      resources: [aResource({ id: "R", capacity: 6 })],
      pins: [{ needIndex: 1, resourceIndex: 0, quantity: 2 }],
      fairness: "group",
    });
    expect(coverage(problem)).toEqual({ "1 child": [3, 6], "1 elder": [3, 6] });
  });

  it("counts needs without a community as one of its own", () => {
    const problem = aProblem({
      needs: [
        aNeed({ id: "A", community: "east", quantity: 3 }),
        aNeed({ id: "B", community: null, quantity: 3 }),
      ],
      resources: [aResource({ id: "R", capacity: 4 })],
      fairness: "community",
    });
    expect(coverage(problem)).toEqual({ "1 ": [2, 3], "1 east": [2, 3] });
  });

  it("divides millions of units as exactly as a few", () => {
    const problem = aProblem({
      needs: [
        aNeed({ id: "A", group: "elder", quantity: 30_000_001, x: 5 }),
        aNeed({ id: "B", group: "child", quantity: 10_000_000, x: 9 }),
        aNeed({ id: "C", group: "worker", quantity: 7 }),
      ],
      resources: [aResource({ id: "R", capacity: 19_999_999 })],
      fairness: "group",
    });
    const expected = leximinOfOneResource([30_000_001, 10_000_000, 7], 19_999_999);
    expect(match(problem).served).toEqual(expected);
  });

  it("refuses groups too large to be compared exactly", () => {
    const needs = [aNeed({ id: "A", quantity: 70_000_000 })];
    const problem = aProblem({ needs, resources: [aResource({ id: "R" })], fairness: "group" });
    expect(() => match(problem)).toThrow(
      new RangeError("invalid quantities: 70000000 in one group of a tier"),
    );
  });

  it("is leximin in every tier, and serves as many units, when all matchings are tried", () => {
    const small = anyRuledProblem({ fair: true }).filter(
      ({ needs, resources }) => needs.length <= 4 && resources.length <= 2,
    );
    fc.assert(
      fc.property(small, (problem) => {
        const result = match(problem);
        const { fairness, ...rest } = problem;
        expect(result.servedByTier).toEqual(match(rest).servedByTier);
        const ratios = ratiosByTier(problem, fairness ?? "group", result.served);
        expect(ratios).toEqual(bestRatios(problem, fairness ?? "group", result.servedByTier));
      }),
      { numRuns: 150 },
    );
  });
});

/** Units served and asked for, by tier and group or community. */
function coverage(problem: MatchingProblem): Record<string, readonly [number, number]> {
  const cells: Record<string, readonly [number, number]> = {};
  const { served } = match(problem);
  problem.needs.forEach((need, row) => {
    const cell = `${need.tier} ${need[problem.fairness ?? "group"] ?? ""}`;
    const [units, asked] = cells[cell] ?? [0, 0];
    cells[cell] = [units + (served[row] ?? 0), asked + need.quantity];
  });
  return cells;
}

/** The coverage that all reach, and what is left to those whose next unit comes first by coverage, then by size. */
function leximinOfOneResource(asked: readonly number[], capacity: number): readonly number[] {
  const total = asked.reduce((sum, units) => sum + units, 0);
  const served = asked.map((units) => Number((BigInt(units) * BigInt(capacity)) / BigInt(total)));
  for (let rest = capacity - served.reduce((sum, units) => sum + units, 0); rest > 0; rest--) {
    const order = asked
      .map((_, i) => i)
      .sort((i, j) => {
        const [a, b, n, m] = [served[i] ?? 0, served[j] ?? 0, asked[i] ?? 1, asked[j] ?? 1];
        const gap = BigInt(a) * BigInt(m) - BigInt(b) * BigInt(n);
        return gap === 0n ? n - m : Number(gap);
      });
    const next = order[0] ?? 0;
    served[next] = (served[next] ?? 0) + 1;
  }
  return served;
}

/** Sorted coverage of the cells of each tier. */
function ratiosByTier(
  { needs }: MatchingProblem,
  scope: FairnessScope,
  served: readonly number[],
): readonly (readonly number[])[] {
  const tiers = Array.from({ length: 3 }, () => new Map<string, readonly [number, number]>());
  needs.forEach((need, row) => {
    const cells = tiers[need.tier - 1];
    const [units, asked] = cells?.get(need[scope] ?? "") ?? [0, 0];
    cells?.set(need[scope] ?? "", [units + (served[row] ?? 0), asked + need.quantity]);
  });
  return tiers.map((cells) =>
    [...cells.values()]
      .filter(([, asked]) => asked > 0)
      .map(([units, asked]) => units / asked)
      .sort((a, b) => a - b),
  );
}

/** The greatest such vectors of all matchings that serve `byTier`, found by trying every one. */
function bestRatios(problem: MatchingProblem, scope: FairnessScope, byTier: readonly number[]) {
  const seen = new Map<string, readonly number[]>();
  const pairs = problem.needs.flatMap((_, need) =>
    problem.resources.flatMap((__, resource) =>
      areCompatible(problem, need, resource) ? [[need, resource] as const] : [],
    ),
  );
  let states = new Map([
    ["", { served: problem.needs.map(() => 0), left: problem.resources.map(({ capacity }) => capacity) }],
  ]);
  for (const [need, resource] of pairs) {
    const next: typeof states = new Map();
    for (const { served, left } of states.values()) {
      const most = Math.min((problem.needs[need]?.quantity ?? 0) - (served[need] ?? 0), left[resource] ?? 0);
      for (let units = 0; units <= most; units++) {
        const state = {
          served: served.map((one, i) => (i === need ? one + units : one)),
          left: left.map((one, i) => (i === resource ? one - units : one)),
        };
        next.set(JSON.stringify(state), state);
      }
    }
    states = next;
  }
  for (const { served } of states.values()) seen.set(served.join(), served);
  const full = [...seen.values()].filter((served) =>
    byTier.every(
      (units, i) =>
        units ===
        problem.needs.reduce((sum, { tier }, row) => (tier === i + 1 ? sum + (served[row] ?? 0) : sum), 0),
    ),
  );
  return full
    .map((served) => ratiosByTier(problem, scope, served))
    .reduce((best, one) => (compareNested(one, best) > 0 ? one : best));
}

function compareNested(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  const [left, right] = [a.flat(), b.flat()];
  const place = left.findIndex((ratio, i) => ratio !== right[i]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}
