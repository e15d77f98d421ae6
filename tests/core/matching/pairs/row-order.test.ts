import fc from "fast-check";
import {
  match,
  openMatching,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
  type Pair,
} from "../../../../src/core/matching";
import { expectSound } from "../../../support/expect-plan";
import { aNeed, aProblem, aResource } from "../../../support/matching-problems";

const TWINS = aProblem({
  needs: [aNeed({ id: "N", quantity: 2 }), aNeed({ id: "N", quantity: 2 })],
  resources: [aResource({ id: "R", capacity: 2 })],
});

/** The same rows in another order: `needOrder` and `resourceOrder` name the old row of each new one. */
function reordered(
  problem: MatchingProblem,
  needOrder: readonly number[],
  resourceOrder: readonly number[],
): MatchingProblem {
  const moved = <Named extends Pair>(pair: Named): Named => ({
    ...pair,
    needIndex: needOrder.indexOf(pair.needIndex),
    resourceIndex: resourceOrder.indexOf(pair.resourceIndex),
  });
  return {
    ...problem,
    needs: needOrder.map((row) => problem.needs[row] as MatchingNeed),
    resources: resourceOrder.map((row) => problem.resources[row] as MatchingResource),
    pins: problem.pins.map(moved),
    excluded: problem.excluded.map(moved),
  };
}

/** What happens to rows, whichever rows they are. */
function outcomes(problem: MatchingProblem): readonly string[] {
  const { allocations } = match(problem);
  const rows = <Key extends keyof Pair>(key: Key, count: number) =>
    Array.from({ length: count }, (_, row) => [
      key,
      allocations
        .filter((one) => one[key] === row)
        .map(({ quantity, pinned }) => `${quantity} (${pinned})`)
        .sort(),
      problem.pins.flatMap((pin) => (pin[key] === row ? pin.quantity : [])).sort(),
      new Set(problem.excluded.filter((pair) => pair[key] === row).map((pair) => JSON.stringify(pair))).size,
    ]);
  return [...rows("needIndex", problem.needs.length), ...rows("resourceIndex", problem.resources.length)]
    .map((row) => JSON.stringify(row))
    .sort();
}

describe("rows that are equal, ids too", () => {
  it("get the same whichever of them holds a pin", () => {
    const pinned = (needIndex: number) => ({
      ...TWINS,
      pins: [{ needIndex, resourceIndex: 0, quantity: 1 }],
    });
    expect(expectSound(pinned(0)).served).toEqual([1, 1]);
    expect(expectSound(pinned(1)).served).toEqual([1, 1]);
  });

  it("get the same whichever of them is kept away from somebody", () => {
    const apart = (needIndex: number) =>
      aProblem({
        needs: [aNeed({ id: "N" }), aNeed({ id: "N" })],
        resources: [aResource({ id: "R" }), aResource({ id: "empty", capacity: 0 })],
        excluded: [{ needIndex, resourceIndex: 1 }],
      });
    expect(expectSound(apart(0)).served).toEqual([0, 1]);
    expect(expectSound(apart(1)).served).toEqual([1, 0]);
  });

  it("get the same in any order of rows, with any pins and exclusions", () => {
    fc.assert(
      fc.property(anyTwins, (twins) => {
        const { problem, needOrder, resourceOrder } = twins;
        expect(outcomes(reordered(problem, needOrder, resourceOrder))).toEqual(outcomes(problem));
      }),
      { numRuns: 500 },
    );
  });

  it("get the same from a session whose pins move between them", () => {
    const pinned = (needIndex: number) => ({
      ...TWINS,
      pins: [{ needIndex, resourceIndex: 0, quantity: 1 }],
    });
    const session = openMatching(TWINS);
    for (const problem of [pinned(1), pinned(0), TWINS]) {
      session.update(problem);
      expect(session.result().allocations).toEqual(match(problem).allocations);
    }
  });

  it("are told apart in time by thousands of pins", () => {
    const count = 5_000;
    const rows = Array.from({ length: count }, (_, row) => row);
    const problem = aProblem({
      needs: rows.map(() => aNeed({ id: "N" })),
      resources: rows.map(() => aResource({ id: "R", groups: ["nobody"] })),
      pins: rows.map((row) => ({ needIndex: row, resourceIndex: count - 1 - row, quantity: 1 })),
    });
    expect(match(problem).served.every((units) => units === 1)).toBe(true);
  });
});

const anyOrder = (count: number) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, row) => row),
    { minLength: count },
  );

const anyTwins = fc
  .record({
    quantities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
    capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
    pins: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    excluded: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  })
  .chain(({ quantities, capacities, pins, excluded }) => {
    const pair = ([need, resource]: [number, number]): Pair => ({
      needIndex: need % quantities.length,
      resourceIndex: resource % capacities.length,
    });
    const problem = aProblem({
      needs: quantities.map((quantity) => aNeed({ id: "N", quantity })),
      resources: capacities.map((capacity) => aResource({ id: "R", capacity })),
      pins: pins.map((one) => ({ ...pair(one), quantity: 1 })),
      excluded: excluded.map(pair),
    });
    return fc.record({
      problem: fc.constant(problem),
      needOrder: anyOrder(quantities.length),
      resourceOrder: anyOrder(capacities.length),
    });
  });
