import { minCostFlowForNumberNodes } from "min-cost-flow";
import type { Arcs } from "../arcs";

/** Units per arc by the npm package: source 0 → needs → resources → sink. */
export function withMinCostFlow({
  rows,
  columns,
  start,
  column,
  cost,
  quantity,
  capacity,
  worth,
}: Arcs): () => Int32Array {
  const sink = 1 + rows + columns;
  const edges = Array.from(column, () => ({ from: 0, to: 0, capacity: 0, cost: 0 }));
  for (let row = 0; row < rows; row += 1) {
    for (let arc = start[row] as number; arc < (start[row + 1] as number); arc += 1) {
      edges[arc] = {
        from: 1 + row,
        to: 1 + rows + (column[arc] as number),
        capacity: quantity[row] as number,
        cost: (cost[arc] as number) - (worth[row] as number),
      };
    }
  }
  quantity.forEach((units, row) => edges.push({ from: 0, to: 1 + row, capacity: units, cost: 0 }));
  capacity.forEach((units, node) =>
    edges.push({ from: 1 + rows + node, to: sink, capacity: units, cost: 0 }),
  );
  return () => {
    const solved = minCostFlowForNumberNodes(edges);
    return Int32Array.from(column, (_, arc) => solved[arc]?.flow ?? 0);
  };
}
