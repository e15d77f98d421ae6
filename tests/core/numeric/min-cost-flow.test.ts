import fc from "fast-check";
import highsLoader from "highs";
import { minCostFlow, type FlowNetwork } from "../../../src/core/numeric";
import { anyNetwork, expectOptimum, flowNetwork, type ArcRow } from "../../support/flow-networks";
import { shortestPathFlowCost } from "../../support/shortest-path-flow";

describe("published networks", () => {
  it("finds Princeton's maximum flow of 32 at cost 193 (COS 226, slide 11)", () => {
    const nodes = ["s", "1", "2", "3", "4", "5", "6", "t"];
    const arcs = table(nodes, [
      ["s", "1", 12, 0],
      ["s", "2", 6, 0],
      ["s", "3", 14, 0],
      ["1", "2", 11, 4],
      ["2", "3", 9, 6],
      ["1", "4", 5, 5],
      ["1", "5", 2, 12],
      ["2", "5", 4, 4],
      ["2", "6", 2, 6],
      ["3", "6", 31, 3],
      ["4", "5", 18, 4],
      ["5", "6", 9, 5],
      ["4", "t", 3, 0],
      ["5", "t", 7, 0],
      ["6", "t", 22, 0],
    ]);
    // Returning a unit from t to s earns more than any path costs: the maximum flow comes first.
    const returning = { from: 7, to: 0, cost: -1000 };
    const { flow, cost } = expectOptimum(flowNetwork(new Array<number>(8).fill(0), [...arcs, returning]));
    expect(flow[arcs.length]).toBe(32);
    expect(cost + 32 * 1000).toBe(193);
  });

  it("ships through negative arcs at cost 41 (networkx, test_transshipment)", () => {
    const nodes = ["a", "b", "c", "d", "e", "f", "g", "h", "r"];
    const demand = [1, -2, -2, 3, -4, -4, 3, 2, 3];
    const arcs = table(nodes, [
      ["a", "c", Infinity, 3],
      ["r", "a", Infinity, 2],
      ["b", "a", Infinity, 9],
      ["r", "c", Infinity, 0],
      ["b", "r", Infinity, -6],
      ["c", "d", Infinity, 5],
      ["e", "r", Infinity, 4],
      ["e", "f", Infinity, 3],
      ["h", "b", Infinity, 4],
      ["f", "d", Infinity, 7],
      ["f", "h", Infinity, 12],
      ["g", "d", Infinity, 12],
      ["f", "g", Infinity, -1],
      ["h", "g", Infinity, -10],
    ]);
    const supply = demand.map((units) => -units);
    expect(expectOptimum(flowNetwork(supply, arcs)).cost).toBe(41);
  });

  it("assigns OR-Tools' five workers to four tasks at cost 265", () => {
    const costs = [
      [90, 80, 75, 70],
      [35, 85, 55, 65],
      [125, 95, 90, 95],
      [45, 110, 95, 115],
      [50, 100, 90, 100],
    ];
    const pairs = costs.flatMap((row, worker) =>
      row.map((cost, task) => ({ from: worker, to: 5 + task, capacity: 1, cost })),
    );
    const spare = costs.map((_, worker) => ({ from: worker, to: 9, cost: 0 }));
    const supply = [1, 1, 1, 1, 1, -1, -1, -1, -1, -1];
    expect(expectOptimum(flowNetwork(supply, [...pairs, ...spare])).cost).toBe(265);
  });

  it("ships Dantzig's cases at 153.675 thousand dollars (Dantzig 1963, ch. 3.3; GAMS trnsport)", () => {
    const thousandMiles = [
      [2.5, 1.7, 1.8],
      [2.5, 1.8, 1.4],
    ];
    // 90 dollars per case and thousand miles: whole dollars.
    const lanes = thousandMiles.flatMap((row, plant) =>
      row.map((miles, market) => ({ from: plant, to: 2 + market, cost: Math.round(90 * miles) })),
    );
    const spare = [0, 1].map((plant) => ({ from: plant, to: 5, cost: 0 }));
    const { cost } = expectOptimum(flowNetwork([350, 600, -325, -300, -275, -50], [...lanes, ...spare]));
    expect(cost / 1000).toBe(153.675);
  });

  it("values one more or less unit at Powerco as re-solving does (Winston, ch. 7)", () => {
    const base = powerco([35, 50, 40], [45, 20, 30, 30]);
    expect(base).toBe(1020);
    const more = [0, 1, 2].map((plant) => powerco(bumped([35, 50, 40], plant, 1), [45, 20, 30, 30]));
    expect(more).toEqual([base - 3, base, base]);
    const fewer = [0, 1, 2, 3].map((city) => powerco([35, 50, 40], bumped([45, 20, 30, 30], city, -1)));
    expect(fewer).toEqual([base - 9, base - 9, base - 13, base - 5]);
  });
});

describe("what cannot be solved", () => {
  it("says that supplies do not balance", () => {
    const arcs = [{ from: 0, to: 1, cost: 1 }];
    expect(minCostFlow(flowNetwork([2, -1], arcs))).toEqual({ status: "infeasible" });
    expect(minCostFlow(flowNetwork([2, -1], arcs, 1))).toEqual({ status: "infeasible" });
  });

  it("says that capacities are too small", () => {
    const network = flowNetwork([2, -2], [{ from: 0, to: 1, capacity: 1, cost: 1 }]);
    expect(minCostFlow(network)).toEqual({ status: "infeasible" });
  });

  it("says that a cycle gains without end", () => {
    const cycle = [
      { from: 0, to: 1, cost: 1 },
      { from: 1, to: 0, cost: -2 },
    ];
    expect(minCostFlow(flowNetwork([0, 0], cycle))).toEqual({ status: "unbounded" });
  });

  it.each([
    ["a broken cost", flowNetwork([0, 0], [{ from: 0, to: 1, cost: 0.5 }]), "invalid cost: 0.5"],
    ["a broken supply", flowNetwork([0.5, -0.5], []), "invalid supply: 0.5"],
    [
      "a capacity below its floor",
      flowNetwork([0, 0], [{ from: 0, to: 1, lower: 2, capacity: 1, cost: 0 }]),
      "invalid capacity: 1",
    ],
    ["an arc to nowhere", flowNetwork([0, 0], [{ from: 0, to: 2, cost: 0 }]), "an arc leaves the nodes"],
    ["costs beyond exact arithmetic", flowNetwork([0, 0], [{ from: 0, to: 1, cost: 2 ** 52 }]), "too large"],
  ])("refuses %s", (_, network, message) => {
    expect(() => minCostFlow(network)).toThrow(new RegExp(message.replace(/[.]/g, "\\."), "u"));
  });
});

describe("any network", () => {
  it("costs what successive shortest paths cost, and carries its proof", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const expected = shortestPathFlowCost(network);
        if (expected === null) expect(minCostFlow(network)).toEqual({ status: "infeasible" });
        else expect(expectOptimum(network).cost).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("costs what the HiGHS solver finds", async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const solved = highs.solve(asLinearProgram(network));
        const solution = minCostFlow(network);
        expect(solution.status === "optimal" ? solution.cost : null).toBe(
          solved.Status === "Optimal" ? Math.round(solved.ObjectiveValue) : null,
        );
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same flow every time", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expect(minCostFlow(network)).toEqual(minCostFlow(network));
      }),
      { numRuns: 200 },
    );
  });
});

function table(
  nodes: readonly string[],
  rows: readonly (readonly [string, string, number, number])[],
): ArcRow[] {
  return rows.map(([from, to, capacity, cost]) => ({
    from: nodes.indexOf(from),
    to: nodes.indexOf(to),
    capacity,
    cost,
  }));
}

const bumped = (values: readonly number[], place: number, by: number) =>
  values.map((value, i) => (i === place ? value + by : value));

/** Powerco's cost when plants may keep units that nobody needs. */
function powerco(supply: readonly number[], demand: readonly number[]): number {
  const costs = [
    [8, 6, 10, 9],
    [9, 12, 13, 7],
    [14, 9, 16, 5],
  ];
  const lanes = costs.flatMap((row, plant) => row.map((cost, city) => ({ from: plant, to: 3 + city, cost })));
  const spare = costs.map((_, plant) => ({ from: plant, to: 7, cost: 0 }));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const nodes = [...supply, ...demand.map((units) => -units), total(demand) - total(supply)];
  return expectOptimum(flowNetwork(nodes, [...lanes, ...spare])).cost;
}

/** The network in CPLEX LP format. */
function asLinearProgram({ nodeCount, from, to, lower, capacity, cost, supply }: FlowNetwork): string {
  const arcs = Array.from(from, (tail, arc) => ({ arc, tail, head: to[arc] }));
  const term = (factor: number, arc: number) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${arc}`;
  const balance = (node: number) => {
    const terms = arcs.map(({ arc, tail, head }) =>
      term((tail === node ? 1 : 0) - (head === node ? 1 : 0), arc),
    );
    return ` n${node}: ${terms.join(" ")} = ${supply[node] ?? 0}`;
  };
  return [
    "Minimize",
    ` obj: ${arcs.map(({ arc }) => term(cost[arc] ?? 0, arc)).join(" ")}`,
    "Subject To",
    ...Array.from({ length: nodeCount }, (_, node) => balance(node)),
    "Bounds",
    ...arcs.map(({ arc }) => ` ${lower?.[arc] ?? 0} <= x${arc} <= ${capacity[arc] ?? 0}`),
    "End",
  ].join("\n");
}
