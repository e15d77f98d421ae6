import { addUnits, liveValue, NONE, type LivePlan } from "./live-plan";
import { fillColumn, placeUnits } from "./live-ways";

/** Changes what a row wants and repairs the plan. */
export function setQuantity(live: LivePlan, row: number, quantity: number): void {
  const change = quantity - (live.quantity[row] as number);
  live.quantity[row] = quantity;
  if (change > 0) placeUnits(live, row, change);
  else takeFromRow(live, row, -change);
}

/** Changes what a column has and repairs the plan. */
export function setCapacity(live: LivePlan, column: number, capacity: number): void {
  const change = capacity - (live.capacity[column] as number);
  live.capacity[column] = capacity;
  if (change >= 0) {
    fillColumn(live, column, change);
    return;
  }
  const kept = Math.min(-change, live.idle[column] as number);
  live.idle[column] = (live.idle[column] as number) - kept;
  const displaced: { readonly row: number; readonly units: number }[] = [];
  for (let missing = -change - kept; missing > 0;) {
    const arc = (live.flowsInto[column] as number[])[0] as number;
    const units = Math.min(missing, live.units[arc] as number);
    addUnits(live, arc, -units);
    displaced.push({ row: live.rowOf[arc] as number, units });
    missing -= units;
  }
  for (const { row, units } of displaced) placeUnits(live, row, units);
}

/** Changes what a unit of a row is worth and repairs the plan. */
export function setWorth(live: LivePlan, row: number, worth: number): void {
  const value = (live.quantity[row] as number) === 0 ? worth : liveValue(live, row);
  const left = live.left[row] as number;
  live.worth[row] = worth;
  if (worth < value) leaveOut(live, row);
  else if (left > 0 && worth > value) {
    live.left[row] = 0;
    placeUnits(live, row, left);
  }
}

/** Gives a row other arcs and repairs the plan. */
export function setArcs(
  live: LivePlan,
  row: number,
  arcs: readonly { readonly column: number; readonly cost: number }[],
): void {
  const quantity = live.quantity[row] as number;
  setQuantity(live, row, 0);
  replaceArcs(live, row, arcs);
  setQuantity(live, row, quantity);
}

/** The row does without all it has; what it had goes to others. */
function leaveOut(live: LivePlan, row: number): void {
  const freed = releaseFlows(live, row, Infinity);
  live.left[row] = live.quantity[row] as number;
  for (const { column, units } of freed) fillColumn(live, column, units);
}

function takeFromRow(live: LivePlan, row: number, amount: number): void {
  const fromLeft = Math.min(amount, live.left[row] as number);
  live.left[row] = (live.left[row] as number) - fromLeft;
  for (const { column, units } of releaseFlows(live, row, amount - fromLeft)) fillColumn(live, column, units);
}

/** Takes up to `amount` units off the row's arcs; the columns have them too many then. */
function releaseFlows(
  live: LivePlan,
  row: number,
  amount: number,
): readonly { readonly column: number; readonly units: number }[] {
  const freed: { readonly column: number; readonly units: number }[] = [];
  for (let rest = amount; rest > 0;) {
    const arc = live.flowOf[row] as number;
    if (arc === NONE) break;
    const units = Math.min(rest, live.units[arc] as number);
    addUnits(live, arc, -units);
    freed.push({ column: live.column[arc] as number, units });
    rest -= units;
  }
  return freed;
}

function replaceArcs(
  live: LivePlan,
  row: number,
  arcs: readonly { readonly column: number; readonly cost: number }[],
): void {
  makeRoom(live, arcs.length);
  live.start[row] = live.arcCount;
  for (const { column, cost } of arcs) {
    const arc = live.arcCount++;
    live.column[arc] = column;
    live.cost[arc] = cost;
    live.rowOf[arc] = row;
    live.units[arc] = 0;
    live.arcsInto[column]?.push(arc);
  }
  live.end[row] = live.arcCount;
}

function makeRoom(live: LivePlan, more: number): void {
  const needed = live.arcCount + more;
  if (needed <= live.column.length) return;
  const size = Math.max(needed, Math.ceil(1.25 * live.column.length));
  for (const key of ["column", "cost", "rowOf", "units"] as const) {
    const grown = new Int32Array(size);
    grown.set(live[key]);
    live[key] = grown;
  }
}
