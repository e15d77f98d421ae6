/** Nodes that are joined, each by the number of its component; components are numbered by their lowest node. */
export interface Components {
  readonly count: number;
  readonly of: Int32Array;
}

/** A forest over nodes 0…n−1 in which `join` unites sets; every node starts alone. */
export function disjointSets(nodeCount: number): Int32Array {
  return Int32Array.from({ length: nodeCount }, (_, node) => node);
}

/** Unites the sets of `a` and `b` (union by lower number, path halving: Tarjan & van Leeuwen 1984). */
export function join(sets: Int32Array, a: number, b: number): void {
  const left = representative(sets, a);
  const right = representative(sets, b);
  if (left < right) sets[right] = left;
  else sets[left] = right;
}

/** The components of the sets that `join` has made. */
export function componentsOf(sets: Int32Array): Components {
  const of = new Int32Array(sets.length);
  let count = 0;
  for (let node = 0; node < sets.length; node++) {
    const top = representative(sets, node);
    of[node] = top === node ? count++ : (of[top] as number);
  }
  return { count, of };
}

function representative(sets: Int32Array, start: number): number {
  let node = start;
  for (;;) {
    const above = sets[node] as number;
    if (above === node) return node;
    sets[node] = sets[above] as number;
    node = sets[node] as number;
  }
}
