import { emptyTree, hang, NO_ARC, nodeOf, settle, type BasisTree } from "./basis-tree";
import type { PartProblem } from "./part-problem";

/**
 * A strongly feasible basis from a greedy plan and the prices that the plan itself suggests.
 *
 * Forwards: rows, in the order given, take from their cheapest column that has something left. Backwards: a row that came
 * when a column was empty bids for it what its own way costs more; by that time the price of its own way is settled, since only
 * later rows bid for that. An empty column hangs under the row that bids most, so that nearly all columns begin with a price
 * near the final one: this saves most pivots that would move no unit.
 */
export function greedyTree(problem: PartProblem, order: Int32Array): BasisTree {
  const greedy = takeCheapest(problem, order);
  const tree = emptyTree(problem, greedy.lastArc);
  hangColumns(tree, greedy, bidBackwards(problem, greedy));
  settle(tree);
  return tree;
}

/** A row that empties columns and goes on is split: its last arc is `lastArc`, those before are links of the columns. */
interface Greedy {
  readonly order: Int32Array;
  /** Per row: the arc it ends on; NO_ARC when units are left out. */
  readonly lastArc: Int32Array;
  /** Units that the row has over this arc, or leaves out. */
  readonly lastUnits: Int32Array;
  /** Units that no row takes, per column. */
  readonly idle: Int32Array;
  /** Position in `order` of the row that took the last unit of a column; beyond the order when some are left. */
  readonly emptiedAt: Int32Array;
  /** The arc over which a split row emptied the column, and its units; NO_ARC when none did. */
  readonly emptiedBy: Int32Array;
  readonly emptiedUnits: Int32Array;
}

function takeCheapest(problem: PartProblem, order: Int32Array): Greedy {
  const { rowCount, columnCount, column, quantity, capacity } = problem;
  const greedy: Greedy = {
    order,
    lastArc: new Int32Array(rowCount).fill(NO_ARC),
    lastUnits: new Int32Array(rowCount),
    idle: capacity.slice(),
    emptiedAt: capacity.map((units) => (units === 0 ? -1 : order.length)),
    emptiedBy: new Int32Array(columnCount).fill(NO_ARC),
    emptiedUnits: new Int32Array(columnCount),
  };
  const { idle, lastArc, lastUnits, emptiedAt, emptiedBy, emptiedUnits } = greedy;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    let wanted = quantity[row] as number;
    let arc = cheapestFree(problem, idle, row);
    while (arc !== NO_ARC && (idle[column[arc] as number] as number) < wanted) {
      const node = column[arc] as number;
      wanted -= idle[node] as number;
      emptiedBy[node] = arc;
      emptiedUnits[node] = idle[node] as number;
      emptiedAt[node] = at;
      idle[node] = 0;
      arc = cheapestFree(problem, idle, row);
    }
    lastArc[row] = arc;
    lastUnits[row] = wanted;
    if (arc === NO_ARC) continue;
    const node = column[arc] as number;
    idle[node] = (idle[node] as number) - wanted;
    if (idle[node] === 0) emptiedAt[node] = at;
  }
  return greedy;
}

/** The cheapest arc to a column with idle units; NO_ARC when leaving the row out costs no more. */
function cheapestFree(
  { start, end, column, cost, worth }: PartProblem,
  idle: Int32Array,
  row: number,
): number {
  let least = worth[row] as number;
  let best = NO_ARC;
  const last = end[row] as number;
  for (let arc = start[row] as number; arc < last; arc++) {
    if ((cost[arc] as number) >= least || idle[column[arc] as number] === 0) continue;
    least = cost[arc] as number;
    best = arc;
  }
  return best;
}

/** Per column: the arc of the row under which it hangs, NO_ARC when it hangs from the root. */
function bidBackwards(
  problem: PartProblem,
  greedy: Greedy,
): { readonly arc: Int32Array; readonly row: Int32Array } {
  const { columnCount, start, end, column, cost, worth, idleCost } = problem;
  const { order, lastArc, emptiedAt, emptiedBy } = greedy;
  const price = idleCost.map((units) => 0 - units);
  const bidArc = new Int32Array(columnCount).fill(NO_ARC);
  const bidRow = new Int32Array(columnCount).fill(-1);
  for (let at = order.length - 1; at >= 0; at--) {
    const row = order[at] as number;
    const own = lastArc[row] as number;
    const value =
      own === NO_ARC
        ? (worth[row] as number)
        : (cost[own] as number) + (price[column[own] as number] as number);
    const last = end[row] as number;
    for (let arc = start[row] as number; arc < last; arc++) {
      const node = column[arc] as number;
      const bid = value - (cost[arc] as number);
      const isEmptier = emptiedBy[node] === arc;
      if (!isEmptier && (bid <= (price[node] as number) || (emptiedAt[node] as number) >= at)) continue;
      price[node] = bid;
      bidArc[node] = arc;
      bidRow[node] = row;
    }
  }
  return { arc: bidArc, row: bidRow };
}

/** Hangs every column under the row that bids most for it, or from the root. */
function hangColumns(
  tree: BasisTree,
  { lastUnits, idle, emptiedBy, emptiedUnits }: Greedy,
  bids: { readonly arc: Int32Array; readonly row: Int32Array },
): void {
  for (let node = 0; node < tree.root; node++) {
    const arc = bids.arc[node] as number;
    if (arc === NO_ARC) {
      hang(tree, node, { parent: tree.root, arc, flow: idle[node] as number });
      continue;
    }
    const row = bids.row[node] as number;
    const parent = nodeOf(tree, row);
    tree.flow[parent] = lastUnits[row] as number;
    hang(tree, node, { parent, arc, flow: emptiedBy[node] === arc ? (emptiedUnits[node] as number) : 0 });
  }
}
