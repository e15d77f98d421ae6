import { WHOLE_SHEET } from "../model/address";
import { eachCell } from "../model/cells";
import type { Book } from "../model/book";
import { changesSince, concernsFormula, meansTheSame, remember, rememberAgain } from "./changes";
import type { ChangedCell, Seen } from "./changes";
import { plainText } from "./compiled-formula";
import type { Engine } from "./engine";
import { newEngine, RUN_LIMIT } from "./engine";
import type { EngineCells, EngineFormula } from "./engine-cells";
import { engineFormula, place, show } from "./engine-cells";
import type { FormulaCell, FormulaGraph } from "./formula-graph";
import { newFormulaGraph } from "./formula-graph";
import type { FormulaTemplates } from "./formula-templates";
import { newFormulaTemplates } from "./formula-templates";
import type { SharedRanges } from "./shared-ranges";
import { newSharedRanges } from "./shared-ranges";

/** What a calculation did. */
export interface Calculation {
  readonly computed: number;
  /** Formulas that could not be computed; their cells show `#CALC!` or, for results of several cells, `#SPILL!`. */
  readonly failures: readonly CalculationFailure[];
}
export interface CalculationFailure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reason: "circular" | "not-computable" | "several-cells";
}

/**
 * Recalculates the formulas that what changed since the last time reaches, in place, and says what could not be computed;
 * the first time, all of them. Formulas that read each other in a circle show `#CALC!`, where Excel shows 0 and a warning.
 * Arrays that spill over several cells are not kept: `#SPILL!`.
 */
export function calculate(book: Book): Calculation {
  const memory = memoryOf(book);
  const changes = memory === null ? null : changesSince(book, memory.seen);
  const templates = memory === null ? newFormulaTemplates(book) : memory.templates;
  const { formulas, graph } = keptOrder(memory, changes) ?? newOrder(book, templates);
  if (isSettled(changes, formulas)) return { computed: 0, failures: [] };
  const stale = changes === null ? formulas : staleFormulas(formulas, graph, changes);
  const failures = stale.length === 0 ? [] : compute(book, stale, graph);
  const seen = seenAfter(book, memory, changes && [...changes, ...stale]);
  memories.set(book, { seen, templates, formulas, graph });
  return { computed: stale.length, failures };
}

function seenAfter(book: Book, memory: Memory | null, cells: readonly ChangedCell[] | null): Seen {
  if (memory === null || cells === null) return remember(book);
  rememberAgain(memory.seen, cells);
  return memory.seen;
}

/** True where nothing changed and nothing changes on its own. */
const isSettled = (changes: readonly ChangedCell[] | null, formulas: readonly FormulaCell[]): boolean =>
  changes?.length === 0 && !formulas.some(mayChangeAlone);

interface Memory extends Order {
  readonly seen: Seen;
  readonly templates: FormulaTemplates;
}

interface Order {
  readonly formulas: readonly FormulaCell[];
  readonly graph: FormulaGraph;
}
const memories = new WeakMap<Book, Memory>();

/** What the last calculation left behind; null where formulas may mean other cells since. */
function memoryOf(book: Book): Memory | null {
  const memory = memories.get(book);
  return memory !== undefined && meansTheSame(book, memory.seen) ? memory : null;
}

function newOrder(book: Book, templates: FormulaTemplates): Order {
  const formulas = formulasOf(book, templates);
  return { formulas, graph: newFormulaGraph(formulas) };
}

/** The order of the last calculation while it holds: no formula came, went or changed, and all are in the same cells. */
function keptOrder(memory: Memory | null, changes: readonly ChangedCell[] | null): Order | null {
  if (memory === null || changes === null) return null;
  if (changes.some((change) => concernsFormula(memory.seen, change))) return null;
  const isSame = memory.formulas.every(
    ({ sheet, row, column, cell }) => sheet.cells.get(row)?.get(column) === cell,
  );
  return isSame ? memory : null;
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

/** The formulas that the changes reach, directly or through others, and those that may change on their own. */
function staleFormulas(
  formulas: readonly FormulaCell[],
  graph: FormulaGraph,
  changes: readonly ChangedCell[],
): readonly FormulaCell[] {
  const changed = new Set(changes.map(({ sheet, row, column }) => `${sheet.id} ${row} ${column}`));
  const stale = new Set(
    formulas.filter(
      (formula) =>
        mayChangeAlone(formula) || changed.has(`${formula.sheet.id} ${formula.row} ${formula.column}`),
    ),
  );
  const reached = graph.reachedFrom([...changes, ...stale]);
  return formulas.filter((formula) => stale.has(formula) || reached.has(formula));
}

/** True for formulas that must be computed whatever changed. */
const mayChangeAlone = ({ compiled }: FormulaCell): boolean => compiled.isVolatile || compiled.readsAnything;

interface Run {
  readonly book: Book;
  readonly engine: Engine;
  readonly failures: CalculationFailure[];
}

function compute(
  book: Book,
  stale: readonly FormulaCell[],
  graph: FormulaGraph,
): readonly CalculationFailure[] {
  const run: Run = { book, engine: newEngine(book), failures: [] };
  const shared = newSharedRanges(run.engine);
  const { groups, rest } = graph.inOrder(stale);
  for (const group of groups)
    for (let at = 0; at < group.length; at += RUN_LIMIT)
      computeGroup(run, group.slice(at, at + RUN_LIMIT), shared);
  computeRest(run, rest, graph);
  return run.failures;
}

/** Formulas none of which reads another. */
function computeGroup(run: Run, group: readonly FormulaCell[], shared: SharedRanges): void {
  const computable = group.filter(
    (formula) => formula.compiled.isComputable || fail(run, formula, "not-computable"),
  );
  const cells: EngineCells = new Map();
  const texts = computable.map((formula) => shared.textOf(formula.compiled, formula));
  shared.load(show);
  for (const { compiled } of computable) for (const area of shared.readBy(compiled)) show(cells, area);
  const asked = computable.map((formula, index) => ask(cells, formula, texts[index] ?? ""));
  run.engine.run(cells);
  computable.forEach((formula, index) => take(run, formula, asked[index]));
}

/**
 * Formulas that read anything, and those after them. Each is computed against the whole workbook until nothing changes any
 * more; what then still has no order reads itself.
 */
function computeRest(run: Run, rest: readonly FormulaCell[], graph: FormulaGraph): void {
  const free = rest.filter(({ compiled }) => compiled.readsAnything);
  const reached = new Set([...free, ...graph.reachedFrom(free)]);
  for (const formula of rest) if (!reached.has(formula)) fail(run, formula, "circular");
  const waiting = rest.filter((formula) => reached.has(formula));
  for (let turn = 0; turn < MOST_TURNS && waiting.length > 0; turn++)
    if (!computeAgainstAll(run, waiting)) return;
}

/** Longer chains of formulas that read anything than this do not settle. */
const MOST_TURNS = 12;

/** Computes the formulas with all other cells as they stand; true where a value changed. */
function computeAgainstAll(run: Run, formulas: readonly FormulaCell[]): boolean {
  let hasChanged = false;
  for (const formula of formulas) {
    const before = formula.cell.value;
    const cells: EngineCells = new Map();
    for (const sheet of run.book.sheets) show(cells, { sheet, area: WHOLE_SHEET });
    const asked = ask(cells, formula, plainText(formula.compiled));
    if (formula.compiled.isComputable) run.engine.run(cells);
    take(run, formula, asked);
    if (JSON.stringify(before) !== JSON.stringify(formula.cell.value)) hasChanged = true;
  }
  return hasChanged;
}

function ask(cells: EngineCells, { sheet, row, column }: FormulaCell, text: string): EngineFormula {
  const asked = engineFormula(text);
  place(cells, { sheetName: sheet.name, row, column }, asked);
  return asked;
}

function take(run: Run, formula: FormulaCell, asked: EngineFormula | undefined): void {
  if (asked?.isComputed !== true) fail(run, formula, "not-computable");
  else if (asked.spilled.length > 0) fail(run, formula, "several-cells");
  else formula.cell.value = asked.result;
}

/** Makes the failure visible in the cell; false, so that callers can filter with it. */
function fail(
  { failures }: Run,
  { sheet, row, column, cell }: FormulaCell,
  reason: CalculationFailure["reason"],
): false {
  cell.value = { error: reason === "several-cells" ? "#SPILL!" : "#CALC!" };
  if (!failures.some((each) => each.sheet === sheet.name && each.row === row && each.column === column))
    failures.push({ sheet: sheet.name, row, column, reason });
  return false;
}
