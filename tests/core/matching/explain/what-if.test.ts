import fc from "fast-check";
import { match, prices, whatIf, type ScenarioChange } from "../../../../src/core/matching";
import { aNeed, anyProblem, aProblem, aResource, dataset } from "../../../support/matching-problems";
import { SMALL_COMMUNITY } from "../../../support/small-community";

const STREET = dataset(`
  | Needs |
  | | id    | x    | quantity | tier | within | slots |
  | | first | 0    | 4        | 1    |        | 1     |
  | | far   | 1000 | 2        | 2    | 600    | 2     |
  | Resources |
  | | id | x   | capacity | radius | slots |
  | | R  | 100 | 3        | 800    | 1     |
  | | S  | 900 | 9        | 50     | 2     |
`);
const [R, S] = [0, 1];

describe("a scenario", () => {
  it.each<[string, ScenarioChange[], object]>([
    [
      "more capacity",
      [{ kind: "add-capacity", resourceIndex: R, units: 2 }],
      { servedByTier: [1, 0], unmetNeeds: -1, cost: 100, served: [4, 0] },
    ],
    [
      "another resource like R at the far end",
      [
        { kind: "add-resource", resourceIndex: R, units: 5, at: { x: 900, y: 0, community: null } },
        { kind: "widen", resourceIndex: null, metres: 300 },
      ],
      { servedByTier: [1, 2], unmetNeeds: -2, cost: 1100, served: [4, 2] },
    ],
    [
      "a wider radius",
      [{ kind: "widen", resourceIndex: S, metres: 50 }],
      { servedByTier: [0, 2], unmetNeeds: -1, cost: 200, served: [3, 2] },
    ],
    [
      "a need that accepts more, which does not help",
      [{ kind: "widen-need", needIndex: 1, metres: 300 }],
      { servedByTier: [0, 0], unmetNeeds: 0, cost: 0, served: [3, 0] },
    ],
    [
      "more times together with a need that accepts more",
      [
        { kind: "widen-need", needIndex: 1, metres: 300 },
        { kind: "widen", resourceIndex: R, metres: 100 },
        { kind: "add-slots", resourceIndex: R, slots: 4 },
        { kind: "add-capacity", resourceIndex: R, units: 2 },
      ],
      { servedByTier: [1, 1], unmetNeeds: -1, cost: 1000, served: [4, 1] },
    ],
    [
      "a resource less",
      [{ kind: "remove-resource", resourceIndex: R }],
      { servedByTier: [-3, 0], unmetNeeds: 0, cost: -300, served: [0, 0] },
    ],
  ])("%s is told as a difference to the present plan", (name, changes, expected) => {
    expect(whatIf(STREET, [{ name, changes }])).toEqual([{ name, optimal: true, ...expected }]);
  });

  /** One resource in each of four communities, in the order in which they are near; no need is in the last two. */
  const CLOSED = dataset(`
    | Needs |
    | | id | community | quantity | x |
    | | a  | A         | 4        | 0 |
    | | b  | B         | 1        | 2 |
    | Resources |
    | | id | community | x  | capacity |
    | | RA | A         | 1  | 1        |
    | | RB | B         | 2  | 2        |
    | | RC | C         | 3  | 1        |
    | | RD | D         | 4  | 1        |
    | Borders |
    | | open | surcharge |
    | | no   | 100       |
  `);

  it.each<[string, ScenarioChange[], readonly number[], number]>([
    ["one border opened costs its surcharge", [{ kind: "open-borders", between: ["A", "B"] }], [2, 1], 102],
    ["one border dropped costs none", [{ kind: "drop-border", between: ["B", "A"] }], [2, 1], 2],
    ["of two communities only one has needs", [{ kind: "drop-border", between: ["D", "A"] }], [2, 1], 4],
    [
      "two borders dropped",
      [
        { kind: "drop-border", between: ["A", "C"] },
        { kind: "drop-border", between: ["A", "D"] },
      ],
      [3, 1],
      7,
    ],
    [
      "one border dropped and then opened stays dropped",
      [
        { kind: "drop-border", between: ["A", "C"] },
        { kind: "open-borders", between: ["A", "C"] },
      ],
      [2, 1],
      3,
    ],
    [
      "one dropped, all opened",
      [{ kind: "open-borders" }, { kind: "drop-border", between: ["A", "C"] }],
      [4, 1],
      102 + 3 + 104,
    ],
    ["a border of nobody", [{ kind: "drop-border", between: ["C", "D"] }], [1, 1], 0],
  ])("of borders: %s", (name, changes, served, cost) => {
    const [outcome] = whatIf(CLOSED, [{ name, changes }]);
    expect(outcome).toMatchObject({ served, cost, optimal: true });
  });

  it("changes nothing for the next one", () => {
    const scenario = { name: "less", changes: [{ kind: "remove-resource", resourceIndex: R } as const] };
    const [first, second] = whatIf(STREET, [scenario, scenario]);
    expect(first).toEqual(second);
  });

  it("with no resource taken away never serves the tiers worse", () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), fc.integer({ min: 0, max: 3 }), (problem, which, units) => {
        const resourceIndex = which % Math.max(1, problem.resources.length);
        const changes = [{ kind: "add-capacity", resourceIndex, units } as const];
        const [outcome] = whatIf({ ...problem, pins: [] }, [{ name: "more", changes }]);
        const gained = outcome?.servedByTier.find((each) => each !== 0) ?? 0;
        expect(gained).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("prices", () => {
  const rowOf = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((row) => row.id === id);
  const pair = (resource: string, need: string) => ({
    needIndex: rowOf(SMALL_COMMUNITY.needs, need),
    resourceIndex: rowOf(SMALL_COMMUNITY.resources, resource),
  });

  it("of one pin and one exclusion are what was published (case 02_match_small_pins_exclusions)", () => {
    const changed = {
      ...SMALL_COMMUNITY,
      pins: [{ ...pair("S1", "D15"), quantity: 1 }],
      excluded: [pair("S1", "D1")],
    };
    const { intervention, pins, ...rules } = prices(changed, match(changed));
    expect(intervention).toMatchObject({ servedByTier: [0, 0, -2], cost: -2479 });
    expect(pins).toEqual([
      { ...pair("S1", "D15"), servedByTier: [0, 0, 0], unmetNeeds: 0, cost: expect.any(Number) as number },
    ]);
    expect(rules).toEqual({ fairness: null, minimumShares: null, borders: null });
  });

  it("of a pin to a lower tier are the units that the higher one goes without", () => {
    const problem = dataset(`
      | Needs |
      | | id    | tier | x |
      | | high  | 1    | 0 |
      | | low   | 2    | 7 |
      | Resources |
      | | id |
      | | R  |
      | Pins |
      | | need | resource | quantity |
      | | low  | R        | 1        |
    `);
    expect(prices(problem, match(problem)).pins).toEqual([
      { needIndex: 1, resourceIndex: 0, servedByTier: [-1, 1], unmetNeeds: 0, cost: 7 },
    ]);
  });

  it("of pins are told for the first twenty by id", () => {
    const problem = aProblem({
      needs: Array.from({ length: 30 }, (_, i) => aNeed({ id: `N${30 - i}` })),
      resources: [aResource({ id: "R", capacity: 100 })],
      pins: Array.from({ length: 30 }, (_, needIndex) => ({ needIndex, resourceIndex: 0, quantity: 1 })),
    });
    const priced = prices(problem, match(problem)).pins.map(({ needIndex }) => problem.needs[needIndex]?.id);
    expect(priced).toHaveLength(20);
    expect(priced).toEqual(
      problem.needs
        .map(({ id }) => id)
        .sort()
        .slice(0, 20),
    );
  });
});
