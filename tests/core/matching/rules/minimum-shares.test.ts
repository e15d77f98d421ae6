import fc from "fast-check";
import { match, type MatchingProblem } from "../../../../src/core/matching";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";

const TWO_GROUPS = aProblem({
  needs: [
    aNeed({ id: "A", group: "elder", quantity: 10, tier: 1 }),
    aNeed({ id: "B", group: "child", quantity: 5, tier: 2 }),
    aNeed({ id: "C", group: "child", quantity: 5, tier: 2, category: "bath" }),
  ],
  resources: [aResource({ id: "R", capacity: 10 })],
});
const share = (name: string, least: number) => ({ scope: "group", name, share: least }) as const;

describe("minimum shares", () => {
  it("are served before the tiers", () => {
    const { served, servedByTier, rules } = match({ ...TWO_GROUPS, minimumShares: [share("child", 0.3)] });
    expect(served).toEqual([7, 3, 0]);
    expect(servedByTier).toEqual([7, 3]);
    expect(rules?.floors).toEqual([{ ...share("child", 0.3), asked: 10, wanted: 3, reached: 3 }]);
  });

  it("are lowered to what can be reached, the first ones first", () => {
    const shares = [share("child", 0.8), share("elder", 0.7)];
    const { served, rules } = match({ ...TWO_GROUPS, minimumShares: shares });
    expect(served).toEqual([5, 5, 0]);
    expect(rules?.floors.map(({ name, wanted, reached }) => [name, wanted, reached])).toEqual([
      ["child", 8, 5],
      ["elder", 7, 5],
    ]);
  });

  it("are rounded up to whole units, but not by the dust of binary fractions", () => {
    const wanted = (quantity: number, least: number) =>
      match(
        aProblem({
          needs: [aNeed({ id: "A", group: "child", quantity })],
          resources: [aResource({ id: "R" })],
          minimumShares: [share("child", least)],
        }),
      ).rules?.floors[0]?.wanted;
    expect([wanted(100, 0.07), wanted(101, 0.07), wanted(3, 0.5), wanted(3, 0), wanted(3, 1)]).toEqual([
      7, 8, 2, 0, 3,
    ]);
  });

  it("of a group that nobody belongs to ask for nothing", () => {
    const { rules, servedByTier } = match({ ...TWO_GROUPS, minimumShares: [share("worker", 0.5)] });
    expect(rules?.floors[0]).toEqual({ ...share("worker", 0.5), asked: 0, wanted: 0, reached: 0 });
    expect(servedByTier).toEqual([10, 0]);
  });

  it("count what people have promised", () => {
    const pins = [{ needIndex: 1, resourceIndex: 0, quantity: 2 }];
    const { served, rules } = match({ ...TWO_GROUPS, pins, minimumShares: [share("child", 0.3)] });
    expect(served).toEqual([7, 3, 0]);
    expect(rules?.floors[0]?.reached).toBe(3);
  });

  it("stay where fairness between others would leave the network, which is said", () => {
    const problem: MatchingProblem = {
      ...TWO_GROUPS,
      fairness: "community",
      minimumShares: [share("child", 0.3)],
    };
    const { rules, served } = match(problem);
    expect([rules?.isFair, rules?.refused, served]).toEqual([
      false,
      ["fairness-of-another-scope"],
      [7, 3, 0],
    ]);
  });

  it("cannot be of groups and communities at once", () => {
    const shares = [share("child", 0.3), { scope: "community", name: "east", share: 0.3 } as const];
    expect(() => match({ ...TWO_GROUPS, minimumShares: shares })).toThrow(
      new RangeError("invalid minimum shares: of groups and of communities at once"),
    );
  });

  describe("of a group with parts", () => {
    const WITH_PARTS = aProblem({
      needs: [
        aNeed({ id: "A", group: "child", quantity: 10, tier: 1 }),
        aNeed({ id: "B", group: "elder", quantity: 4, tier: 2 }),
        aNeed({ id: "C", group: "alone", quantity: 6, tier: 3 }),
      ],
      resources: [aResource({ id: "R", capacity: 10 })],
    });
    const elders = (least: number) => ({ ...share("elder", least), parts: ["alone"] });

    it("count the needs of the parts", () => {
      const { served, rules } = match({ ...WITH_PARTS, minimumShares: [elders(0.5)] });
      expect(served).toEqual([5, 4, 1]);
      expect(rules?.floors).toEqual([{ ...share("elder", 0.5), asked: 10, wanted: 5, reached: 5 }]);
    });

    it.each([
      [
        [elders(0.5), share("alone", 0.5)],
        [5, 2, 3],
        [5, 3],
      ],
      [
        [share("alone", 0.5), elders(0.5)],
        [5, 2, 3],
        [3, 5],
      ],
      [
        [share("alone", 1), elders(0.5)],
        [4, 0, 6],
        [6, 5],
      ],
      [
        [share("child", 0.8), elders(0.5), share("alone", 0.5)],
        [8, 0, 2],
        [8, 2, 2],
      ],
      [
        [share("child", 0.6), share("alone", 0.5), elders(1)],
        [6, 1, 3],
        [6, 3, 4],
      ],
    ])("go with shares of the parts, the first ones first: %#", (minimumShares, served, reached) => {
      const result = match({ ...WITH_PARTS, minimumShares });
      expect(result.optimal).toBe(true);
      expect(result.served).toEqual(served);
      expect(result.rules?.floors.map((floor) => floor.reached)).toEqual(reached);
    });

    it("never outweigh an earlier share together", () => {
      const { served } = match(
        aProblem({
          needs: [aNeed({ id: "A", group: "alone" }), aNeed({ id: "B", group: "child", tier: 2 })],
          resources: [aResource({ id: "R" })],
          minimumShares: [share("child", 1), share("alone", 1), elders(1)],
        }),
      );
      expect(served).toEqual([0, 1]);
    });

    it("hold where only the parts ask for something", () => {
      const needs = WITH_PARTS.needs.filter(({ group }) => group !== "elder");
      const shares = [elders(0.5), share("alone", 0.25)];
      const problem = { ...WITH_PARTS, needs, minimumShares: shares };
      expect(match(problem).served).toEqual([7, 3]);
      expect(match({ ...problem, minimumShares: shares.toReversed() }).served).toEqual([7, 3]);
      const fair = match({ ...problem, fairness: "group" });
      expect([fair.rules?.isFair, fair.served]).toEqual([true, [7, 3]]);
    });

    it("count what people have promised to the parts", () => {
      const pins = [{ needIndex: 2, resourceIndex: 0, quantity: 2 }];
      const { served, rules } = match({ ...WITH_PARTS, pins, minimumShares: [elders(0.5)] });
      expect(served).toEqual([5, 3, 2]);
      expect(rules?.floors[0]?.reached).toBe(5);
    });

    it("stay where fairness between the group and its parts would leave the network, which is said", () => {
      const { rules, served } = match({ ...WITH_PARTS, fairness: "group", minimumShares: [elders(0.5)] });
      expect([rules?.isFair, rules?.refused, served]).toEqual([false, ["fairness-inside-shares"], [5, 4, 1]]);
    });

    it("cannot have some parts in common", () => {
      const minimumShares = [elders(0.5), { ...share("child", 0.5), parts: ["alone"] }];
      expect(() => match({ ...WITH_PARTS, minimumShares })).toThrow(
        new RangeError("invalid minimum shares: of groups with some of their parts in common"),
      );
    });
  });

  it("never cost units in total, only units of higher tiers", () => {
    fc.assert(
      fc.property(anyRuledProblem({ floors: true }), (problem) => {
        const total = (one: MatchingProblem) =>
          match(one).servedByTier.reduce((sum, units) => sum + units, 0);
        expect(total(problem)).toBe(total({ ...problem, minimumShares: [] }));
      }),
      { numRuns: 100 },
    );
  });
});
