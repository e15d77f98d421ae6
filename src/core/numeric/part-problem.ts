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
    column: columnsOf(whole, rows, start, localOf),
    cost: costsOf(whole, rows, start),
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

function columnsOf(
  whole: Transportation,
  rows: Int32Array,
  start: Int32Array,
  localOf: Int32Array,
): Int32Array {
  const columns = new Int32Array(start[rows.length] as number);
  let place = 0;
  for (const row of rows) {
    const last = whole.end[row] as number;
    for (let arc = whole.start[row] as number; arc < last; arc++) {
      columns[place++] = localOf[whole.column[arc] as number] as number;
    }
  }
  return columns;
}

function costsOf({ start, end, cost }: Transportation, rows: Int32Array, starts: Int32Array): Float64Array {
  // Of one kind whatever the whole has: the solver's innermost loop is compiled once.
  const costs = new Float64Array(starts[rows.length] as number);
  rows.forEach((row, i) => costs.set(cost.subarray(start[row], end[row]), starts[i]));
  return costs;
}
