import { foldIfSingle, NO_ARC, NO_NODE, nodeOf, rehang, valueOf, type BasisTree } from "./basis-tree";
import { dearestOf } from "./transportation";

/**
 * Pivots the tree until nothing is cheaper.
 *
 * Row by row: each looks at all its arcs and pivots on the best one at once; one that finds nothing rests for a pass. Columns
 * with a price that is too low take their idle units back first. Where none has found anything since the last pivot, all is done.
 *
 * Rows with much to gain go first: gains up to a threshold, at first half of the dearest cost, have to wait until few rows
 * gain more. This takes more looks and fewer pivots, which are dearer.
 *
 * Bases stay strongly feasible (arcs that point up carry units), so pivots that move nothing cannot go in circles: the arc
 * that leaves is the first that blocks when the cycle is followed from its top (Cunningham 1976; Ahuja, Magnanti & Orlin
 * 1993, §11.5, with the orientation reversed).
 */
export function pivotToOptimum(tree: BasisTree): void {
  const { rowCount, cost } = tree.problem;
  const rests = new Uint8Array(rowCount);
  for (let threshold = dearestOf(cost) / 2; threshold >= 1; threshold /= 4) {
    while (passOver(tree, rests, threshold) > rowCount * FEW);
  }
  for (let idlePasses = 0; idlePasses < 2;) idlePasses = passOver(tree, rests, 0) > 0 ? 0 : idlePasses + 1;
}

/** The share of rows below which a pass no longer pays for its looks. */
const FEW = 0.15;

/** One pass over all rows that do not rest; returns the number of pivots. In two passes without a pivot every row has looked. */
function passOver(tree: BasisTree, rests: Uint8Array, threshold: number): number {
  let pivots = takeAllBack(tree);
  for (let row = 0; row < rests.length; row++) {
    if (rests[row] === 1) rests[row] = 0;
    else if (improveRow(tree, row, threshold)) pivots++;
    else rests[row] = 1;
  }
  return pivots;
}

/** Brings the columns whose price is too low their idle units back over the root; returns the number of pivots. */
function takeAllBack(tree: BasisTree): number {
  const { columnCount, idleCost } = tree.problem;
  let pivots = 0;
  for (let column = 0; column < columnCount; column++) {
    if ((tree.price[column] as number) >= -(idleCost[column] as number)) continue;
    pivot(tree, tree.root, column, NO_ARC);
    pivots++;
  }
  return pivots;
}

/** Pivots on the cheapest way to serve the row; false when that gains no more than `threshold`. */
function improveRow(tree: BasisTree, row: number, threshold: number): boolean {
  const { problem, price } = tree;
  const { column, cost } = problem;
  const last = problem.end[row] as number;
  const value = valueOf(tree, row);
  let least = value;
  let entering = NO_ARC;
  for (let arc = problem.start[row] as number; arc < last; arc++) {
    const total = (cost[arc] as number) + (price[column[arc] as number] as number);
    if (total < least) {
      least = total;
      entering = arc;
    }
  }
  const leftOut = problem.worth[row] as number;
  if (leftOut < least) {
    least = leftOut;
    entering = NO_ARC;
  }
  if (value - least <= threshold) return false;
  const head = entering === NO_ARC ? tree.root : (column[entering] as number);
  pivot(tree, nodeOf(tree, row), head, entering);
  return true;
}

/** Brings the arc from `tail` to `head` into the basis: `entering`, or NO_ARC for the root's own. */
function pivot(tree: BasisTree, tail: number, head: number, entering: number): void {
  findLeaving(tree, tail, head);
  const { node: top, isOnHeadSide, units } = tree.leaving;
  push(tree, tail, head, units);
  const parent = tree.parent[top] as number;
  if (isOnHeadSide) rehang(tree, top, head, { parent: tail, arc: entering, flow: units });
  else rehang(tree, top, tail, { parent: head, arc: entering, flow: units });
  foldIfSingle(tree, parent);
  foldIfSingle(tree, top);
}

/**
 * The arc that blocks first on the cycle that runs from `tail` to `head` and back through the tree, and the units that fit.
 * On the head's side columns lose units, on the tail's side rows do.
 */
function findLeaving(tree: BasisTree, tail: number, head: number): void {
  const { parent, depth, flow, root, leaving } = tree;
  let ahead = head;
  let behind = tail;
  let onHead = Infinity;
  let onTail = Infinity;
  let headNode = NO_NODE;
  let tailNode = NO_NODE;
  while (ahead !== behind) {
    if ((depth[ahead] as number) >= (depth[behind] as number)) {
      if (ahead < root && (flow[ahead] as number) < onHead) {
        onHead = flow[ahead] as number;
        headNode = ahead;
      }
      ahead = parent[ahead] as number;
    } else {
      if (behind > root && (flow[behind] as number) <= onTail) {
        onTail = flow[behind] as number;
        tailNode = behind;
      }
      behind = parent[behind] as number;
    }
  }
  // Followed from the top, the cycle comes down the tail's side first.
  leaving.isOnHeadSide = onHead < onTail;
  leaving.node = leaving.isOnHeadSide ? headNode : tailNode;
  leaving.units = leaving.isOnHeadSide ? onHead : onTail;
}

/** Sends `units` along the tree from `head` to `tail`. */
function push({ parent, depth, flow, root }: BasisTree, tail: number, head: number, units: number): void {
  if (units === 0) return;
  let ahead = head;
  let behind = tail;
  while (ahead !== behind) {
    if ((depth[ahead] as number) >= (depth[behind] as number)) {
      flow[ahead] = (flow[ahead] as number) + (ahead < root ? -units : units);
      ahead = parent[ahead] as number;
    } else {
      flow[behind] = (flow[behind] as number) + (behind < root ? units : -units);
      behind = parent[behind] as number;
    }
  }
}
