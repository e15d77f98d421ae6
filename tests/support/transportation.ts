import fc from "fast-check";
import { minCostFlow, type Transportation, type TransportationPlan } from "../../src/core/numeric";

/** A small problem as people would write it: per row what it wants, what a unit is worth, and what each column costs. */
export interface SmallTransportation {
  readonly rows: readonly {
    readonly quantity: number;
    readonly worth: number;
    /** By column; null where there is no arc. */
    readonly costs: readonly (number | null)[];
  }[];
  readonly capacities: readonly number[];
  /** By column; null = idle units cost nothing. */
  readonly idleCosts: readonly number[] | null;
}

export function transportation({ rows, capacities, idleCosts }: SmallTransportation): Transportation {
  const arcs = rows.map(({ costs }) =>
    costs.flatMap((cost, column) => (cost === null ? [] : [{ cost, column }])),
  );
  const start = new Int32Array(rows.length + 1);
  arcs.forEach((list, row) => (start[row + 1] = (start[row] ?? 0) + list.length));
  return {
    rowCount: rows.length,
    columnCount: capacities.length,
    start,
    end: start.subarray(1),
    column: Int32Array.from(arcs.flat(), ({ column }) => column),
    cost: Int32Array.from(arcs.flat(), ({ cost }) => cost),
    quantity: Int32Array.from(rows, ({ quantity }) => quantity),
    capacity: Int32Array.from(capacities),
    worth: Float64Array.from(rows, ({ worth }) => worth),
    idleCost: idleCosts === null ? null : Float64Array.from(idleCosts),
  };
}

/** Problems with many equal costs, empty rows and columns, and worths that are hardly above the costs. */
export const smallTransportations: fc.Arbitrary<SmallTransportation> = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.record({
      rows: fc.array(
        fc.record({
          quantity: fc.integer({ min: 0, max: 5 }),
          worth: fc.oneof(fc.constantFrom(100, 200, 300), fc.integer({ min: 0, max: 8 })),
          costs: fc.array(fc.option(fc.integer({ min: -1, max: 4 }), { freq: 3 }), {
            minLength: columns,
            maxLength: columns,
          }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      capacities: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }),
      idleCosts: fc.option(
        fc.array(fc.constantFrom(0, 1, 50, 150), { minLength: columns, maxLength: columns }),
      ),
    }),
  );

/** What `plan` costs: its arcs, what rows go without, what columns keep. */
export function costOf(problem: Transportation, { arc, units }: TransportationPlan): number {
  const left = [...problem.quantity];
  const idle = [...problem.capacity];
  let total = 0;
  arc.forEach((each, i) => {
    const row = left.findIndex((_, r) => each >= (problem.start[r] ?? 0) && each < (problem.end[r] ?? 0));
    const column = problem.column[each] ?? 0;
    const amount = units[i] ?? 0;
    left[row] = (left[row] ?? 0) - amount;
    idle[column] = (idle[column] ?? 0) - amount;
    total += amount * (problem.cost[each] ?? 0);
  });
  left.forEach((amount, row) => (total += amount * (problem.worth[row] ?? 0)));
  idle.forEach((amount, column) => (total += amount * (problem.idleCost?.[column] ?? 0)));
  return total;
}

/** The least cost by the general network simplex, over an explicit hub. */
export function leastCost(problem: Transportation): number {
  const { rowCount, columnCount } = problem;
  const hub = rowCount + columnCount;
  const arcs: { from: number; to: number; cost: number }[] = [];
  const supply = new Float64Array(hub + 1);
  const balance = (node: number, units: number): void => {
    supply[node] = (supply[node] ?? 0) + units;
    supply[hub] = (supply[hub] ?? 0) - units;
  };
  for (let row = 0; row < rowCount; row++) {
    balance(columnCount + row, problem.quantity[row] ?? 0);
    arcs.push({ from: columnCount + row, to: hub, cost: problem.worth[row] ?? 0 });
    for (let arc = problem.start[row] ?? 0; arc < (problem.end[row] ?? 0); arc++) {
      arcs.push({ from: columnCount + row, to: problem.column[arc] ?? 0, cost: problem.cost[arc] ?? 0 });
    }
  }
  for (let column = 0; column < columnCount; column++) {
    balance(column, -(problem.capacity[column] ?? 0));
    arcs.push({ from: hub, to: column, cost: problem.idleCost?.[column] ?? 0 });
  }
  const solution = minCostFlow({
    nodeCount: hub + 1,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    lower: null,
    capacity: new Float64Array(arcs.length).fill(Infinity),
    cost: Float64Array.from(arcs, ({ cost }) => cost),
    supply,
    hub: null,
  });
  if (solution.status !== "optimal") throw new Error(solution.status);
  return solution.cost;
}
