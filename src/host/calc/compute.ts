import { WHOLE_SHEET } from "../model/address";
import type { Book } from "../model/book";
import { plainText } from "./compiled-formula";
import { newEngine, type Engine } from "./engine";
import { engineFormula, place, show, type EngineCells, type EngineFormula } from "./engine-cells";
import type { FormulaCell, FormulaGraph } from "./formula-graph";
import { newSharedRanges, type SharedRanges } from "./shared-ranges";

export interface CalculationFailure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reason: "circular" | "not-computable" | "several-cells";
}

interface Run {
  readonly book: Book;
  readonly engine: Engine;
  readonly failures: CalculationFailure[];
}

/** Computes the formulas in their order, at most `runLimit` in one step, and gives those that could not be computed. */
export function* compute(
  book: Book,
  stale: readonly FormulaCell[],
  { graph, runLimit }: { readonly graph: FormulaGraph; readonly runLimit: number },
): Generator<void, readonly CalculationFailure[]> {
  const run: Run = { book, engine: newEngine(book), failures: [] };
  const shared = newSharedRanges(run.engine);
  const { groups, rest } = graph.inOrder(stale);
  for (const group of groups)
    for (let at = 0; at < group.length; at += runLimit) {
      computeGroup(run, group.slice(at, at + runLimit), shared);
      yield;
    }
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
