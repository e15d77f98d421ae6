import FlatQueue from "flatqueue";
import { addUnits, liveValue, NONE, type LivePlan } from "./live-plan";

/**
 * Gives `amount` more units to a row, each on the cheapest way: over a free column, over a column whose row moves on, or left
 * out, be it here or where the moves end. Successive shortest paths on reduced costs, looked for only as far as needed
 * (Ahuja, Magnanti & Orlin 1993, §9.7); prices follow, so that the plan stays optimal.
 */
export function placeUnits(live: LivePlan, row: number, amount: number): void {
  for (let rest = amount; rest > 0;) rest -= placeSome(live, row, rest);
}

/**
 * Fills `amount` units that a column has too many: with a row left out, with a row from another column, which then has to be
 * filled in its turn, or not at all. The same search, backwards.
 */
export function fillColumn(live: LivePlan, column: number, amount: number): void {
  for (let rest = amount; rest > 0;) rest -= fillSome(live, column, rest);
}

/** Labels of a search over columns. */
interface Search {
  readonly distance: Map<number, number>;
  /** The arc over which each column was reached, and the one whose units move on (NONE at the beginning). */
  readonly arrival: Map<number, number>;
  readonly moved: Map<number, number>;
  readonly queue: FlatQueue;
  readonly done: Set<number>;
  /** Where the way ends, what it costs. */
  end: End;
}

interface End {
  readonly distance: number;
  /** Column at which it ends; NONE for the row itself. */
  readonly column: number;
  /** The arc of the row there whose units are left out, or that fills; NONE when the column keeps or gives idle units. */
  readonly arc: number;
}

const newSearch = (end: End): Search => ({
  distance: new Map(),
  arrival: new Map(),
  moved: new Map(),
  queue: new FlatQueue(),
  done: new Set(),
  end,
});

function placeSome(live: LivePlan, row: number, amount: number): number {
  const value = liveValue(live, row);
  const search = newSearch({ distance: (live.worth[row] as number) - value, column: NONE, arc: NONE });
  reachFrom(live, search, row, { value, distance: 0, moved: NONE });
  for (let column = nextColumn(search); column !== NONE; column = nextColumn(search)) {
    const distance = search.distance.get(column) as number;
    if ((live.idle[column] as number) > 0) {
      search.end = { distance, column, arc: NONE };
      break;
    }
    for (const arc of live.flowsInto[column] as number[]) {
      const other = live.rowOf[arc] as number;
      const otherValue = (live.cost[arc] as number) + (live.price[column] as number);
      const leaving = distance + (live.worth[other] as number) - otherValue;
      if (leaving < search.end.distance) search.end = { distance: leaving, column, arc };
      reachFrom(live, search, other, { value: otherValue, distance, moved: arc });
    }
  }
  shiftPrices(live, search, 1);
  return placeAlong(live, search, row, amount);
}

function placeAlong(live: LivePlan, { end, arrival, moved }: Search, row: number, amount: number): number {
  const { left, idle, units, column } = live;
  if (end.column === NONE) {
    left[row] = (left[row] as number) + amount;
    return amount;
  }
  const steps = stepsFrom(end.column, { arrival, moved, next: moved, column });
  const room = end.arc === NONE ? (idle[end.column] as number) : (units[end.arc] as number);
  const given = steps.reduce(
    (least, step) => Math.min(least, step.moved === NONE ? least : (units[step.moved] as number)),
    Math.min(amount, room),
  );
  if (end.arc === NONE) idle[end.column] = (idle[end.column] as number) - given;
  else {
    const other = live.rowOf[end.arc] as number;
    left[other] = (left[other] as number) + given;
    addUnits(live, end.arc, -given);
  }
  moveUnits(live, steps, given);
  return given;
}

function fillSome(live: LivePlan, start: number, amount: number): number {
  const { price, left, cost, rowOf } = live;
  const search = newSearch({ distance: price[start] as number, column: start, arc: NONE });
  search.distance.set(start, 0);
  search.queue.push(start, 0);
  for (let column = nextColumn(search); column !== NONE; column = nextColumn(search)) {
    const distance = search.distance.get(column) as number;
    const keeping = distance + (price[column] as number);
    if (keeping < search.end.distance) search.end = { distance: keeping, column, arc: NONE };
    for (const arc of live.arcsInto[column] as number[]) {
      const row = rowOf[arc] as number;
      if (isGone(live, row, arc) || isWithoutUnits(live, row)) continue;
      const coming = distance + (cost[arc] as number) + (price[column] as number) - liveValue(live, row);
      if (coming >= search.end.distance) continue;
      if ((left[row] as number) > 0) search.end = { distance: coming, column, arc };
      else reachBack(live, search, { row, distance: coming, arrival: arc });
    }
  }
  shiftPrices(live, search, -1);
  return fillAlong(live, search, start, amount);
}

/** Whether the row has got other arcs since: a new stretch comes after all others. */
const isGone = ({ start }: LivePlan, row: number, arc: number): boolean => arc < (start[row] as number);

const isWithoutUnits = ({ flowOf, left }: LivePlan, row: number): boolean =>
  flowOf[row] === NONE && left[row] === 0;

/** Labels the columns that the row is served from. */
function reachBack(
  { start, end, column, units }: LivePlan,
  search: Search,
  { row, distance, arrival }: { readonly row: number; readonly distance: number; readonly arrival: number },
): void {
  for (let arc = start[row] as number; arc < (end[row] as number); arc++) {
    if ((units[arc] as number) > 0) label(search, column[arc] as number, { distance, arrival, moved: arc });
  }
}

function fillAlong(live: LivePlan, { end, arrival, moved }: Search, start: number, amount: number): number {
  const { left, idle, units, column } = live;
  const steps =
    end.column === start ? [] : stepsFrom(end.column, { arrival, moved, next: arrival, column, last: start });
  const room = end.arc === NONE ? Infinity : (left[live.rowOf[end.arc] as number] as number);
  const given = steps.reduce(
    (least, step) => Math.min(least, units[step.moved] as number),
    Math.min(amount, room),
  );
  if (end.arc === NONE) idle[end.column] = (idle[end.column] as number) + given;
  else {
    const row = live.rowOf[end.arc] as number;
    left[row] = (left[row] as number) - given;
    addUnits(live, end.arc, given);
  }
  moveUnits(live, steps, given);
  return given;
}

/** A row takes units over one arc and lets go of as many over the other (NONE: it has them new). */
interface Step {
  readonly arrival: number;
  readonly moved: number;
}

/** The steps of the way that ends at `from`, followed over the column of `next` until a row has its units new, or to `last`. */
function stepsFrom(
  from: number,
  {
    arrival,
    moved,
    next,
    column,
    last = NONE,
  }: {
    readonly arrival: ReadonlyMap<number, number>;
    readonly moved: ReadonlyMap<number, number>;
    readonly next: ReadonlyMap<number, number>;
    readonly column: Int32Array;
    readonly last?: number;
  },
): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; at !== last;) {
    steps.push({ arrival: arrival.get(at) ?? NONE, moved: moved.get(at) ?? NONE });
    const via = next.get(at) ?? NONE;
    if (via === NONE) break;
    at = column[via] as number;
  }
  return steps;
}

function moveUnits(live: LivePlan, steps: readonly Step[], given: number): void {
  for (const { arrival, moved } of steps) {
    addUnits(live, arrival, given);
    if (moved !== NONE) addUnits(live, moved, -given);
  }
}

/** Columns nearer than the end become dearer (1) or cheaper (−1) by what they are nearer. */
function shiftPrices({ price }: LivePlan, { done, distance, end }: Search, direction: 1 | -1): void {
  for (const column of done) {
    const nearer = end.distance - (distance.get(column) as number);
    if (nearer > 0) price[column] = (price[column] as number) + direction * nearer;
  }
}

/** Labels the columns that the row's arcs lead to. */
function reachFrom(
  { start, end, column, cost, price }: LivePlan,
  search: Search,
  row: number,
  { value, distance, moved }: { readonly value: number; readonly distance: number; readonly moved: number },
): void {
  for (let arc = start[row] as number; arc < (end[row] as number); arc++) {
    const node = column[arc] as number;
    label(search, node, {
      distance: distance + (cost[arc] as number) + (price[node] as number) - value,
      arrival: arc,
      moved,
    });
  }
}

function label(
  { distance: distances, arrival: arrivals, moved: moves, queue, end }: Search,
  column: number,
  {
    distance,
    arrival,
    moved,
  }: { readonly distance: number; readonly arrival: number; readonly moved: number },
): void {
  if (distance >= end.distance || distance >= (distances.get(column) ?? Infinity)) return;
  distances.set(column, distance);
  arrivals.set(column, arrival);
  moves.set(column, moved);
  queue.push(column, distance);
}

/** The nearest column that is not done; NONE when all that are left are beyond the end. */
function nextColumn(search: Search): number {
  const { queue, distance, done, end } = search;
  for (;;) {
    const value = queue.peekValue();
    if (value === undefined || value >= end.distance) return NONE;
    const column = queue.pop() as number;
    if (distance.get(column) !== value || done.has(column)) continue;
    done.add(column);
    return column;
  }
}
