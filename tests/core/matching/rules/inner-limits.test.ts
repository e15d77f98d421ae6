import fc from "fast-check";
import { match, type MatchingProblem } from "../../../../src/core/matching";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";
import { anyRuledProblem } from "../../../support/ruled-problems";

describe("slots and quotas of a resource", () => {
  it("say in which slot each unit is given", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "early", quantity: 2, slots: 0b01 }), aNeed({ id: "any", quantity: 2 })],
      resources: [aResource({ id: "R", capacity: 9, slots: 0b11, slotCapacity: 2 })],
    });
    expect(match(problem).rules?.slots).toEqual([
      { needIndex: 0, resourceIndex: 0, slot: 0, quantity: 2 },
      { needIndex: 1, resourceIndex: 0, slot: 1, quantity: 2 },
    ]);
  });

  it("limit a group in each slot, where slots are limited", () => {
    const served = (slotCapacity: number | null) =>
      match(
        aProblem({
          needs: [aNeed({ id: "A", group: "child", quantity: 9 }), aNeed({ id: "B", quantity: 9, tier: 2 })],
          resources: [
            aResource({
              id: "R",
              capacity: 6,
              slots: 0b11,
              slotCapacity,
              groupQuotas: [{ group: "child", most: 1 }],
            }),
          ],
        }),
      ).served;
    expect(served(null)).toEqual([1, 5]);
    expect(served(3)).toEqual([2, 4]);
  });

  it("give way to what people have promised, and the excess is named", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "N", quantity: 3, slots: 0b1 })],
      resources: [aResource({ id: "R", capacity: 3, slots: 0b11, slotCapacity: 1 })],
      pins: [{ needIndex: 0, resourceIndex: 0, quantity: 2 }],
    });
    const { served, rules } = match(problem);
    expect(served).toEqual([2]);
    expect(rules?.pinsBeyondLimits).toEqual([{ needIndex: 0, resourceIndex: 0, quantity: 1 }]);
    expect(rules?.slots).toEqual([
      { needIndex: 0, resourceIndex: 0, slot: 0, quantity: 1 },
      { needIndex: 0, resourceIndex: 0, slot: null, quantity: 1 },
    ]);
  });

  it("let promised units make room in their slots for others", () => {
    const problem = aProblem({
      needs: [aNeed({ id: "promised", quantity: 1 }), aNeed({ id: "early", quantity: 1, slots: 0b1 })],
      resources: [aResource({ id: "R", capacity: 2, slots: 0b11, slotCapacity: 1 })],
      pins: [{ needIndex: 0, resourceIndex: 0, quantity: 1 }],
    });
    expect(match(problem).served).toEqual([1, 1]);
  });

  it("must be whole numbers", () => {
    const problem = aProblem({ resources: [aResource({ id: "R", slotCapacity: 1.5 })] });
    expect(() => match(problem)).toThrow(RangeError);
  });

  it("are told for every unit of a resource that limits its slots", () => {
    fc.assert(
      fc.property(anyRuledProblem({ limits: true, pins: true, divisions: true }), (problem) => {
        const { allocations, rules } = match(problem);
        for (const { needIndex, resourceIndex, quantity } of allocations) {
          const inSlots = (rules?.slots ?? []).filter(
            (slot) => slot.needIndex === needIndex && slot.resourceIndex === resourceIndex,
          );
          const told = inSlots.reduce((sum, slot) => sum + slot.quantity, 0);
          const isLimited = typeof problem.resources[resourceIndex]?.slotCapacity === "number";
          expect(told).toBe(isLimited ? quantity : 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("any problem with rules", () => {
  it("gives everybody the same when rows are turned round", () => {
    const all = { fair: true, limits: true, divisions: true, pins: true };
    fc.assert(
      fc.property(
        anyRuledProblem(all),
        anyRuledProblem({ ...all, fair: false, floors: true }),
        (one, other) => {
          for (const problem of [one, other]) expect(turned(match(flipped(problem)))).toEqual(plan(problem));
          function plan(problem: MatchingProblem) {
            const { allocations, rules } = match(problem);
            return { allocations, slots: rules?.slots ?? [], indivisible: rules?.indivisible ?? [] };
          }
          function turned(result: ReturnType<typeof match>) {
            const { needs, resources } = result.pairs.problem;
            const back = <T extends { readonly needIndex: number; readonly resourceIndex: number }>(
              row: T,
            ) => ({
              ...row,
              needIndex: needs.count - 1 - row.needIndex,
              resourceIndex: resources.count - 1 - row.resourceIndex,
            });
            return {
              allocations: result.allocations.map(back).sort(byPlace),
              slots: (result.rules?.slots ?? []).map(back).sort(byPlace),
              indivisible: (result.rules?.indivisible ?? [])
                .map((need) => needs.count - 1 - need)
                .sort((a, b) => a - b),
            };
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

const byPlace = (
  a: { readonly needIndex: number; readonly resourceIndex: number; readonly slot?: number | null },
  b: typeof a,
) =>
  a.needIndex - b.needIndex ||
  a.resourceIndex - b.resourceIndex ||
  (a.slot ?? Infinity) - (b.slot ?? Infinity) ||
  0;

function flipped(problem: MatchingProblem): MatchingProblem {
  return {
    ...problem,
    needs: problem.needs.toReversed(),
    resources: problem.resources.toReversed(),
    pins: problem.pins.toReversed().map(({ needIndex, resourceIndex, quantity }) => ({
      needIndex: problem.needs.length - 1 - needIndex,
      resourceIndex: problem.resources.length - 1 - resourceIndex,
      quantity,
    })),
  };
}
