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
  const { rowCount, columnCount, quantity, capacity } = problem;
  const arcs = [...rowArcs(problem), ...idleArcs(problem)];
  const wanted = quantity.reduce((sum, units) => sum + units, 0);
  const given = capacity.reduce((sum, units) => sum + units, 0);
  const solution = minCostFlow({
    nodeCount: rowCount + columnCount + 1,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    lower: null,
    capacity: new Float64Array(arcs.length).fill(Infinity),
    cost: Float64Array.from(arcs, ({ cost }) => cost),
    supply: Float64Array.from([...[...capacity].map((units) => 0 - units), ...quantity, given - wanted]),
    hub: null,
  });
  if (solution.status !== "optimal") throw new Error(solution.status);
  return solution.cost;
}

interface HubArc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Columns are the first nodes, then rows, then the hub. */
function rowArcs({
  rowCount,
  columnCount,
  start,
  end,
  column,
  cost,
  worth,
}: Transportation): readonly HubArc[] {
  return Array.from({ length: rowCount }, (_, row): readonly HubArc[] => {
    const from = columnCount + row;
    const own = Array.from(column.subarray(start[row], end[row]), (to, i) => ({
      from,
      to,
      cost: cost[(start[row] ?? 0) + i] ?? 0,
    }));
    return [{ from, to: rowCount + columnCount, cost: worth[row] ?? 0 }, ...own];
  }).flat();
}

const idleArcs = ({ rowCount, columnCount, idleCost }: Transportation): readonly HubArc[] =>
  Array.from({ length: columnCount }, (_, column) => ({
    from: rowCount + columnCount,
    to: column,
    cost: idleCost?.[column] ?? 0,
  }));
