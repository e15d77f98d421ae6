import { componentsOf, disjointSets, join } from "./connected-components";
import { countingSort } from "./counting-sort";
import type { Transportation } from "./transportation";

/** Rows that want units and columns that arcs join, ascending. */
export interface ConnectedPart {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** What of a problem says who is joined to whom. */
type Joints = Pick<Transportation, "rowCount" | "columnCount" | "start" | "end" | "column" | "quantity">;

/** The parts of a problem that do not influence each other. Rows without arcs, or that want nothing, belong to none. */
export function connectedParts(joints: Joints): readonly ConnectedPart[] {
  const { rowCount, columnCount, start, end, column, quantity } = joints;
  const sets = disjointSets(columnCount);
  const first = new Int32Array(rowCount).fill(-1);
  for (let row = 0; row < rowCount; row++) {
    const last = end[row] as number;
    let arc = start[row] as number;
    if (quantity[row] === 0 || arc === last) continue;
    const one = column[arc] as number;
    first[row] = one;
    for (arc++; arc < last; arc++)
      if (sets[column[arc] as number] !== sets[one]) join(sets, one, column[arc] as number);
  }
  const { of, count } = componentsOf(sets);
  const rows = grouped(
    first.map((one) => (one < 0 ? -1 : (of[one] as number))),
    count,
  );
  const columns = grouped(of, count);
  return rows
    .map((list, i): ConnectedPart => ({ rows: list, columns: columns[i] ?? new Int32Array(0) }))
    .filter((part) => part.rows.length > 0);
}

/** The positions that carry each label 0…count−1, ascending; −1 labels nothing. */
function grouped(labels: Int32Array, count: number): readonly Int32Array[] {
  const { sorted, start } = countingSort(
    labels.map((_, position) => position),
    labels,
    count,
  );
  return Array.from({ length: count }, (_, label) => sorted.subarray(start[label], start[label + 1]));
}
