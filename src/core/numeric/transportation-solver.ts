import { leafArc, NO_ARC, nodeOf, type BasisTree } from "./basis-tree";
import { connectedParts, type ConnectedPart } from "./connected-parts";
import { sortedByKey } from "./counting-sort";
import { partProblem } from "./part-problem";
import type { Transportation, TransportationPlan } from "./transportation";
import { pivotToOptimum } from "./transportation-simplex";
import { greedyTree } from "./transportation-start";

/** Called as rows are settled: so many of so many. */
type OnRows = (done: number, total: number) => void;

/**
 * The plan of least cost, exactly, with the prices that prove it; `verifyTransportation` checks it.
 *
 * Each connected part is solved by itself, by a simplex method whose tree holds the columns and hardly any row, from a greedy
 * start. Numbers have to stay exact: (rows + columns of a part) × dearest cost + worth below 2⁵².
 */
export function solveTransportation(whole: Transportation, onRows?: OnRows): TransportationPlan {
  const price = Float64Array.from(
    { length: whole.columnCount },
    (_, node) => 0 - (whole.idleCost?.[node] ?? 0),
  );
  const flows = noFlows(whole.rowCount);
  const scratch = new Int32Array(whole.columnCount);
  const parts = smallestFirst(connectedParts(whole));
  // All before the first pivot: what the compiler learns from making trees, it need not unlearn when most of the work is going on.
  const trees = parts.map((part) => {
    const problem = partProblem(whole, part, scratch);
    return greedyTree(problem, greedyOrder(problem));
  });
  let done = 0;
  parts.forEach((part, i) => {
    const tree = trees[i] as BasisTree;
    pivotToOptimum(tree);
    part.columns.forEach((node, local) => (price[node] = tree.price[local] as number));
    part.rows.forEach((row, local) => {
      noteRow(flows, row, tree, {
        local,
        shift: (whole.start[row] as number) - (tree.problem.start[local] as number),
      });
    });
    onRows?.((done += part.rows.length), whole.rowCount);
  });
  return { ...flowsByRow(flows), price };
}

/** In this order the compiler has seen all ways through the solver by the time the large parts come. */
function smallestFirst(parts: readonly ConnectedPart[]): readonly ConnectedPart[] {
  return [...parts].sort((a, b) => a.rows.length - b.rows.length);
}

/** Rows whose units are worth most first; of these, rows with the fewest arcs, which can least wait. */
function greedyOrder({ rowCount, start, end, worth }: Transportation): Int32Array {
  const rows = Int32Array.from({ length: rowCount }, (_, row) => row);
  const byArcs = sortedByKey(rows, (row) => (end[row] as number) - (start[row] as number));
  const levels = new Map([...new Set(worth)].sort((a, b) => b - a).map((level, i) => [level, i]));
  return sortedByKey(byArcs, (row) => levels.get(worth[row] as number) as number);
}

/** Units by row: nearly all rows have one arc. */
interface Flows {
  readonly arc: Int32Array;
  readonly units: Int32Array;
  /** Arcs and units, in turn, of rows that have several. */
  readonly split: Map<number, readonly number[]>;
}

const noFlows = (rowCount: number): Flows => ({
  arc: new Int32Array(rowCount).fill(NO_ARC),
  units: new Int32Array(rowCount),
  split: new Map(),
});

function noteRow(
  flows: Flows,
  row: number,
  tree: BasisTree,
  { local, shift }: { readonly local: number; readonly shift: number },
): void {
  const own = leafArc(tree, local);
  if (own === null) flows.split.set(row, flowsOfSplit(tree, nodeOf(tree, local), shift));
  else if (own !== NO_ARC) {
    flows.arc[row] = own + shift;
    flows.units[row] = tree.problem.quantity[local] as number;
  }
}

/** The arcs of a split row that carry units, ascending, each followed by its units. */
function flowsOfSplit(
  { arc, flow, firstChild, nextSibling }: BasisTree,
  node: number,
  shift: number,
): readonly number[] {
  const links = [node];
  for (let child = firstChild[node] as number; child >= 0; child = nextSibling[child] as number)
    links.push(child);
  return links
    .filter((link) => arc[link] !== NO_ARC && (flow[link] as number) > 0)
    .sort((a, b) => (arc[a] as number) - (arc[b] as number))
    .flatMap((link) => [(arc[link] as number) + shift, flow[link] as number]);
}

function flowsByRow({ arc, units, split }: Flows): Pick<TransportationPlan, "arc" | "units"> {
  const splitArcs = [...split.values()].reduce((sum, list) => sum + list.length / 2, 0);
  const single = arc.reduce((count, each) => (each === NO_ARC ? count : count + 1), 0);
  const all = { arc: new Int32Array(single + splitArcs), units: new Int32Array(single + splitArcs) };
  let place = 0;
  const add = (one: number, amount: number): void => {
    all.arc[place] = one;
    all.units[place++] = amount;
  };
  for (let row = 0; row < arc.length; row++) {
    if (arc[row] !== NO_ARC) add(arc[row] as number, units[row] as number);
    const list = split.get(row) ?? [];
    for (let i = 0; i < list.length; i += 2) add(list[i] as number, list[i + 1] as number);
  }
  return all;
}
