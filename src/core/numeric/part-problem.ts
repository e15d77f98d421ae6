import type { ConnectedPart } from "./connected-parts";
import type { Transportation } from "./transportation";

/** A problem whose rows stand one after the other, and whose columns all have an idle cost. */
export interface PartProblem extends Transportation {
  readonly cost: Float64Array;
  readonly idleCost: Float64Array;
}

/**
 * One part of `whole` as a problem of its own, its arcs in one stretch, since the solver goes over them again and again. Rows
 * and columns keep their order, and rows the order of their arcs. `localOf` is scratch for all columns of the whole.
 */
export function partProblem(
  whole: Transportation,
  { rows, columns }: ConnectedPart,
  localOf: Int32Array,
): PartProblem {
  columns.forEach((node, local) => (localOf[node] = local));
  const start = startsOf(whole, rows);
  const { idleCost } = whole;
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    start,
    end: start.subarray(1),
    ...arcsOf(whole, rows, start, localOf),
    quantity: rows.map((row) => whole.quantity[row] as number),
    capacity: columns.map((node) => whole.capacity[node] as number),
    worth: Float64Array.from(rows, (row) => whole.worth[row] as number),
    idleCost: Float64Array.from(columns, (node) => idleCost?.[node] ?? 0),
  };
}

function startsOf({ start, end }: Transportation, rows: Int32Array): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    starts[i + 1] = (starts[i] as number) + (end[row] as number) - (start[row] as number);
  }
  return starts;
}

/** The costs are of one kind whatever the whole has: the solver's innermost loop is compiled once. */
function arcsOf(
  whole: Transportation,
  rows: Int32Array,
  start: Int32Array,
  localOf: Int32Array,
): Pick<PartProblem, "column" | "cost"> {
  const column = new Int32Array(start[rows.length] as number);
  const cost = new Float64Array(column.length);
  let place = 0;
  for (let i = 0; i < rows.length; i++) {
    const last = whole.end[rows[i] as number] as number;
    for (let arc = whole.start[rows[i] as number] as number; arc < last; arc++) {
      column[place] = localOf[whole.column[arc] as number] as number;
      cost[place++] = whole.cost[arc] as number;
    }
  }
  return { column, cost };
}
