/** A rooted spanning tree over nodes 0…n−1; every array is indexed by node and −1 means "none". */
export interface SpanningTree {
  readonly parent: Int32Array;
  /** The arc of the network that joins the node to its parent. */
  readonly parentArc: Int32Array;
  readonly depth: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
}

/** A tree of `nodeCount` nodes that are not joined yet. */
export function bareTree(nodeCount: number): SpanningTree {
  const none = () => new Int32Array(nodeCount).fill(-1);
  return {
    parent: none(),
    parentArc: none(),
    depth: new Int32Array(nodeCount),
    firstChild: none(),
    nextSibling: none(),
    previousSibling: none(),
  };
}

/** Hangs `node` below `parent`. */
export function attach(tree: SpanningTree, node: number, parent: number, arc: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const sibling = firstChild[parent] as number;
  tree.parent[node] = parent;
  tree.parentArc[node] = arc;
  nextSibling[node] = sibling;
  previousSibling[node] = -1;
  if (sibling >= 0) previousSibling[sibling] = node;
  firstChild[parent] = node;
}

/** The deepest node above both `a` and `b`. */
export function meetingNode(tree: SpanningTree, a: number, b: number): number {
  const { parent, depth } = tree;
  let left = a;
  let right = b;
  while (left !== right) {
    if ((depth[left] as number) >= (depth[right] as number)) left = parent[left] as number;
    else right = parent[right] as number;
  }
  return left;
}

/**
 * Cuts the subtree of `top` off and hangs it below `outside` by `arc`, whose other end is `inside`, a node of that subtree.
 * Depths are stale afterwards: `shiftSubtree` from `inside` renews them.
 */
export function rehang(
  tree: SpanningTree,
  top: number,
  join: { readonly inside: number; readonly outside: number; readonly arc: number },
): void {
  let node = join.inside;
  let newParent = join.outside;
  let newArc = join.arc;
  for (;;) {
    const oldParent = tree.parent[node] as number;
    const oldArc = tree.parentArc[node] as number;
    detach(tree, node);
    attach(tree, node, newParent, newArc);
    if (node === top) return;
    newParent = node;
    newArc = oldArc;
    node = oldParent;
  }
}

/** Adds `shift` to `potential` over the subtree of `top` and renews its depths. */
export function shiftSubtree(tree: SpanningTree, top: number, potential: Float64Array, shift: number): void {
  const { parent, depth, firstChild, nextSibling } = tree;
  let node = top;
  for (;;) {
    potential[node] = (potential[node] as number) + shift;
    depth[node] = (depth[parent[node] as number] as number) + 1;
    const child = firstChild[node] as number;
    if (child >= 0) {
      node = child;
      continue;
    }
    while (node !== top && (nextSibling[node] as number) < 0) node = parent[node] as number;
    if (node === top) return;
    node = nextSibling[node] as number;
  }
}

function detach(tree: SpanningTree, node: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const before = previousSibling[node] as number;
  const after = nextSibling[node] as number;
  if (before >= 0) nextSibling[before] = after;
  else firstChild[tree.parent[node] as number] = after;
  if (after >= 0) previousSibling[after] = before;
}
