import fc from "fast-check";
import { match, type Displacement, type MatchingProblem } from "../../../../src/core/matching";
import { displacements } from "../../../../src/core/matching/explain/displacements";
import { costPerUnit } from "../../../support/compatible";
import { generatedStreet } from "../../../support/generated-street";
import { anyProblem, dataset } from "../../../support/matching-problems";

describe("what an allocation displaces", () => {
  it("is the need that a unit given back would serve, beside the need itself", () => {
    const problem = dataset(`
      | Needs |
      | | id     | quantity | tier | x  |
      | | first  | 3        | 1    | 10 |
      | | second | 1        | 2    | 20 |
      | | third  | 1        | 2    | 30 |
      | Resources |
      | | id | capacity |
      | | R  | 2        |
    `);
    expect(told(problem)).toEqual(["first of R → second, tier 2, 20 m"]);
  });

  it("is nobody where no other need could use it", () => {
    const problem = dataset(`
      | Needs |
      | | id   | quantity | x   | within |
      | | here | 3        | 10  |        |
      | | far  | 1        | 900 | 50     |
      | Resources |
      | | id | capacity |
      | | R  | 2        |
    `);
    expect(told(problem)).toEqual(["here of R → nobody"]);
  });

  it("may be behind another need, which takes the unit and gives one of its own", () => {
    const problem = dataset(`
      | Needs |
      | | id     | tier | x   | within |
      | | near   | 1    | 10  | 10     |
      | | both   | 1    | 60  | 60     |
      | | beyond | 2    | 110 | 10     |
      | Resources |
      | | id   | x   |
      | | left | 10  |
      | | mid  | 100 |
    `);
    expect(told(problem)).toEqual([
      "near of left → both → beyond, tier 2, 20 m",
      "both of mid → beyond, tier 2, 10 m",
    ]);
  });

  it("may be the shorter way of another need", () => {
    const problem = dataset(`
      | Needs |
      | | id    | x  |
      | | here  | 0  |
      | | there | 10 |
      | Resources |
      | | id   | x   | capacity |
      | | near | 5   | 1        |
      | | far  | 100 | 2        |
    `);
    expect(told(problem)).toEqual(["here of near → there, -85 m", "there of far → nobody"]);
  });

  it("is what another of its resources would give where that saves more", () => {
    const problem = dataset(`
      | Needs |
      | | id   | quantity | x |
      | | both | 2        | 0 |
      | Resources |
      | | id   | x   |
      | | near | 5   |
      | | far  | 100 |
    `);
    expect(told(problem)).toEqual(["both of near (far) → nobody", "both of far → nobody"]);
  });

  it("is not told of what is locked", () => {
    const problem = dataset(`
      | Needs |
      | | id     | tier |
      | | locked | 2    |
      | | open   | 1    |
      | Resources |
      | | id | capacity |
      | | R  | 1        |
      | Pins |
      | | need   | resource | quantity |
      | | locked | R        | 1        |
    `);
    expect(displacements(match(problem))).toEqual([null]);
  });

  it("is what solving again with a unit less asked for differs by, at the earliest of equal ends", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const before = match(problem);
        displacements(before).forEach((displaced, index) => {
          const allocation = before.allocations[index];
          if (displaced !== null && allocation !== undefined)
            expectTrue(problem, allocation.needIndex, displaced);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const flipped = {
          ...problem,
          needs: problem.needs.toReversed(),
          resources: problem.resources.toReversed(),
          excluded: [],
          pins: [],
        };
        expect(told(flipped).sort()).toEqual(told({ ...problem, excluded: [], pins: [] }).sort());
      }),
    );
  });

  it("is told for a whole street and agrees with solving again", () => {
    const street = generatedStreet(12, 400, 5000);
    const before = match(street);
    const all = displacements(before);
    for (const index of [0, 311, 702, 1203]) {
      const need = before.allocations[index]?.needIndex ?? -1;
      expectDifference(street, need, all[index] as Displacement);
    }
  });
});

/** In words, allocation by allocation: need of resource (another resource that gives instead) → who takes it → who gains. */
function told(problem: MatchingProblem): string[] {
  const result = match(problem);
  const need = (index: number | null) => (index === null ? [] : [problem.needs[index]?.id ?? ""]);
  const resource = (index: number) => problem.resources[index]?.id ?? "";
  return displacements(result).flatMap((displaced, i) => {
    const allocation = result.allocations[i];
    if (displaced === null || allocation === undefined) return [];
    const { resourceIndex, firstNeedIndex, needIndex, tier, cost } = displaced;
    const own = resource(allocation.resourceIndex);
    const giver = resourceIndex === allocation.resourceIndex ? own : `${own} (${resource(resourceIndex)})`;
    const ends = [...new Set([...need(firstNeedIndex), ...need(needIndex)])];
    const what = [...(tier === null ? [] : [`tier ${tier}`]), `${cost} m`];
    const to = ends.length === 0 ? "nobody" : [ends.join(" → "), ...what].join(", ");
    return [`${need(allocation.needIndex).join("")} of ${giver} → ${to}`];
  });
}

function expectTrue(problem: MatchingProblem, needIndex: number, displaced: Displacement): void {
  expectDifference(problem, needIndex, displaced);
  const { firstNeedIndex, resourceIndex } = displaced;
  expect(displaced.needIndex).toBe(earliestEnd(problem, needIndex));
  expect(firstNeedIndex).not.toBe(needIndex);
  if (firstNeedIndex === null) {
    expect(displaced).toMatchObject({ needIndex: null, tier: null, cost: 0 });
    return;
  }
  // A best plan gives the first need one unit more of the resource.
  const before = match(problem);
  const own = before.allocations.find(
    (each) => each.needIndex === firstNeedIndex && each.resourceIndex === resourceIndex,
  );
  const less = withOneLess(problem, needIndex);
  const pin = {
    needIndex: firstNeedIndex,
    resourceIndex,
    quantity: (own?.quantity ?? 0) - (own?.pinned ?? 0) + 1,
  };
  const { servedByTier, cost } = match(less);
  expect(match({ ...less, pins: [...less.pins, pin] })).toMatchObject({ servedByTier, cost });
}

function expectDifference(problem: MatchingProblem, needIndex: number, displaced: Displacement): void {
  const before = match(problem);
  const after = match(withOneLess(problem, needIndex));
  const tierOf = (index: number | null) => (index === null ? null : (problem.needs[index]?.tier ?? null));
  expect(displaced.tier).toBe(tierOf(displaced.needIndex));
  expect(after.servedByTier).toEqual(
    before.servedByTier.map(
      (units, i) => units - (tierOf(needIndex) === i + 1 ? 1 : 0) + (displaced.tier === i + 1 ? 1 : 0),
    ),
  );
  expect(after.cost - before.cost).toBe(
    displaced.cost - costPerUnit(problem, needIndex, displaced.resourceIndex),
  );
}

/** The need asks for one unit less than it gets. */
function withOneLess(problem: MatchingProblem, needIndex: number): MatchingProblem {
  const { served } = match(problem);
  return withQuantities(problem, (quantity, index) =>
    index === needIndex ? (served[index] ?? 0) - 1 : quantity,
  );
}

/** The first of the needs by place to which the best plan could give the unit while the others keep to what they get; null where none. */
function earliestEnd(problem: MatchingProblem, needIndex: number): number | null {
  const { served, servedByTier, pairs } = match(problem);
  const best = match(withOneLess(problem, needIndex));
  const total = (units: readonly number[]) => units.reduce((sum, each) => sum + each, 0);
  if (total(best.servedByTier) < total(servedByTier)) return null;
  const ends = [...pairs.problem.needRow].filter((end) => {
    if (end === needIndex) return false;
    const only = withQuantities(problem, (quantity, index) => {
      const less = index === needIndex ? 1 : 0;
      const more = index === end ? 1 : 0;
      return Math.min(quantity, (served[index] ?? 0) - less + more);
    });
    const { servedByTier: byTier, cost } = match(only);
    return cost === best.cost && String(byTier) === String(best.servedByTier);
  });
  return ends[0] ?? null;
}

const withQuantities = (
  problem: MatchingProblem,
  change: (quantity: number, index: number) => number,
): MatchingProblem => ({
  ...problem,
  needs: problem.needs.map((need, index) => ({ ...need, quantity: change(need.quantity, index) })),
});
