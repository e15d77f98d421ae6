import type { ConnectedPart } from "./connected-parts";
import type { Transportation } from "./transportation";

/**
 * One part of `problem` as a problem of its own, its arcs in one stretch: the solver goes over them again and again. Rows are
 * those of `order`, columns those of the part; arc k of the part is arc `arc[k]` of the whole.
 */
export interface PartProblem {
  readonly problem: Transportation;
  readonly arc: Int32Array;
}

/** `localOf` is scratch for all columns of the whole. */
export function partProblem(
  whole: Transportation,
  { columns }: ConnectedPart,
  order: Int32Array,
  localOf: Int32Array,
): PartProblem {
  columns.forEach((node, local) => (localOf[node] = local));
  const start = new Int32Array(order.length + 1);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    start[i + 1] = (start[i] as number) + (whole.end[row] as number) - (whole.start[row] as number);
  }
  const count = start[order.length] as number;
  const column = columns.length < 2 ** 16 ? new Uint16Array(count) : new Int32Array(count);
  const cost = whole.cost instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
  const arcs = new Int32Array(count);
  let place = 0;
  for (const row of order) {
    const last = whole.end[row] as number;
    for (let arc = whole.start[row] as number; arc < last; arc++, place++) {
      column[place] = localOf[whole.column[arc] as number] as number;
      cost[place] = whole.cost[arc] as number;
      arcs[place] = arc;
    }
  }
  const { idleCost } = whole;
  return {
    problem: {
      rowCount: order.length,
      columnCount: columns.length,
      start,
      end: start.subarray(1),
      column,
      cost,
      quantity: order.map((row) => whole.quantity[row] as number),
      capacity: columns.map((node) => whole.capacity[node] as number),
      worth: Float64Array.from(order, (row) => whole.worth[row] as number),
      idleCost: idleCost === null ? null : Float64Array.from(columns, (node) => idleCost[node] as number),
    },
    arc: arcs,
  };
}
