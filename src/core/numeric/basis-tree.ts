import type { PartProblem } from "./part-problem";

/**
 * A spanning-tree basis of a transportation problem with few columns and many rows.
 *
 * A root takes what rows leave out and gives what columns keep. Nearly every row hangs on a single arc: such a _leaf_ row
 * stays out of the tree, only its arc is noted and its value is implied. The tree holds the root, all columns and the few
 * _split_ rows, at most one per column, so that work on it does not depend on the number of rows.
 *
 * Nodes: columns 0 … C−1, the root C, then places for split rows. The arc to the parent points down into a column (units
 * arrive there) and up out of a split row.
 */
export interface BasisTree {
  readonly problem: PartProblem;
  readonly root: number;
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  /** The arc to the parent; NO_ARC when it is the root's own (idle units of a column, left-out units of a row). */
  readonly arc: Int32Array;
  /** Units on the arc to the parent. */
  readonly flow: Int32Array;
  /** Price of a column, value of a split row; 0 at the root. Tight arcs have value = cost + price. */
  readonly price: Float64Array;
  readonly rowOfNode: Int32Array;
  /** Per row: the arc of a leaf, NO_ARC for a leaf left out entirely, SPLIT − node for a row in the tree. */
  readonly basic: Int32Array;
  /** Places for split rows that are free, and how many. */
  readonly free: Int32Array;
  freeCount: number;
  /** What the pivot in hand pushes out. */
  readonly leaving: Leaving;
}

/** The arc that leaves the basis, by the node below it. */
interface Leaving {
  node: number;
  isOnHeadSide: boolean;
  units: number;
}

export const NO_ARC = -1;
export const NO_NODE = -1;
const SPLIT = -2;

/** A tree without links: rows are leaves on the arcs `basic`, which is used up, and no column hangs anywhere yet. */
export function emptyTree(problem: PartProblem, basic: Int32Array): BasisTree {
  const { columnCount } = problem;
  const root = columnCount;
  // One place more than can be split at once, for the pivot in hand.
  const places = columnCount + 1;
  const size = root + 1 + places;
  return {
    problem,
    root,
    parent: new Int32Array(size).fill(NO_NODE),
    depth: new Int32Array(size),
    firstChild: new Int32Array(size).fill(NO_NODE),
    nextSibling: new Int32Array(size).fill(NO_NODE),
    previousSibling: new Int32Array(size).fill(NO_NODE),
    arc: new Int32Array(size).fill(NO_ARC),
    flow: new Int32Array(size),
    price: new Float64Array(size),
    rowOfNode: new Int32Array(size).fill(-1),
    basic,
    free: Int32Array.from({ length: places }, (_, i) => size - 1 - i),
    freeCount: places,
    leaving: { node: NO_NODE, isOnHeadSide: false, units: 0 },
  };
}

/** Sets all depths and prices from the links. */
export function settle(tree: BasisTree): void {
  const { firstChild, nextSibling, depth, price, root } = tree;
  const waiting = [root];
  for (let above = waiting.pop(); above !== undefined; above = waiting.pop()) {
    for (let node = firstChild[above] as number; node !== NO_NODE; node = nextSibling[node] as number) {
      depth[node] = (depth[above] as number) + 1;
      price[node] = tightPrice(tree, node);
      waiting.push(node);
    }
  }
}

/** An arc to a parent: which node, over which arc, with how many units. */
export interface Link {
  readonly parent: number;
  readonly arc: number;
  readonly flow: number;
}

export function hang(tree: BasisTree, node: number, { parent, arc, flow }: Link): void {
  tree.arc[node] = arc;
  tree.flow[node] = flow;
  adopt(tree, node, parent);
}

function adopt(
  { parent, firstChild, nextSibling, previousSibling }: BasisTree,
  node: number,
  above: number,
): void {
  const next = firstChild[above] as number;
  parent[node] = above;
  nextSibling[node] = next;
  previousSibling[node] = NO_NODE;
  firstChild[above] = node;
  if (next !== NO_NODE) previousSibling[next] = node;
}

function unhang({ parent, firstChild, nextSibling, previousSibling }: BasisTree, node: number): void {
  const next = nextSibling[node] as number;
  const previous = previousSibling[node] as number;
  if (previous === NO_NODE) firstChild[parent[node] as number] = next;
  else nextSibling[previous] = next;
  if (next !== NO_NODE) previousSibling[next] = previous;
}

/** The node of a row; a leaf becomes one, with all its units on its own arc. */
export function nodeOf(tree: BasisTree, row: number): number {
  const { problem, basic, free, rowOfNode, firstChild, depth, root } = tree;
  const own = basic[row] as number;
  if (own <= SPLIT) return SPLIT - own;
  const node = free[--tree.freeCount] as number;
  const parent = own === NO_ARC ? root : (problem.column[own] as number);
  rowOfNode[node] = row;
  basic[row] = SPLIT - node;
  firstChild[node] = NO_NODE;
  hang(tree, node, { parent, arc: own, flow: problem.quantity[row] as number });
  depth[node] = (depth[parent] as number) + 1;
  tree.price[node] = tightPrice(tree, node);
  return node;
}

/** Makes a leaf of a split row that has no child any more. */
export function foldIfSingle(tree: BasisTree, node: number): void {
  if (node <= tree.root || tree.firstChild[node] !== NO_NODE) return;
  unhang(tree, node);
  tree.basic[tree.rowOfNode[node] as number] = tree.arc[node] as number;
  tree.free[tree.freeCount++] = node;
}

/** The arc of a leaf, NO_ARC where it is left out; null for a split row. */
export function leafArc({ basic }: BasisTree, row: number): number | null {
  const arc = basic[row] as number;
  return arc <= SPLIT ? null : arc;
}

/** The value of a unit of a row: that of its basic arc. */
export function valueOf({ problem, basic, price }: BasisTree, row: number): number {
  const arc = basic[row] as number;
  if (arc >= 0) return (problem.cost[arc] as number) + (price[problem.column[arc] as number] as number);
  return arc === NO_ARC ? (problem.worth[row] as number) : (price[SPLIT - arc] as number);
}

/**
 * Cuts the subtree of `top` off its parent and hangs it, turned over at `node`, under a new parent; prices of the subtree
 * shift so that the new arc is tight.
 */
export function rehang(tree: BasisTree, top: number, node: number, link: Link): void {
  const { parent, arc, flow } = tree;
  let above = link.parent;
  let via = link.arc;
  let units = link.flow;
  let current = node;
  for (;;) {
    const oldParent = parent[current] as number;
    const oldArc = arc[current] as number;
    const oldFlow = flow[current] as number;
    unhang(tree, current);
    arc[current] = via;
    flow[current] = units;
    adopt(tree, current, above);
    if (current === top) break;
    above = current;
    via = oldArc;
    units = oldFlow;
    current = oldParent;
  }
  shift(tree, node, tightPrice(tree, node) - (tree.price[node] as number));
}

/** The price at which the arc to the parent is tight. */
function tightPrice({ problem, root, parent, arc, price, rowOfNode }: BasisTree, node: number): number {
  const via = arc[node] as number;
  const above = price[parent[node] as number] as number;
  // 0 − x: with −x, what costs nothing would get the price −0.
  if (node < root)
    return via === NO_ARC ? 0 - (problem.idleCost[node] as number) : above - (problem.cost[via] as number);
  return via === NO_ARC
    ? (problem.worth[rowOfNode[node] as number] as number)
    : above + (problem.cost[via] as number);
}

/** Adds `change` to the prices of a subtree and sets its depths anew. */
function shift(tree: BasisTree, top: number, change: number): void {
  const { parent, depth, firstChild, nextSibling, price } = tree;
  let node = top;
  for (;;) {
    price[node] = (price[node] as number) + change;
    depth[node] = (depth[parent[node] as number] as number) + 1;
    const child = firstChild[node] as number;
    if (child !== NO_NODE) {
      node = child;
      continue;
    }
    while (node !== top && nextSibling[node] === NO_NODE) node = parent[node] as number;
    if (node === top) return;
    node = nextSibling[node] as number;
  }
}
