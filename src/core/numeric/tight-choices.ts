import type { Transportation } from "./transportation";

/** Rows that could be served in more than one way at the same value, and their ways. */
export interface Choices {
  readonly rows: Int32Array;
  /** Tight arcs of the i-th row: entries start[i] … start[i+1]−1 of `arcs`. */
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  /** Whether the i-th row may as well be left out. */
  readonly mayBeLeftOut: Uint8Array;
}

export function tightChoices(problem: Transportation, price: Float64Array): Choices {
  const { rowCount, start, end, column, cost, quantity } = problem;
  const rows: number[] = [];
  const starts = [0];
  const arcs: number[] = [];
  const leftOut: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (quantity[row] === 0) continue;
    const { value, ways } = bestWays(problem, price, row);
    if (ways === 1) continue;
    const last = end[row] as number;
    for (let arc = start[row] as number; arc < last; arc++) {
      if ((cost[arc] as number) + (price[column[arc] as number] as number) === value) arcs.push(arc);
    }
    rows.push(row);
    starts.push(arcs.length);
    leftOut.push(value === problem.worth[row] ? 1 : 0);
  }
  return {
    rows: Int32Array.from(rows),
    start: Int32Array.from(starts),
    arcs: Int32Array.from(arcs),
    mayBeLeftOut: Uint8Array.from(leftOut),
  };
}

/** The value of a unit of the row, and the number of ways to reach it; to be left out is one. */
function bestWays(
  { start, end, column, cost, worth }: Transportation,
  price: Float64Array,
  row: number,
): { readonly value: number; readonly ways: number } {
  const last = end[row] as number;
  let value = worth[row] as number;
  let ways = 1;
  for (let arc = start[row] as number; arc < last; arc++) {
    const total = (cost[arc] as number) + (price[column[arc] as number] as number);
    if (total > value) continue;
    ways = total === value ? ways + 1 : 1;
    value = total;
  }
  return { value, ways };
}

/**
 * The places in `choices` of the rows that lie on a cycle of tight arcs, or between two. All others are served the same way
 * by every optimal plan: whatever hangs by a single arc is settled, and falls away with it.
 */
export function openChoices(problem: Transportation, price: Float64Array, choices: Choices): Int32Array {
  const { rows, start, arcs } = choices;
  const columnOf = (entry: number): number => problem.column[arcs[entry] as number] as number;
  const rowDegree = rows.map((_, i) => waysOf(choices, i));
  const rowsAt = rowsByColumn(problem, choices);
  const degree = columnDegrees(problem, price, rowsAt.start);
  const hanging: number[] = [];
  const lower = (column: number): void => {
    degree[column] = (degree[column] as number) - 1;
    if (degree[column] === 1) hanging.push(column);
  };
  degree.forEach((ways, column) => ways === 1 && hanging.push(column));
  for (let column = hanging.pop(); column !== undefined; column = hanging.pop()) {
    for (let at = rowsAt.start[column] as number; at < (rowsAt.start[column + 1] as number); at++) {
      const i = rowsAt.places[at] as number;
      rowDegree[i] = (rowDegree[i] as number) - 1;
      if (rowDegree[i] !== 1) continue;
      for (let entry = start[i] as number; entry < (start[i + 1] as number); entry++) lower(columnOf(entry));
    }
  }
  return rows.map((_, i) => i).filter((i) => (rowDegree[i] as number) > 1);
}

const waysOf = ({ start, mayBeLeftOut }: Choices, i: number): number =>
  (start[i + 1] as number) - (start[i] as number) + (mayBeLeftOut[i] as number);

/** Tight arcs at each column, and the root where it may keep units. */
function columnDegrees(problem: Transportation, price: Float64Array, start: Int32Array): Int32Array {
  return Int32Array.from({ length: problem.columnCount }, (_, column) => {
    const arcs = (start[column + 1] as number) - (start[column] as number);
    return arcs + (mayStayIdle(problem, price, column) ? 1 : 0);
  });
}

/** Whether an optimal plan may leave units of the column idle. */
export const mayStayIdle = ({ idleCost }: Transportation, price: Float64Array, column: number): boolean =>
  (price[column] as number) === (idleCost === null ? 0 : -(idleCost[column] as number));

/** Places in `choices` by column: entries start[c] … start[c+1]−1. */
function rowsByColumn(
  { columnCount, column }: Transportation,
  { rows, start, arcs }: Choices,
): { readonly start: Int32Array; readonly places: Int32Array } {
  const first = new Int32Array(columnCount + 1);
  for (const arc of arcs)
    first[(column[arc] as number) + 1] = (first[(column[arc] as number) + 1] as number) + 1;
  for (let node = 0; node < columnCount; node++) {
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  }
  const next = first.slice();
  const places = new Int32Array(arcs.length);
  for (let i = 0; i < rows.length; i++) {
    for (let entry = start[i] as number; entry < (start[i + 1] as number); entry++) {
      const node = column[arcs[entry] as number] as number;
      places[next[node] as number] = i;
      next[node] = (next[node] as number) + 1;
    }
  }
  return { start: first, places };
}
