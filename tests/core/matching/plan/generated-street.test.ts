import { explain, match, type MatchingProblem } from "../../../../src/core/matching";
import { generatedStreet } from "../../../support/generated-street";

describe("a generated street of 400 resources and 5,000 needs (case 02_match_large_generated, by OR-Tools)", () => {
  const result = match(generatedStreet(12, 400, 5000));

  it("is served exactly as published, with a proof", () => {
    expect(result.optimal).toBe(true);
    expect(result.pairs.count).toBe(12168);
    expect(result.askedByTier).toEqual([5803, 5831, 6068]);
    expect(result.servedByTier).toEqual([5015, 5087, 4612]);
    expect(result.cost).toBe(29785411);
  });

  it("has the published bottlenecks and reasons", () => {
    const { unmet, bottlenecks } = explain(result);
    expect(new Set(bottlenecks.flatMap(({ resourceIndexes }) => resourceIndexes)).size).toBe(62);
    expect(new Set(bottlenecks.flatMap(({ needIndexes }) => needIndexes)).size).toBe(854);
    const withReason = (reason: string) => unmet.filter((need) => need.reason === reason).length;
    expect([withReason("no-common-time"), withReason("too-far")]).toEqual([538, 86]);
  });

  it("gives everybody the same when the rows are shuffled", () => {
    const { needs, resources, ...rest } = generatedStreet(12, 400, 5000);
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    const shuffled = { ...rest, needs: needs.toSorted(byId), resources: resources.toReversed() };
    const named = (problem: MatchingProblem) =>
      match(problem)
        .allocations.map(
          ({ needIndex, resourceIndex, quantity }) =>
            `${problem.needs[needIndex]?.id ?? ""} ${problem.resources[resourceIndex]?.id ?? ""} ${quantity}`,
        )
        .sort();
    expect(named(shuffled)).toEqual(named({ ...rest, needs, resources }));
  });
});
