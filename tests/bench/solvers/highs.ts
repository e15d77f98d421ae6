import highsLoader from "highs";
import type { Arcs } from "../arcs";

/** Units per arc by HiGHS: one variable per arc, one row per need and per resource. Its vertices are whole, as in any transportation problem. */
export async function withHighs({
  rows,
  columns,
  start,
  column,
  cost,
  quantity,
  capacity,
  worth,
}: Arcs): Promise<() => Int32Array> {
  const highs = await highsLoader();
  const count = column.length;
  const colCost = new Float64Array(count);
  const indices = new Int32Array(2 * count);
  for (let row = 0; row < rows; row += 1) {
    for (let arc = start[row] as number; arc < (start[row + 1] as number); arc += 1) {
      colCost[arc] = (cost[arc] as number) - (worth[row] as number);
      indices[2 * arc] = row;
      indices[2 * arc + 1] = rows + (column[arc] as number);
    }
  }
  const source = {
    numCols: count,
    numRows: rows + columns,
    colCost,
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(Infinity),
    rowLower: new Float64Array(rows + columns).fill(-Infinity),
    rowUpper: Float64Array.from([...quantity, ...capacity]),
    matrix: {
      format: "csc" as const,
      numRows: rows + columns,
      numCols: count,
      starts: Int32Array.from({ length: count + 1 }, (_, arc) => 2 * arc),
      indices,
      values: new Float64Array(2 * count).fill(1),
    },
  };
  return () =>
    highs.withModel(source, (model) => {
      model.options.set({ output_flag: false });
      model.run();
      return Int32Array.from(model.getSolution().colValue, Math.round);
    });
}
