import { NO_ARC, SPLIT, type BasisTree } from "./basis-tree";
import { connectedParts } from "./connected-parts";
import type { Transportation, TransportationPlan } from "./transportation";
import { pivotToOptimum } from "./transportation-simplex";
import { greedyTree } from "./transportation-start";

/** The plan of least cost, exactly, with the prices that prove it. `verifyTransportation` checks it. */
export function solveTransportation(
  problem: Transportation,
  onProgress?: (done: number, total: number) => void,
): TransportationPlan {
  const parts = connectedParts(problem);
  const tree = greedyTree(problem, greedyOrder(problem));
  let done = 0;
  for (const { rows, columns } of parts) {
    pivotToOptimum(tree, rows, columns);
    onProgress?.((done += rows.length), problem.rowCount);
  }
  return planOf(tree);
}

/** Rows that want something, those first whose units are worth most. */
function greedyOrder({ rowCount, quantity, worth }: Transportation): Int32Array {
  const wanting = Int32Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) => (quantity[row] as number) > 0,
  );
  return wanting.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
}

function planOf(tree: BasisTree): TransportationPlan {
  const { problem, basic, price, root } = tree;
  const arcs: number[] = [];
  const units: number[] = [];
  for (let row = 0; row < problem.rowCount; row++) {
    const arc = basic[row] as number;
    if (arc >= 0) {
      arcs.push(arc);
      units.push(problem.quantity[row] as number);
    } else if (arc <= SPLIT) addSplit(tree, SPLIT - arc, arcs, units);
  }
  return {
    arc: Int32Array.from(arcs),
    units: Int32Array.from(units),
    price: price.slice(0, root),
  };
}

/** The arcs of a split row that carry units, ascending. */
function addSplit(tree: BasisTree, node: number, arcs: number[], units: number[]): void {
  const { arc, flow, firstChild, nextSibling } = tree;
  const links = [node];
  for (let child = firstChild[node] as number; child >= 0; child = nextSibling[child] as number)
    links.push(child);
  links
    .filter((link) => arc[link] !== NO_ARC && (flow[link] as number) > 0)
    .sort((a, b) => (arc[a] as number) - (arc[b] as number))
    .forEach((link) => {
      arcs.push(arc[link] as number);
      units.push(flow[link] as number);
    });
}
