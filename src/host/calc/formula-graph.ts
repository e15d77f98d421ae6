import { COLUMN_LIMIT } from "../model/address";
import { containsCell } from "../model/area";
import type { Area, Cell, Sheet, Spot } from "../model/book";
import { referencesOf, type CompiledFormula } from "./compiled-formula";

/** A formula in its cell. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly compiled: CompiledFormula;
}

export type CellAddress = Spot & { readonly sheet: Sheet };

/** Which formulas read which cells. */
export interface FormulaGraph {
  /** The formulas that read one of the cells, directly or through other formulas. */
  readonly reachedFrom: (cells: readonly CellAddress[]) => Set<FormulaCell>;
  /**
   * The formulas in groups, each reading only cells that earlier groups have computed; last those that read each other in
   * a circle, or anything.
   */
  readonly inOrder: (formulas: readonly FormulaCell[]) => FormulaOrder;
}

interface FormulaOrder {
  readonly groups: readonly (readonly FormulaCell[])[];
  /** Formulas for which there is no order. */
  readonly rest: readonly FormulaCell[];
}

/** A range that formulas read, with its readers: three hundred ranks over one column share one. */
interface RangeNode {
  readonly area: Area;
  readonly readers: FormulaCell[];
}

interface SheetNodes {
  readonly singles: Map<number, RangeNode>;
  readonly ranges: Map<string, RangeNode>;
}

export function newFormulaGraph(formulas: readonly FormulaCell[]): FormulaGraph {
  const sheets = new Map<Sheet, SheetNodes>();
  const nodesOf = new Map<FormulaCell, readonly RangeNode[]>();
  for (const formula of formulas) {
    const nodes = new Set(
      referencesOf(formula.compiled).map(({ sheet, area }) => nodeFor(sheets, sheet, area)),
    );
    for (const node of nodes) node.readers.push(formula);
    nodesOf.set(formula, [...nodes]);
  }
  const nodesAt = ({ sheet, row, column }: CellAddress): readonly RangeNode[] => {
    const known = sheets.get(sheet);
    if (known === undefined) return [];
    const single = known.singles.get(row * COLUMN_LIMIT + column);
    const nodes = single === undefined ? [] : [single];
    for (const node of known.ranges.values()) if (containsCell(node.area, row, column)) nodes.push(node);
    return nodes;
  };
  return {
    reachedFrom: (cells) => reach(cells, nodesAt),
    inOrder: (wanted) => order(wanted, nodesOf, nodesAt),
  };
}

function reach(cells: readonly CellAddress[], nodesAt: NodesAt): Set<FormulaCell> {
  const reached = new Set<FormulaCell>();
  const passed = new Set<RangeNode>();
  const queue = [...cells];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const fresh = nodesAt(next).filter((node) => !passed.has(node));
    for (const node of fresh) {
      passed.add(node);
      const readers = node.readers.filter((reader) => !reached.has(reader));
      for (const reader of readers) reached.add(reader);
      for (const reader of readers) queue.push(reader);
    }
  }
  return reached;
}

function nodeFor(sheets: Map<Sheet, SheetNodes>, sheet: Sheet, area: Area): RangeNode {
  const known = sheets.get(sheet) ?? {
    singles: new Map<number, RangeNode>(),
    ranges: new Map<string, RangeNode>(),
  };
  sheets.set(sheet, known);
  if (area.top === area.bottom && area.left === area.right) {
    const key = area.top * COLUMN_LIMIT + area.left;
    const node = known.singles.get(key) ?? { area, readers: [] };
    known.singles.set(key, node);
    return node;
  }
  const key = `${area.top} ${area.left} ${area.bottom} ${area.right}`;
  const node = known.ranges.get(key) ?? { area, readers: [] };
  known.ranges.set(key, node);
  return node;
}

type NodesAt = (cell: CellAddress) => readonly RangeNode[];

/** Kahn's algorithm over cells and ranges in turn: a range is ready when all formulas in it are computed. */
function order(
  wanted: readonly FormulaCell[],
  nodesOf: ReadonlyMap<FormulaCell, readonly RangeNode[]>,
  nodesAt: NodesAt,
): FormulaOrder {
  const feeds = new Map(wanted.map((formula) => [formula, nodesAt(formula)]));
  const pending = countPending(feeds, nodesOf);
  const groups: (readonly FormulaCell[])[] = [];
  const done = new Set<FormulaCell>();
  let ready: readonly FormulaCell[] = wanted.filter(
    (formula) => pending.ofFormula.get(formula) === 0 && !formula.compiled.readsAnything,
  );
  while (ready.length > 0) {
    groups.push(ready);
    for (const formula of ready) done.add(formula);
    const readied = ready
      .flatMap((formula) => feeds.get(formula) ?? [])
      .filter((node) => countDown(pending.ofNode, node));
    ready = readied.flatMap((node) => readyReaders(node, pending.ofFormula));
  }
  return { groups, rest: wanted.filter((formula) => !done.has(formula)) };
}

/** How many formulas still lie in a range, and how many ranges a formula still waits for. */
interface Pending {
  readonly ofNode: Map<RangeNode, number>;
  readonly ofFormula: Map<FormulaCell, number>;
}

function countPending(
  feeds: ReadonlyMap<FormulaCell, readonly RangeNode[]>,
  nodesOf: ReadonlyMap<FormulaCell, readonly RangeNode[]>,
): Pending {
  const ofNode = new Map<RangeNode, number>();
  for (const nodes of feeds.values()) for (const node of nodes) ofNode.set(node, (ofNode.get(node) ?? 0) + 1);
  const waitsFor = (formula: FormulaCell): number =>
    (nodesOf.get(formula) ?? []).filter((node) => ofNode.has(node)).length;
  return { ofNode, ofFormula: new Map([...feeds.keys()].map((formula) => [formula, waitsFor(formula)])) };
}

/** Takes one off; true when nothing is left. */
function countDown<K>(pending: Map<K, number>, key: K): boolean {
  const left = (pending.get(key) ?? 0) - 1;
  pending.set(key, left);
  return left === 0;
}

function readyReaders(node: RangeNode, pending: Map<FormulaCell, number>): readonly FormulaCell[] {
  return node.readers.filter(
    (reader) => pending.has(reader) && countDown(pending, reader) && !reader.compiled.readsAnything,
  );
}
