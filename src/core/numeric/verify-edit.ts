import { NONE, type LivePlan } from "./live-plan";
import type { TransportationVerdict } from "./verify-transportation";

/** As of a plan from scratch; `miscounted` is a row or column that keeps other units than the plan says. */
export type EditVerdict =
  TransportationVerdict | { readonly ok: false; readonly code: "miscounted"; readonly index: number };

/** A plan as it was found, in figures. */
export interface CheckedFigures {
  readonly verdict: EditVerdict;
  /** Σ cost × units over the arcs. */
  readonly cost: number;
  /** Units that rows go without, by what a unit of the row is worth. */
  readonly leftByWorth: ReadonlyMap<number, number>;
}

/** What a check reads of a plan that is edited: the problem, the plan, and what rows and columns are said to keep. */
type EditedPlan = Omit<LivePlan, "arcsInto" | "flowsInto" | "flowOf">;

/**
 * A check to be called after each edit of the plan. It says what `verifyTransportation` would of the plan as it is, and whether
 * `left` and `idle` are true. The first call checks every row; a later one, and any after a failure, only what can have changed:
 * it takes one pass over units, rows and columns to find that, and time for the arcs of the rows that it concerns.
 *
 * The check asks no one what an edit has touched. It keeps a copy of all it has accepted, and by induction the certificate holds
 * for every row that still is as it was: the same units, arcs and worth, the same units left, and prices that leave its value
 * what it was. Columns and costs of arcs are written once; a row with other arcs has another stretch.
 */
export function checkOfEdits(plan: EditedPlan): () => CheckedFigures {
  let known = nothingKnown(plan);
  return () => {
    addArcs(plan, known);
    const failure = [
      ...unitsFailures(plan, known),
      ...rowFailures(plan, known),
      ...columnFailures(plan, known),
      ...certificateFailures(plan, known),
    ][0];
    const { cost, leftByWorth } = known;
    // What was refused proves nothing.
    if (failure !== undefined) known = nothingKnown(plan);
    return { verdict: failure ?? { ok: true }, cost, leftByWorth };
  };
}

type Failure = Extract<EditVerdict, { ok: false }>;

/** What the last check has found and accepted. */
interface Known {
  units: Int32Array;
  cost: number;
  readonly leftByWorth: Map<number, number>;
  /** Units over the arcs of each row, into each column. */
  readonly given: Float64Array;
  readonly taken: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly left: Float64Array;
  readonly worth: Float64Array;
  /** min(worth, least of cost + price over its arcs) of each row. */
  readonly value: Float64Array;
  readonly price: Float64Array;
  /** A list of the arcs into each column: its first, and the next of each arc; `NONE` ends it. */
  readonly firstInto: Int32Array;
  nextInto: Int32Array;
  arcCount: number;
  /** Rows whose certificate is to be checked now. */
  readonly due: Set<number>;
}

function nothingKnown({ rowCount, columnCount, price }: EditedPlan): Known {
  return {
    units: new Int32Array(0),
    cost: 0,
    leftByWorth: new Map(),
    given: new Float64Array(rowCount),
    taken: new Float64Array(columnCount),
    // No row has had arcs: all are due at first.
    start: new Int32Array(rowCount).fill(NONE),
    end: new Int32Array(rowCount).fill(NONE),
    left: new Float64Array(rowCount),
    worth: new Float64Array(rowCount),
    value: new Float64Array(rowCount),
    price: price.slice(),
    firstInto: new Int32Array(columnCount).fill(NONE),
    nextInto: new Int32Array(0),
    arcCount: 0,
    due: new Set(),
  };
}

function addArcs({ column, arcCount }: EditedPlan, known: Known): void {
  known.units = withRoom(known.units, column.length);
  known.nextInto = withRoom(known.nextInto, column.length);
  const { firstInto, nextInto } = known;
  for (; known.arcCount < arcCount; known.arcCount++) {
    const node = column[known.arcCount] as number;
    nextInto[known.arcCount] = firstInto[node] as number;
    firstInto[node] = known.arcCount;
  }
}

function withRoom(list: Int32Array, size: number): Int32Array {
  if (size <= list.length) return list;
  const grown = new Int32Array(size);
  grown.set(list);
  return grown;
}

/** Follows the units of the arcs; those of a row that has other arcs now must be none. */
function unitsFailures(plan: EditedPlan, known: Known): readonly Failure[] {
  const { units, rowOf, column, cost, arcCount } = plan;
  const { units: before, given, taken, due } = known;
  const failures: Failure[] = [];
  for (let arc = nextChange(before, units, 0); arc < arcCount; arc = nextChange(before, units, arc + 1)) {
    const change = (units[arc] as number) - (before[arc] as number);
    const row = rowOf[arc] as number;
    const node = column[arc] as number;
    before[arc] = units[arc] as number;
    given[row] = (given[row] as number) + change;
    taken[node] = (taken[node] as number) + change;
    known.cost += change * (cost[arc] as number);
    due.add(row);
    if (units[arc] !== 0 && !isOfRow(plan, row, arc))
      failures.push({ ok: false, code: "overserved", index: row });
  }
  return failures;
}

/** The first place from `from` on where the lists differ; beyond them when there is none. Nothing else is done for every arc. */
function nextChange(before: Int32Array, now: Int32Array, from: number): number {
  let at = from;
  // Four at once: most of what is left of an edit's time at a large plan.
  for (const last = now.length - 4; at <= last; at += 4) {
    const differ =
      ((before[at] as number) ^ (now[at] as number)) |
      ((before[at + 1] as number) ^ (now[at + 1] as number)) |
      ((before[at + 2] as number) ^ (now[at + 2] as number)) |
      ((before[at + 3] as number) ^ (now[at + 3] as number));
    if (differ !== 0) break;
  }
  while (at < now.length && before[at] === now[at]) at++;
  return at;
}

const isOfRow = ({ start, end }: EditedPlan, row: number, arc: number): boolean =>
  arc >= (start[row] as number) && arc < (end[row] as number);

/** Follows what the rows are and go without. */
function rowFailures(plan: EditedPlan, known: Known): readonly Failure[] {
  const { rowCount, quantity, left: said, worth, start, end } = plan;
  const { given, due } = known;
  const failures: Failure[] = [];
  for (let row = 0; row < rowCount; row++) {
    const left = (quantity[row] as number) - (given[row] as number);
    if (left < 0) failures.push({ ok: false, code: "overserved", index: row });
    if (left !== said[row]) failures.push({ ok: false, code: "miscounted", index: row });
    if (left !== known.left[row] || worth[row] !== known.worth[row]) {
      followLeft(known, row, { left, worth: worth[row] as number });
      due.add(row);
    }
    if (start[row] === known.start[row] && end[row] === known.end[row]) continue;
    if (!isMoved(plan, known, row)) failures.push({ ok: false, code: "overserved", index: row });
    known.start[row] = start[row] as number;
    known.end[row] = end[row] as number;
    due.add(row);
  }
  return failures;
}

function followLeft(
  known: Known,
  row: number,
  { left, worth }: { readonly left: number; readonly worth: number },
): void {
  const { leftByWorth } = known;
  const before = known.worth[row] as number;
  leftByWorth.set(before, (leftByWorth.get(before) ?? 0) - (known.left[row] as number));
  leftByWorth.set(worth, (leftByWorth.get(worth) ?? 0) + left);
  known.left[row] = left;
  known.worth[row] = worth;
}

/** Whether the row has left its former arcs without units, and those of its new stretch are its own. */
function isMoved(plan: EditedPlan, known: Known, row: number): boolean {
  for (let arc = known.start[row] as number; arc < (known.end[row] as number); arc++)
    if (plan.units[arc] !== 0 && !isOfRow(plan, row, arc)) return false;
  for (let arc = plan.start[row] as number; arc < (plan.end[row] as number); arc++)
    if (plan.rowOf[arc] !== row) return false;
  return (plan.end[row] as number) <= plan.arcCount;
}

/** Checks what columns keep and ask, and follows their prices. */
function columnFailures(plan: EditedPlan, known: Known): readonly Failure[] {
  const { columnCount, capacity, idle: said, price } = plan;
  const failures: Failure[] = [];
  for (let node = 0; node < columnCount; node++) {
    const idle = (capacity[node] as number) - (known.taken[node] as number);
    if (idle < 0) failures.push({ ok: false, code: "overfull", index: node });
    if (idle !== said[node]) failures.push({ ok: false, code: "miscounted", index: node });
    if ((price[node] as number) < 0 || (idle > 0 && price[node] !== 0))
      failures.push({ ok: false, code: "wasteful", index: node });
    if (price[node] === known.price[node]) continue;
    addRowsAt(plan, known, node);
    known.price[node] = price[node] as number;
  }
  return failures;
}

/** Makes the rows due whose value the new price changes, or may change: the column was best for them, or is better than the best. */
function addRowsAt(plan: EditedPlan, known: Known, node: number): void {
  const { rowOf, cost } = plan;
  const { firstInto, nextInto, value, due } = known;
  const before = known.price[node] as number;
  const now = plan.price[node] as number;
  for (let arc = firstInto[node] as number; arc !== NONE; arc = nextInto[arc] as number) {
    const row = rowOf[arc] as number;
    const unit = cost[arc] as number;
    // Written so that a price that is no number makes the row due.
    if (unit + before > (value[row] as number) && unit + now >= (value[row] as number)) continue;
    if (isOfRow(plan, row, arc)) due.add(row);
  }
}

function certificateFailures(plan: EditedPlan, known: Known): readonly Failure[] {
  const { worth, start, end, units } = plan;
  const failures: Failure[] = [];
  for (const row of known.due) {
    const value = valueOf(plan, row);
    known.value[row] = value;
    if ((known.left[row] as number) > 0 && value !== worth[row])
      failures.push({ ok: false, code: "improvable", index: row });
    for (let arc = start[row] as number; arc < (end[row] as number); arc++) {
      if (units[arc] === 0) continue;
      if ((units[arc] as number) < 0) failures.push({ ok: false, code: "overserved", index: row });
      if (!isTight(plan, arc, value)) failures.push({ ok: false, code: "improvable", index: arc });
    }
  }
  known.due.clear();
  return failures;
}

/** What a unit of the row costs at best. */
function valueOf({ start, end, column, cost, worth, price }: EditedPlan, row: number): number {
  const last = end[row] as number;
  let value = worth[row] as number;
  for (let arc = start[row] as number; arc < last; arc++) {
    const total = (cost[arc] as number) + (price[column[arc] as number] as number);
    if (total < value) value = total;
  }
  return value;
}

function isTight({ column, cost, price }: EditedPlan, arc: number, value: number): boolean {
  const total = (cost[arc] as number) + (price[column[arc] as number] as number);
  return total === value && Number.isSafeInteger(total);
}
