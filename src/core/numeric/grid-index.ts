import { countingSort } from "./counting-sort";

/** Points in the plane sorted into square cells, row by row. */
export interface GridIndex {
  readonly left: number;
  readonly bottom: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell c holds the entries cellStart[c] … cellStart[c+1]−1 of `point`. */
  readonly cellStart: Int32Array;
  /** Numbers of the points as given. */
  readonly point: Int32Array;
}

/** Points per cell aimed at: fewer means more cells to visit, more means more points to measure. */
const POINTS_PER_CELL = 2;

/** An index of the points (`x[i]`, `y[i]`), in metres, for `cellsAround`. Built in O(n), whatever their clusters. */
export function gridIndex(x: Float64Array, y: Float64Array): GridIndex {
  const frame = frameOf(x, y);
  const { sorted, start } = countingSort(
    Int32Array.from(x.keys()),
    cellsOf(frame, x, y),
    frame.columns * frame.rows,
  );
  return { ...frame, cellStart: start, point: sorted };
}

/** A block of cells, edges included. */
export interface CellSpan {
  firstColumn: number;
  lastColumn: number;
  firstRow: number;
  lastRow: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
}

/**
 * Writes to `span` the cells that hold every point of the circle, its edge included, and others beside.
 * The cells of one row of the span are neighbours in `cellStart`.
 */
export function cellsAround(grid: GridIndex, { x, y, radiusM }: Circle, span: CellSpan): void {
  span.firstColumn = clamp(Math.floor((x - radiusM - grid.left) / grid.cellM), grid.columns);
  span.lastColumn = clamp(Math.floor((x + radiusM - grid.left) / grid.cellM), grid.columns);
  span.firstRow = clamp(Math.floor((y - radiusM - grid.bottom) / grid.cellM), grid.rows);
  span.lastRow = clamp(Math.floor((y + radiusM - grid.bottom) / grid.cellM), grid.rows);
}

type Frame = Pick<GridIndex, "left" | "bottom" | "cellM" | "columns" | "rows">;

function frameOf(x: Float64Array, y: Float64Array): Frame {
  if (x.length === 0) return { left: 0, bottom: 0, cellM: 1, columns: 1, rows: 1 };
  const [left, right] = boundsOf(x);
  const [bottom, top] = boundsOf(y);
  const width = right - left;
  const height = top - bottom;
  const cells = Math.max(1, x.length / POINTS_PER_CELL);
  // The second bound keeps points along a line from getting more cells than points.
  const cellM = Math.max(1, Math.sqrt((width * height) / cells), Math.max(width, height) / cells);
  return {
    left,
    bottom,
    cellM,
    columns: Math.floor(width / cellM) + 1,
    rows: Math.floor(height / cellM) + 1,
  };
}

function boundsOf(values: Float64Array): readonly [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    most = Math.max(most, values[i] as number);
  }
  return [least, most];
}

function cellsOf({ left, bottom, cellM, columns }: Frame, x: Float64Array, y: Float64Array): Int32Array {
  const cells = new Int32Array(x.length);
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(((y[i] as number) - bottom) / cellM);
    cells[i] = row * columns + Math.floor(((x[i] as number) - left) / cellM);
  }
  return cells;
}

/** A column or row inside the grid; NaN (Infinity less Infinity) cannot occur because positions are finite. */
function clamp(cell: number, count: number): number {
  return Math.max(0, Math.min(count - 1, cell));
}
