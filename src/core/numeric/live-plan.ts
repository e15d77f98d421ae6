import type { Transportation, TransportationPlan } from "./transportation";

/**
 * An optimal plan that is kept optimal while its problem changes. Kept true at all times: quantities and capacities hold;
 * units flow on tight arcs only; rows are left out at their worth only; columns keep idle units at the least price only.
 */
export interface LivePlan {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
  readonly worth: Float64Array;
  /** Arcs of row r: start[r] … end[r]−1. A row whose arcs change gets a new stretch at the end of the arrays. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Column, cost and row of an arc are written once, and stay when its row has got other arcs. */
  column: Int32Array;
  cost: Int32Array;
  rowOf: Int32Array;
  units: Int32Array;
  arcCount: number;
  /** All arcs into each column, some of them gone. */
  readonly arcsInto: number[][];
  /** The arcs that carry units into each column. */
  readonly flowsInto: number[][];
  /** One arc of each row that carries units; `NONE` when none does. */
  readonly flowOf: Int32Array;
  /** Units that each row goes without. */
  readonly left: Int32Array;
  /** Units that each column keeps. */
  readonly idle: Int32Array;
  readonly price: Float64Array;
}

export const NONE = -1;

/** A live copy of an optimal plan of a problem whose idle units cost nothing. O(arcs). */
export function livePlan(problem: Transportation, plan: TransportationPlan): LivePlan {
  if (problem.idleCost !== null) throw new RangeError("invalid problem: idle units must cost nothing");
  const { rowCount, columnCount } = problem;
  const live: LivePlan = {
    rowCount,
    columnCount,
    quantity: problem.quantity.slice(),
    capacity: problem.capacity.slice(),
    worth: problem.worth.slice(),
    start: problem.start.slice(0, rowCount),
    end: problem.end.slice(0, rowCount),
    column: Int32Array.from(problem.column),
    cost: Int32Array.from(problem.cost),
    rowOf: new Int32Array(problem.column.length),
    units: new Int32Array(problem.column.length),
    arcCount: problem.column.length,
    arcsInto: Array.from({ length: columnCount }, () => []),
    flowsInto: Array.from({ length: columnCount }, () => []),
    flowOf: new Int32Array(rowCount).fill(NONE),
    left: problem.quantity.slice(),
    idle: problem.capacity.slice(),
    price: plan.price.slice(),
  };
  for (let row = 0; row < rowCount; row++) {
    for (let arc = live.start[row] as number; arc < (live.end[row] as number); arc++) {
      live.rowOf[arc] = row;
      live.arcsInto[live.column[arc] as number]?.push(arc);
    }
  }
  plan.arc.forEach((arc, i) => {
    const row = live.rowOf[arc] as number;
    live.left[row] = (live.left[row] as number) - (plan.units[i] as number);
    addUnits(live, arc, plan.units[i] as number);
    const column = live.column[arc] as number;
    live.idle[column] = (live.idle[column] as number) - (plan.units[i] as number);
  });
  return live;
}

/** Changes what an arc carries; what row and column keep is the caller's to change. */
export function addUnits(live: LivePlan, arc: number, change: number): void {
  const before = live.units[arc] as number;
  const after = before + change;
  live.units[arc] = after;
  const row = live.rowOf[arc] as number;
  const flows = live.flowsInto[live.column[arc] as number] as number[];
  if (before === 0 && after > 0) {
    flows.push(arc);
    live.flowOf[row] = arc;
  }
  if (after === 0 && before > 0) {
    flows[flows.indexOf(arc)] = flows[flows.length - 1] as number;
    flows.pop();
    if (live.flowOf[row] === arc) live.flowOf[row] = anyFlow(live, row);
  }
}

function anyFlow({ start, end, units }: LivePlan, row: number): number {
  for (let arc = start[row] as number; arc < (end[row] as number); arc++)
    if ((units[arc] as number) > 0) return arc;
  return NONE;
}

/** The value of a unit of a row that wants something. */
export function liveValue(live: LivePlan, row: number): number {
  const arc = live.flowOf[row] as number;
  if (arc !== NONE) return (live.cost[arc] as number) + (live.price[live.column[arc] as number] as number);
  if ((live.left[row] as number) > 0) return live.worth[row] as number;
  return bestValue(live, row);
}

/** The least that a unit of a row could cost now. */
function bestValue({ start, end, column, cost, price, worth }: LivePlan, row: number): number {
  let value = worth[row] as number;
  for (let arc = start[row] as number; arc < (end[row] as number); arc++) {
    value = Math.min(value, (cost[arc] as number) + (price[column[arc] as number] as number));
  }
  return value;
}

/** The problem and its plan as they are now: views of what goes on changing. */
export function snapshot(live: LivePlan): {
  readonly problem: Transportation;
  readonly plan: TransportationPlan;
} {
  const { rowCount, columnCount, start, end, column, cost, quantity, capacity, worth, price } = live;
  const arcs: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const one = live.flowOf[row] as number;
    if (one === NONE) continue;
    if ((live.units[one] as number) + (live.left[row] as number) === quantity[row]) {
      arcs.push(one);
      continue;
    }
    for (let arc = start[row] as number; arc < (end[row] as number); arc++) {
      if ((live.units[arc] as number) > 0) arcs.push(arc);
    }
  }
  return {
    problem: { rowCount, columnCount, start, end, column, cost, quantity, capacity, worth, idleCost: null },
    plan: {
      arc: Int32Array.from(arcs),
      units: Int32Array.from(arcs, (arc) => live.units[arc] as number),
      price,
    },
  };
}
