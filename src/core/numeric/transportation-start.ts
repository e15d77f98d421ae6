import { emptyTree, hang, NO_ARC, rehang, splitRow, tightPrice, type BasisTree } from "./basis-tree";
import type { Transportation } from "./transportation";

/**
 * A strongly feasible basis from a greedy plan: rows, in the order given, take from their cheapest column that has something
 * left. A row that empties a column and goes on stands split, the emptied column hanging under it.
 */
export function greedyTree(problem: Transportation, order: Int32Array): BasisTree {
  const tree = emptyTree(problem);
  for (const row of order) place(tree, row);
  return tree;
}

function place(tree: BasisTree, row: number): void {
  const { problem, flow, basic } = tree;
  let wanted = problem.quantity[row] as number;
  const emptied: number[] = [];
  let arc = cheapestFree(tree, row);
  while (arc !== NO_ARC && (flow[problem.column[arc] as number] as number) < wanted) {
    const column = problem.column[arc] as number;
    wanted -= flow[column] as number;
    emptied.push(arc, flow[column] as number);
    flow[column] = 0;
    arc = cheapestFree(tree, row);
  }
  if (arc !== NO_ARC) {
    const column = problem.column[arc] as number;
    flow[column] = (flow[column] as number) - wanted;
  }
  if (emptied.length === 0) basic[row] = arc;
  else split(tree, row, { arc, flow: wanted }, emptied);
}

/** The cheapest arc to a column with idle units; NO_ARC when leaving the row out costs no more. */
function cheapestFree({ problem, root, parent, flow }: BasisTree, row: number): number {
  const { start, end, column, cost } = problem;
  let least = problem.worth[row] as number;
  let best = NO_ARC;
  const last = end[row] as number;
  for (let arc = start[row] as number; arc < last; arc++) {
    if ((cost[arc] as number) >= least) continue;
    const node = column[arc] as number;
    if (parent[node] !== root || flow[node] === 0) continue;
    least = cost[arc] as number;
    best = arc;
  }
  return best;
}

/** `emptied`: arcs and their units, in turn. */
function split(
  tree: BasisTree,
  row: number,
  { arc, flow }: { readonly arc: number; readonly flow: number },
  emptied: readonly number[],
): void {
  const { problem, root } = tree;
  const node = splitRow(tree, row);
  const parent = arc === NO_ARC ? root : (problem.column[arc] as number);
  hang(tree, node, { parent, arc, flow });
  tree.depth[node] = (tree.depth[parent] as number) + 1;
  tree.price[node] = tightPrice(tree, node);
  for (let i = 0; i < emptied.length; i += 2) {
    const via = emptied[i] as number;
    const column = problem.column[via] as number;
    rehang(tree, column, column, { parent: node, arc: via, flow: emptied[i + 1] as number });
  }
}
