import { WHOLE_SHEET } from "../model/address";
import { eachCell } from "../model/cells";
import type { Book, Cell, SheetArea } from "../model/book";
import {
  changesSince,
  concernsFormula,
  frameOf,
  remember,
  rememberAgain,
  type ChangedCell,
  type Seen,
} from "./changes";
import { plainText } from "./compiled-formula";
import { compute, type CalculationFailure } from "./compute";
import { RUN_LIMIT } from "./engine";
import { newFormulaGraph, type FormulaCell, type FormulaGraph } from "./formula-graph";
import { newFormulaTemplates, type FormulaTemplates } from "./formula-templates";

/** What a calculation did. */
interface Calculation {
  readonly computed: number;
  /** Formulas that could not be computed; their cells show `#CALC!` or, for results of several cells, `#SPILL!`. */
  readonly failures: readonly CalculationFailure[];
}

/** Where cells may have changed since the last calculation; null: anywhere. */
type ChangedAreas = readonly SheetArea[] | null;

/**
 * Recalculates the formulas that what changed since the last time reaches, in place, and says what could not be computed;
 * the first time, all of them. Formulas that read each other in a circle show `#CALC!`, where Excel shows 0 and a warning.
 * Arrays that spill over several cells are not kept: `#SPILL!`.
 */
export function calculate(book: Book, changed: ChangedAreas = null): Calculation {
  const steps = calculation(book, changed, RUN_LIMIT);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `calculate`, at most `runLimit` formulas in one step. Whoever stops in between leaves the rest to the next calculation. */
export function* calculation(
  book: Book,
  changed: ChangedAreas,
  runLimit: number,
): Generator<void, Calculation> {
  const memory = memories.get(book) ?? null;
  if (memory === null) return yield* firstCalculation(book, runLimit);
  const frame = frameOf(book);
  const changes = [...memory.unsettled.changes, ...changesSince(book, memory.seen, changed)];
  const order = frame.meaning === memory.seen.meaning ? orderAgain(book, memory, changes) : newOrder(book);
  const isHidden = frame.hidden !== memory.seen.hidden;
  const stale = staleFormulas({ memory, order, changes, isHidden });
  const unsettled = { changes, cells: new Set(stale.map(({ cell }) => cell)) };
  memories.set(book, { ...order, seen: memory.seen, unsettled });
  const failures = yield* computed(book, stale, { ...order, runLimit });
  memories.set(book, {
    ...order,
    seen: rememberAgain(book, { ...memory.seen, ...frame }, [...changes, ...stale]),
    unsettled: SETTLED,
  });
  return { computed: stale.length, failures };
}

/** Takes the values of the formulas for what they are, until something that they read changes; those without one are left to the next calculation. */
export function trustValues(book: Book): void {
  const order = newOrder(book);
  const blank = order.formulas.filter(({ cell }) => cell.value === null);
  const unsettled = { changes: blank, cells: new Set(blank.map(({ cell }) => cell)) };
  memories.set(book, { ...order, seen: remember(book), unsettled });
}

function* firstCalculation(book: Book, runLimit: number): Generator<void, Calculation> {
  const order = newOrder(book);
  const failures = yield* computed(book, order.formulas, { ...order, runLimit });
  memories.set(book, { ...order, seen: remember(book), unsettled: SETTLED });
  return { computed: order.formulas.length, failures };
}

function* computed(
  book: Book,
  stale: readonly FormulaCell[],
  how: { readonly graph: FormulaGraph; readonly runLimit: number },
): Generator<void, readonly CalculationFailure[]> {
  return stale.length === 0 ? [] : yield* compute(book, stale, how);
}

interface Memory extends Order {
  readonly seen: Seen;
  readonly unsettled: Unsettled;
}

/** What a calculation that was stopped has left: cells that are not as they were seen, and those of formulas to compute. */
interface Unsettled {
  readonly changes: readonly ChangedCell[];
  readonly cells: ReadonlySet<Cell>;
}
const SETTLED: Unsettled = { changes: [], cells: new Set() };

interface Order {
  readonly templates: FormulaTemplates;
  readonly formulas: readonly FormulaCell[];
  readonly graph: FormulaGraph;
}
const memories = new WeakMap<Book, Memory>();

function newOrder(book: Book, templates = newFormulaTemplates(book)): Order {
  const formulas = formulasOf(book, templates);
  return { templates, formulas, graph: newFormulaGraph(formulas) };
}

/** The order of the last calculation where no formula came, went or changed and all are in the same cells; else a new one. */
function orderAgain(book: Book, memory: Memory, changes: readonly ChangedCell[]): Order {
  const isSame =
    !changes.some((change) => concernsFormula(memory.seen, change)) &&
    memory.formulas.every(({ sheet, row, column, cell }) => sheet.cells.get(row)?.get(column) === cell);
  return isSame ? memory : newOrder(book, memory.templates);
}

function formulasOf(book: Book, templates: FormulaTemplates): readonly FormulaCell[] {
  const formulas: FormulaCell[] = [];
  for (const sheet of book.sheets)
    eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (cell.formula === null) return;
      const compiled = templates.compiled(cell.formula, sheet, row);
      formulas.push({ sheet, row, column, cell, compiled });
    });
  return formulas;
}

interface Found {
  readonly memory: Memory;
  readonly order: Order;
  readonly changes: readonly ChangedCell[];
  /** Whether other rows are hidden than before. */
  readonly isHidden: boolean;
}

/**
 * The formulas that the changes reach, directly or through others, those that mean other cells than before, those that may change on
 * their own, and those that are left of a calculation that was stopped.
 */
function staleFormulas({ memory, order, changes, isHidden }: Found): readonly FormulaCell[] {
  const { formulas, graph } = order;
  const changed = new Set(changes.map(({ sheet, row, column }) => sheet.cells.get(row)?.get(column)));
  const isMoved = movedSince(memory, order);
  const stale = formulas.filter(
    (formula) =>
      mayChangeAlone(formula) ||
      changed.has(formula.cell) ||
      memory.unsettled.cells.has(formula.cell) ||
      (isHidden && formula.compiled.looksAtHidden) ||
      isMoved(formula),
  );
  const reached = graph.reachedFrom([...changes, ...stale]);
  for (const formula of stale) reached.add(formula);
  return reached.size === 0 ? [] : formulas.filter((formula) => reached.has(formula));
}

/** True for formulas that must be computed whatever changed. */
const mayChangeAlone = ({ compiled }: FormulaCell): boolean => compiled.isVolatile || compiled.readsAnything;

/** Whether a formula means other cells than it did, as after a table has grown. */
function movedSince(memory: Memory, order: Order): (formula: FormulaCell) => boolean {
  if (order.formulas === memory.formulas || order.templates === memory.templates) return () => false;
  const before = new Map(memory.formulas.map(({ cell, compiled }) => [cell, compiled]));
  return ({ cell, compiled }) => {
    const known = before.get(cell);
    return known === undefined || plainText(known) !== plainText(compiled);
  };
}
