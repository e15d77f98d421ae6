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

/** An index of the points (`x[i]`, `y[i]`), in metres, for `pointsWithin`. Built in O(n), whatever their clusters. */
export function gridIndex(x: Float64Array, y: Float64Array): GridIndex {
  const frame = frameOf(x, y);
  const cells = Int32Array.from(x, (east, i) => cellOf(frame, east, y[i] as number));
  const cellStart = new Int32Array(frame.columns * frame.rows + 1);
  cells.forEach((cell) => (cellStart[cell + 1] = (cellStart[cell + 1] as number) + 1));
  for (let cell = 1; cell < cellStart.length; cell++) {
    cellStart[cell] = (cellStart[cell] as number) + (cellStart[cell - 1] as number);
  }
  const next = cellStart.slice();
  const point = new Int32Array(x.length);
  cells.forEach((cell, i) => {
    const place = next[cell] as number;
    next[cell] = place + 1;
    point[place] = i;
  });
  const pick = (values: Float64Array) => Float64Array.from(point, (i) => values[i] as number);
  return { ...frame, cellStart, point, x: pick(x), y: pick(y) };
}

/**
 * The number of points at most `radiusM` metres (inclusive) from (`x`, `y`); their numbers are written to `found`,
 * which must have room for all points. Their order depends on nothing but the points and their order when indexed.
 */
export function pointsWithin(
  grid: GridIndex,
  centre: { readonly x: number; readonly y: number },
  radiusM: number,
  found: Int32Array,
): number {
  const { columns, rows, cellStart } = grid;
  const firstColumn = clamp(Math.floor((centre.x - radiusM - grid.left) / grid.cellM), columns);
  const lastColumn = clamp(Math.floor((centre.x + radiusM - grid.left) / grid.cellM), columns);
  const firstRow = clamp(Math.floor((centre.y - radiusM - grid.bottom) / grid.cellM), rows);
  const lastRow = clamp(Math.floor((centre.y + radiusM - grid.bottom) / grid.cellM), rows);
  const limit = radiusM * radiusM;
  let count = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const end = cellStart[row * columns + lastColumn + 1] as number;
    for (let place = cellStart[row * columns + firstColumn] as number; place < end; place++) {
      const dx = (grid.x[place] as number) - centre.x;
      const dy = (grid.y[place] as number) - centre.y;
      if (dx * dx + dy * dy <= limit) found[count++] = grid.point[place] as number;
    }
  }
  return count;
}

type Frame = Pick<GridIndex, "left" | "bottom" | "cellM" | "columns" | "rows">;

function frameOf(x: Float64Array, y: Float64Array): Frame {
  if (x.length === 0) return { left: 0, bottom: 0, cellM: 1, columns: 1, rows: 1 };
  const least = (values: Float64Array) => values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = (values: Float64Array) => values.reduce((high, value) => Math.max(high, value), -Infinity);
  const left = least(x);
  const bottom = least(y);
  const width = most(x) - left;
  const height = most(y) - bottom;
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

function cellOf({ left, bottom, cellM, columns }: Frame, x: number, y: number): number {
  return Math.floor((y - bottom) / cellM) * columns + Math.floor((x - left) / cellM);
}

/** A column or row inside the grid; NaN (Infinity less Infinity) cannot occur because positions are finite. */
function clamp(cell: number, count: number): number {
  return Math.max(0, Math.min(count - 1, cell));
}
