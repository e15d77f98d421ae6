import type { ConnectedPart } from "./connected-parts";
import type { Transportation } from "./transportation";

/** A problem whose rows come one after the other, and whose columns all have an idle cost. */
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
  const ofRows = numbersOfRows(whole, rows);
  const ofColumns = numbersOfColumns(whole, columns);
  for (let local = 0; local < columns.length; local++) localOf[columns[local] as number] = local;
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    end: ofRows.start.subarray(1),
    ...ofRows,
    ...ofColumns,
    ...arcsOf(whole, rows, ofRows.start, localOf),
  };
}

function numbersOfRows(
  whole: Transportation,
  rows: Int32Array,
): Pick<PartProblem, "start" | "quantity" | "worth"> {
  const start = new Int32Array(rows.length + 1);
  const quantity = new Int32Array(rows.length);
  const worth = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    start[i + 1] = (start[i] as number) + (whole.end[row] as number) - (whole.start[row] as number);
    quantity[i] = whole.quantity[row] as number;
    worth[i] = whole.worth[row] as number;
  }
  return { start, quantity, worth };
}

function numbersOfColumns(
  { capacity: ofAll, idleCost: costOfAll }: Transportation,
  columns: Int32Array,
): Pick<PartProblem, "capacity" | "idleCost"> {
  const capacity = new Int32Array(columns.length);
  const idleCost = new Float64Array(columns.length);
  for (let i = 0; i < columns.length; i++) {
    capacity[i] = ofAll[columns[i] as number] as number;
    idleCost[i] = costOfAll?.[columns[i] as number] ?? 0;
  }
  return { capacity, idleCost };
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
