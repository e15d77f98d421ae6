import { explain, match, type MatchingProblem, type MatchResult } from "../../src/core/matching";
import { bestPlan } from "./best-plan";
import { areCompatible, costPerUnit } from "./compatible";
import { markdownTables, type TableRow } from "./markdown-tables";

/**
 * Expects the matching of `problem` to be the tables of `text`, and everything that must hold of any matching.
 *
 *     | Allocations |
 *     | | need | resource | quantity | pinned |
 *     | Unmet |
 *     | | need | unmet | reason |
 *     | Idle |
 *     | | resource | left | reason |
 *
 * A table that is not written is not compared; a column that is not written neither.
 */
export function expectPlan(problem: MatchingProblem, text: string): MatchResult {
  const result = expectSound(problem);
  const { unmet, resources } = explain(result);
  const needId = (index: number) => problem.needs[index]?.id ?? "";
  const resourceId = (index: number) => problem.resources[index]?.id ?? "";
  const actual: Record<string, TableRow[]> = {
    Allocations: result.allocations.map((allocation) => ({
      need: needId(allocation.needIndex),
      resource: resourceId(allocation.resourceIndex),
      quantity: String(allocation.quantity),
      pinned: String(allocation.pinned),
      distance: String(allocation.distanceM ?? "-"),
      cost: String(allocation.cost),
    })),
    Unmet: unmet.map((need) => ({
      need: needId(need.needIndex),
      unmet: String(need.unmet),
      reason: need.reason,
    })),
    Idle: resources
      .filter(({ left }) => left > 0)
      .map((use) => ({
        resource: resourceId(use.resourceIndex),
        left: String(use.left),
        reason: use.idleReason ?? "",
      })),
  };
  for (const [name, rows] of Object.entries(markdownTables(text))) {
    const columns = Object.keys(rows[0] ?? {});
    const compared = (actual[name] ?? []).map((row) =>
      Object.fromEntries(columns.map((column) => [column, row[column]])),
    );
    expect({ [name]: rows.length === 0 ? (actual[name] ?? []) : compared }).toEqual({ [name]: rows });
  }
  return result;
}

/** The matching of `problem`, once everything that must hold of any matching has been checked. */
export function expectSound(problem: MatchingProblem): MatchResult {
  const result = match(problem);
  expect(result.optimal).toBe(true);
  expectCompatiblePairs(problem, result);
  expectConservation(problem, result);
  expectBest(problem, result);
  expectSameWhenShuffled(problem, result);
  expectTrueReasons(problem, result);
  return result;
}

function expectCompatiblePairs(problem: MatchingProblem, { pairs }: MatchResult): void {
  const found = Array.from(pairs.resource, (resource, pair) => {
    const need = pairs.start.findLastIndex((start) => start <= pair);
    return `${pairs.problem.needRow[need] ?? -1} ${pairs.problem.resourceRow[resource] ?? -1} ${pairs.cost[pair] ?? -1}`;
  });
  const expected = problem.needs.flatMap((_, needIndex) =>
    problem.resources.flatMap((__, resourceIndex) =>
      areCompatible(problem, needIndex, resourceIndex)
        ? [`${needIndex} ${resourceIndex} ${costPerUnit(problem, needIndex, resourceIndex)}`]
        : [],
    ),
  );
  expect([...found].sort()).toEqual([...expected].sort());
}

/** Nothing is given twice, nothing disappears, nobody is served by what does not fit. */
function expectConservation(problem: MatchingProblem, result: MatchResult): void {
  const { allocations, served, left } = result;
  const given = (key: "needIndex" | "resourceIndex", index: number) =>
    allocations
      .filter((allocation) => allocation[key] === index)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  expect(served).toEqual(problem.needs.map((_, index) => given("needIndex", index)));
  expect(left).toEqual(
    problem.resources.map(({ capacity }, index) => capacity - given("resourceIndex", index)),
  );
  problem.needs.forEach((need, index) => expect(served[index]).toBeLessThanOrEqual(need.quantity));
  left.forEach((units) => expect(units).toBeGreaterThanOrEqual(0));
  for (const { needIndex, resourceIndex, quantity, pinned, cost } of allocations) {
    expect(quantity).toBeGreaterThan(0);
    expect(quantity === pinned || areCompatible(problem, needIndex, resourceIndex)).toBe(true);
    expect(cost).toBe(quantity * costPerUnit(problem, needIndex, resourceIndex));
  }
  expect(result.cost).toBe(allocations.reduce((sum, { cost }) => sum + cost, 0));
  const tiers = Math.max(0, ...problem.needs.map(({ tier }) => tier));
  const byTier = (units: (index: number) => number) =>
    Array.from({ length: tiers }, (_, i) =>
      problem.needs.reduce((sum, need, index) => (need.tier === i + 1 ? sum + units(index) : sum), 0),
    );
  expect(result.askedByTier).toEqual(byTier((index) => problem.needs[index]?.quantity ?? 0));
  expect(result.servedByTier).toEqual(byTier((index) => served[index] ?? 0));
}

/** An independent solver, tier after tier, finds nothing better. */
function expectBest(problem: MatchingProblem, { servedByTier, cost, allocations }: MatchResult): void {
  const pins = allocations.filter(({ pinned }) => pinned > 0);
  expect({ servedByTier, cost }).toEqual(bestPlan(problem, pins));
}

function expectSameWhenShuffled(problem: MatchingProblem, result: MatchResult): void {
  const last = { need: problem.needs.length - 1, resource: problem.resources.length - 1 };
  const flipped = <T extends { readonly needIndex: number; readonly resourceIndex: number }>(
    pairs: readonly T[],
  ) =>
    pairs.map((pair) => ({
      ...pair,
      needIndex: last.need - pair.needIndex,
      resourceIndex: last.resource - pair.resourceIndex,
    }));
  const again = match({
    ...problem,
    needs: problem.needs.toReversed(),
    resources: problem.resources.toReversed(),
    excluded: flipped(problem.excluded).reverse(),
    pins: flipped(problem.pins).reverse(),
  });
  expect(flipped(again.allocations).reverse()).toEqual(result.allocations);
}

function expectTrueReasons(problem: MatchingProblem, result: MatchResult): void {
  const explanation = explain(result);
  const unmet = problem.needs.flatMap(({ quantity }, needIndex) => {
    const rest = quantity - (result.served[needIndex] ?? 0);
    return rest > 0 ? [{ needIndex, unmet: rest }] : [];
  });
  expect(explanation.unmet.map((need) => ({ needIndex: need.needIndex, unmet: need.unmet }))).toEqual(unmet);
  for (const { needIndex, reason, bottleneck } of explanation.unmet) {
    const compatible = problem.resources.filter((_, index) => areCompatible(problem, needIndex, index));
    expect(reason === "capacity").toBe(compatible.length > 0);
    expect(bottleneck === null).toBe(compatible.length === 0);
  }
  for (const set of explanation.bottlenecks) {
    expect(set.shortage).toBe(set.wanted - set.capacity);
    expect(set.shortage).toBeGreaterThan(0);
    expect(set.resourceIndexes.map((index) => result.left[index])).toEqual(set.resourceIndexes.map(() => 0));
    expectOwnResources(problem, result, set);
  }
  explanation.resources.forEach(({ used, left, idleReason }, index) => {
    expect(used + left).toBe(problem.resources[index]?.capacity);
    expect(idleReason === null).toBe(left === 0);
  });
}

/** No resource outside the set could serve its needs, and beside pins its resources serve no others. */
function expectOwnResources(
  problem: MatchingProblem,
  result: MatchResult,
  set: { readonly needIndexes: readonly number[]; readonly resourceIndexes: readonly number[] },
): void {
  for (const needIndex of set.needIndexes) {
    problem.resources.forEach((_, index) => {
      if (areCompatible(problem, needIndex, index)) expect(set.resourceIndexes).toContain(index);
    });
  }
  for (const { needIndex, resourceIndex, quantity, pinned } of result.allocations) {
    if (set.resourceIndexes.includes(resourceIndex) && quantity > pinned)
      expect(set.needIndexes).toContain(needIndex);
  }
}
