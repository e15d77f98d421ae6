import { mayStayIdle, openChoices, tightChoices, type Choices } from "./tight-choices";
import type { Transportation, TransportationPlan } from "./transportation";
import { solveTransportation } from "./transportation-solver";

/**
 * Of all plans that cost least, the one that the order of rows and columns chooses: earlier rows are served before later
 * ones, and from earlier columns. `plan` is any optimal one with its prices; the result does not depend on which, unless two
 * orders weigh exactly the same, which a scatter of the weights makes all but impossible.
 *
 * All optimal plans use tight arcs only, whatever optimal prices one looks from. Where these form no cycle there is but one
 * plan; the cycles are left to a second problem over their arcs alone.
 */
export function canonicalPlan(problem: Transportation, plan: TransportationPlan): TransportationPlan {
  const choices = tightChoices(problem, plan.price);
  const open = openChoices(problem, plan.price, choices);
  if (open.length === 0) return plan;
  const arcs = arcsOf(choices, open);
  const second = solveTransportation(orderProblem(problem, plan, { choices, open, arcs }));
  return merged(problem, plan, {
    rows: open.map((i) => choices.rows[i] as number),
    arc: second.arc.map((arc) => arcs[arc] as number),
    units: second.units,
  });
}

/** Rows that the order decides on: their places in `choices`, and their tight arcs one after the other. */
interface OpenRows {
  readonly choices: Choices;
  readonly open: Int32Array;
  readonly arcs: Int32Array;
}

function arcsOf({ start, arcs }: Choices, open: Int32Array): Int32Array {
  const list: number[] = [];
  for (const i of open) list.push(...arcs.subarray(start[i], start[i + 1]));
  return Int32Array.from(list);
}

/** The second problem: what the settled rows leave of the columns, over tight arcs, at the cost of the order. */
function orderProblem(
  problem: Transportation,
  plan: TransportationPlan,
  { choices, open, arcs }: OpenRows,
): Transportation {
  const { columnCount, column, quantity } = problem;
  const rows = open.map((i) => choices.rows[i] as number);
  const start = startsOf(choices, open);
  const { cost, tooDear } = orderCosts(problem, rows, start, arcs);
  return {
    rowCount: open.length,
    columnCount,
    start,
    end: start.subarray(1),
    column: arcs.map((arc) => column[arc] as number),
    cost,
    quantity: rows.map((row) => quantity[row] as number),
    capacity: capacityLeft(problem, plan, rows),
    worth: Float64Array.from(open, (i) => (choices.mayBeLeftOut[i] === 1 ? 0 : tooDear)),
    idleCost: Float64Array.from({ length: columnCount }, (_, node) =>
      mayStayIdle(problem, plan.price, node) ? 0 : tooDear,
    ),
  };
}

function startsOf({ start }: Choices, open: Int32Array): Int32Array {
  const starts = new Int32Array(open.length + 1);
  open.forEach((i, place) => {
    starts[place + 1] = (starts[place] as number) + (start[i + 1] as number) - (start[i] as number);
  });
  return starts;
}

/**
 * Costs that grow with the row and fall with the column, so that of two rows and two columns the earlier go together; what
 * is left of 53 bits scatters them, against longer cycles that would cancel out. `tooDear` exceeds what a cycle can sum up to.
 */
function orderCosts(
  { rowCount, columnCount, column }: Transportation,
  rows: Int32Array,
  start: Int32Array,
  arcs: Int32Array,
): { readonly cost: Float64Array; readonly tooDear: number } {
  const longestCycle = 2 * Math.min(rowCount, columnCount) + 2;
  const room = Math.floor(LARGEST / (longestCycle * rowCount * columnCount));
  const scatter = Math.max(1, Math.min(WIDEST_SCATTER, room));
  const step = Math.max(1, Math.ceil((longestCycle * rowCount * columnCount) / LARGEST));
  const cost = new Float64Array(arcs.length);
  rows.forEach((row, place) => {
    for (let entry = start[place] as number; entry < (start[place + 1] as number); entry++) {
      const node = column[arcs[entry] as number] as number;
      const weight = Math.floor(((row + 1) * (columnCount - node)) / step);
      cost[entry] = weight * scatter + (scattered(row, node) % scatter);
    }
  });
  return { cost, tooDear: longestCycle * (Math.floor((rowCount * columnCount) / step) + 1) * scatter };
}

/** `tooDear` counts up to three times in a price and once more in a sum: all of it stays below 2⁵³. */
const LARGEST = 2 ** 50;
const WIDEST_SCATTER = 2 ** 20;

/** A number below 2³² that looks random (finalizer of MurmurHash3: Appleby 2011). */
function scattered(row: number, column: number): number {
  let bits = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function capacityLeft(problem: Transportation, plan: TransportationPlan, open: Int32Array): Int32Array {
  const left = problem.capacity.slice();
  const first = firstEntries(problem, plan.arc);
  for (let entry = 0; entry < plan.arc.length; entry++) {
    const node = problem.column[plan.arc[entry] as number] as number;
    left[node] = (left[node] as number) - (plan.units[entry] as number);
  }
  for (const row of open) {
    for (let entry = first[row] as number; entry < (first[row + 1] as number); entry++) {
      const node = problem.column[plan.arc[entry] as number] as number;
      left[node] = (left[node] as number) + (plan.units[entry] as number);
    }
  }
  return left;
}

interface Decision {
  /** Rows that were decided on, ascending. */
  readonly rows: Int32Array;
  readonly arc: Int32Array;
  readonly units: Int32Array;
}

/** The plan with the decided rows put in. */
function merged(problem: Transportation, plan: TransportationPlan, decision: Decision): TransportationPlan {
  const kept = firstEntries(problem, plan.arc);
  const decided = firstEntries(problem, decision.arc);
  const isDecided = new Uint8Array(problem.rowCount);
  for (const row of decision.rows) isDecided[row] = 1;
  const arc = new Int32Array(plan.arc.length + decision.arc.length);
  const units = new Int32Array(arc.length);
  let count = 0;
  for (let row = 0; row < problem.rowCount; row++) {
    const [from, first] = isDecided[row] === 1 ? [decision, decided] : [plan, kept];
    for (let entry = first[row] as number; entry < (first[row + 1] as number); entry++) {
      arc[count] = from.arc[entry] as number;
      units[count++] = from.units[entry] as number;
    }
  }
  return { arc: arc.slice(0, count), units: units.slice(0, count), price: plan.price };
}

/** Where the entries of each row begin in `arcs`, which are by row; one more for the end. */
function firstEntries({ rowCount, start, end }: Transportation, arcs: Int32Array): Int32Array {
  const first = new Int32Array(rowCount + 1);
  let entry = 0;
  for (let row = 0; row < rowCount; row++) {
    const from = start[row] as number;
    const to = end[row] as number;
    while (entry < arcs.length && (arcs[entry] as number) >= from && (arcs[entry] as number) < to) entry++;
    first[row + 1] = entry;
  }
  return first;
}
