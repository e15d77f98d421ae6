import fc from "fast-check";
import { explain, match } from "../../../../src/core/matching";
import { areCompatible } from "../../../support/compatible";
import { expectPlan, expectSound } from "../../../support/expect-plan";
import { aNeed, anyProblem, aProblem, aResource, dataset } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";
import { SMALL_COMMUNITY } from "../../../support/small-community";

describe("the small community (case 02_match_small)", () => {
  const result = match(SMALL_COMMUNITY);
  const explanation = explain(result);
  const rowOf = (id: string) => SMALL_COMMUNITY.needs.findIndex((need) => need.id === id);
  const needIds = (rows: readonly number[]) => rows.map((row) => SMALL_COMMUNITY.needs[row]?.id);
  const resourceIds = (rows: readonly number[]) => rows.map((row) => SMALL_COMMUNITY.resources[row]?.id);

  it("is served 10, 8 and 4 units by tier at cost 27,554 over 15 pairs", () => {
    expectSound(SMALL_COMMUNITY);
    expect(result.pairs.count).toBe(15);
    expect(result.askedByTier).toEqual([20, 12, 9]);
    expect(result.servedByTier).toEqual([10, 8, 4]);
    expect(result.cost).toBe(27554);
  });

  it.each([
    [
      "D7",
      "too-far",
      { category: 3, group: 2, distance: 0 },
      { category: 1, group: 1, distance: 1, time: 0 },
    ],
    [
      "D8",
      "not-eligible",
      { category: 3, group: 0, distance: 0 },
      { category: 0, group: 1, distance: 0, time: 0 },
    ],
    [
      "D9",
      "no-common-time",
      { category: 3, group: 2, distance: 1, time: 0 },
      { category: 0, group: 0, distance: 1, time: 1 },
    ],
  ])("cannot serve %s at all: %s", (id, reason, after, missed) => {
    const report = explanation.unmet.find(({ needIndex }) => needIndex === rowOf(id));
    expect(report?.reason).toBe(reason);
    expect(report?.funnel.total).toBe(9);
    expect(report?.funnel.after).toMatchObject(after);
    expect(report?.nearMissCounts).toMatchObject(missed);
  });

  it("has three separate bottlenecks", () => {
    const sets = explanation.bottlenecks.map(({ resourceIndexes, needIndexes, ...numbers }) => ({
      resources: resourceIds(resourceIndexes),
      needs: needIds(needIndexes),
      ...numbers,
    }));
    expect(sets).toEqual([
      { resources: ["S1"], needs: ["D1", "D11"], capacity: 3, wanted: 5, shortage: 2, pinned: 0 },
      { resources: ["S2"], needs: ["D2", "D16"], capacity: 3, wanted: 8, shortage: 5, pinned: 0 },
      { resources: ["S7"], needs: ["D3", "D5"], capacity: 4, wanted: 8, shortage: 4, pinned: 0 },
    ]);
  });

  it.each([
    ["S1", [0, 0, 1], 893],
    ["S2", [1, 0, 0], 1038],
    ["S3", [0, 0, 0], 0],
    ["S4", [0, 0, 0], 0],
    ["S5", [0, 0, 0], 0],
    ["S6", [0, 0, 0], 0],
    ["S7", [0, 1, 0], 1908],
    ["S8", [0, 0, 0], 0],
    ["S9", [0, 0, 0], 0],
  ])("gains by one more unit at %s: %j by tier, %d in cost", (id, gained, cost) => {
    const resources = SMALL_COMMUNITY.resources.map((resource) =>
      resource.id === id ? { ...resource, capacity: resource.capacity + 1 } : resource,
    );
    const more = match({ ...SMALL_COMMUNITY, resources });
    expect(more.servedByTier.map((units, i) => units - (result.servedByTier[i] ?? 0))).toEqual(gained);
    expect(more.cost - result.cost).toBe(cost);
  });

  it("loses two units of tier 3 to one pin and one exclusion (case 02_match_small_pins_exclusions)", () => {
    const pair = (resource: string, need: string) => ({
      needIndex: rowOf(need),
      resourceIndex: SMALL_COMMUNITY.resources.findIndex(({ id }) => id === resource),
    });
    const changed = {
      ...SMALL_COMMUNITY,
      pins: [{ ...pair("S1", "D15"), quantity: 1 }],
      excluded: [pair("S1", "D1")],
    };
    const { servedByTier, cost } = expectSound(changed);
    expect(servedByTier).toEqual([10, 8, 2]);
    expect(cost).toBe(25075);
  });
});

describe("an unmet need", () => {
  it("is told the first filter that no resource passes", () => {
    const problem = dataset(`
      | Needs |
      | | id       | category | group | x  | within | slots |
      | | category | repair   | elder | 0  |        | 0     |
      | | group    | meal     | child | 0  |        | 0     |
      | | distance | meal     | elder | 90 | 50     | 0     |
      | | time     | meal     | elder | 0  |        | 1     |
      | Resources |
      | | id | groups | capacity | x | slots |
      | | R  | elder  | 9        | 0 | 0     |
    `);
    expectPlan(
      problem,
      `
      | Unmet |
      | | need     | unmet | reason         |
      | | category | 1     | no-category    |
      | | group    | 1     | not-eligible   |
      | | distance | 1     | too-far        |
      | | time     | 1     | no-common-time |
      | Idle |
      | | resource | left | reason         |
      | | R        | 9    | no-common-time |
    `,
    );
  });

  it("is told that its only resource has expired or is excluded", () => {
    const problem = dataset(`
      | Needs |
      | | id    | category |
      | | late  | meal     |
      | | apart | bath     |
      | Resources |
      | | id  | categories | expired |
      | | old | meal       | yes     |
      | | no  | bath       |         |
      | Excluded |
      | | need  | resource |
      | | apart | no       |
    `);
    expectPlan(
      problem,
      `
      | Unmet |
      | | need  | unmet | reason   |
      | | late  | 1     | expired  |
      | | apart | 1     | excluded |
      | Idle |
      | | resource | left | reason   |
      | | old      | 1    | expired  |
      | | no       | 1    | excluded |
    `,
    );
  });

  it("names the resources that miss by one filter, nearest first, and how far the too far ones are", () => {
    const problem = dataset(`
      | Needs |
      | | id | group | within | slots |
      | | N  | elder | 100    | 3     |
      | Resources |
      | | id       | categories | groups | x   | y   | slots |
      | | other    | repair     |        | 1   | 0   |       |
      | | far      | meal       |        | 300 | 400 |       |
      | | busy     | meal       |        | 50  | 0   | 4     |
      | | children | meal       | child  | 70  | 0   |       |
      | | both     | meal       | child  | 500 | 0   |       |
    `);
    const [need] = explain(expectSound(problem)).unmet;
    const ids = need?.nearMisses.map(({ resourceIndex, ...miss }) => ({
      id: problem.resources[resourceIndex]?.id,
      ...miss,
    }));
    expect(ids).toEqual([
      { id: "busy", filter: "time", distanceM: 50, excessM: null },
      { id: "children", filter: "group", distanceM: 70, excessM: null },
      { id: "far", filter: "distance", distanceM: 500, excessM: 400 },
    ]);
    expect(need?.nearMissCounts).toEqual({
      category: 1,
      group: 1,
      border: 0,
      distance: 1,
      time: 1,
      qualification: 0,
      validity: 0,
      exclusion: 0,
    });
  });

  it("is one metre too far when it is any fraction too far", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", maxDistanceM: 500 })],
      resources: [aResource({ id: "R", x: 300, y: 401 })],
    });
    const [need] = explain(expectSound(problem)).unmet;
    expect(need?.nearMisses).toEqual([{ resourceIndex: 0, filter: "distance", distanceM: 500, excessM: 1 }]);
  });

  it("shares its bottleneck with the needs that hold its resource, and pins are named apart", () => {
    const problem = dataset(`
      | Needs |
      | | id     | quantity | tier |
      | | short  | 3        | 1    |
      | | locked | 1        | 2    |
      | Resources |
      | | id | capacity |
      | | R  | 3        |
      | Pins |
      | | need   | resource | quantity |
      | | locked | R        | 1        |
    `);
    expect(explain(expectSound(problem)).bottlenecks).toEqual([
      { resourceIndexes: [0], needIndexes: [0], capacity: 2, wanted: 3, shortage: 1, pinned: 1 },
    ]);
  });
});

describe("an idle resource", () => {
  it("names unmet needs before served ones, each with what keeps them apart", () => {
    const problem = dataset(`
      | Needs |
      | | id     | x   | group | within |
      | | served | 10  | elder |        |
      | | unmet  | 900 | child | 100    |
      | Resources |
      | | id | capacity | groups |
      | | R  | 2        | elder  |
    `);
    const [use] = explain(expectSound(problem)).resources;
    expect(use).toEqual({
      resourceIndex: 0,
      used: 1,
      left: 1,
      idleReason: "needs-met",
      nearest: [
        { needIndex: 1, distanceM: 900, unmet: 1, failed: ["group", "distance"] },
        { needIndex: 0, distanceM: 10, unmet: 0, failed: [] },
      ],
    });
  });

  it.each([
    ["no-need-of-category", aResource({ id: "R", categories: ["repair"] })],
    ["no-eligible-need", aResource({ id: "R", groups: ["child"] })],
    ["out-of-reach", aResource({ id: "R", x: 60, radiusM: 50 })],
    ["no-common-time", aResource({ id: "R", slots: 2 })],
    ["expired", aResource({ id: "R", expired: true })],
    ["needs-met", aResource({ id: "R", capacity: 2 })],
  ])("says why: %s", (reason, resource) => {
    const result = expectSound(aProblem({ needs: [aNeed({ id: "N", slots: 1 })], resources: [resource] }));
    expect(explain(result).resources.map(({ idleReason }) => idleReason)).toEqual([reason]);
  });

  it.each([
    ["its slots are full", aNeed({ id: "N", quantity: 3, slots: 1 }), { slotCapacity: 2, slots: 3 }],
    ["the need may not be split", aNeed({ id: "N", quantity: 9, division: "all-or-nothing" }), {}],
  ])("is kept from a need that lacks something: %s", (_, need, limits) => {
    const result = match(
      aProblem({ needs: [need], resources: [aResource({ id: "R", capacity: 8, ...limits })] }),
    );
    expect(explain(result).resources.map(({ idleReason }) => idleReason)).toEqual(["limits"]);
  });

  it("is never said to have met needs that it could serve and that lack something", () => {
    const problems = fc.oneof(anyProblem, anyRuledProblem({ limits: true, divisions: true, pins: true }));
    fc.assert(
      fc.property(problems, (problem) => {
        const result = match(problem);
        for (const { resourceIndex, left, idleReason } of explain(result).resources) {
          const fitting = problem.needs.filter(
            ({ quantity }, index) => quantity > 0 && areCompatible(problem, index, resourceIndex),
          );
          const lacks = problem.needs.some(
            ({ quantity }, index) =>
              quantity > (result.served[index] ?? 0) && areCompatible(problem, index, resourceIndex),
          );
          expect(left > 0 && lacks).toBe(idleReason === "limits");
          if (left > 0 && !lacks) expect(fitting.length > 0).toBe(idleReason === "needs-met");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("that is used up needs no reason", () => {
    const result = expectSound(
      aProblem({ needs: [aNeed({ id: "N" })], resources: [aResource({ id: "R" })] }),
    );
    expect(explain(result).resources).toEqual([
      { resourceIndex: 0, used: 1, left: 0, idleReason: null, nearest: [] },
    ]);
  });
});
