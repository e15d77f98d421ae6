/** Points in the plane sorted into square cells, row by row. */
export interface GridIndex {
  readonly left: number;
  readonly bottom: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell c holds the entries cellStart[c] … cellStart[c+1]−1 of the arrays below. */
  readonly cellStart: Int32Array;
  /** Numbers of the points as given. */
  readonly point: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Points per cell aimed at: fewer means more cells to visit, more means more points to measure. */
const POINTS_PER_CELL = 2;

/** An index of the points (`x[i]`, `y[i]`), in metres, for `cellsAround`. Built in O(n), whatever their clusters. */
export function gridIndex(x: Float64Array, y: Float64Array): GridIndex {
  const frame = frameOf(x, y);
  const count = x.length;
  const cells = new Int32Array(count);
  const cellStart = new Int32Array(frame.columns * frame.rows + 1);
  for (let i = 0; i < count; i++) {
    const cell = cellOf(frame, x[i] as number, y[i] as number);
    cells[i] = cell;
    cellStart[cell + 1] = (cellStart[cell + 1] as number) + 1;
  }
  for (let cell = 1; cell < cellStart.length; cell++) {
    cellStart[cell] = (cellStart[cell] as number) + (cellStart[cell - 1] as number);
  }
  const next = cellStart.slice();
  const sorted = { point: new Int32Array(count), x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const place = next[cells[i] as number] as number;
    next[cells[i] as number] = place + 1;
    sorted.point[place] = i;
    sorted.x[place] = x[i] as number;
    sorted.y[place] = y[i] as number;
  }
  return { ...frame, cellStart, ...sorted };
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

function cellOf({ left, bottom, cellM, columns }: Frame, x: number, y: number): number {
  return Math.floor((y - bottom) / cellM) * columns + Math.floor((x - left) / cellM);
}

/** A column or row inside the grid; NaN (Infinity less Infinity) cannot occur because positions are finite. */
function clamp(cell: number, count: number): number {
  return Math.max(0, Math.min(count - 1, cell));
}
