import { WHOLE_SHEET } from "../model/address";
import { areaHeight, areaWidth } from "../model/area";
import { mapArea } from "../model/cells";
import type { Book, Scalar, Sheet, SheetArea } from "../model/book";
import { styleAt } from "../model/style";
import { displayText, GENERAL } from "../model/text";
import { compileFormula, plainText, referencesOf, type CompiledFormula } from "./compiled-formula";
import { newEngine } from "./engine";
import { engineFormula, place, show, type EngineCells, type EngineFormula } from "./engine-cells";

/** A cell of a workbook. */
export interface CellPlace {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The value a formula would have in the cell if that held `assumed`. Nothing in the workbook changes. */
export function evaluateFormula(formula: string, at: CellPlace, assumed: Scalar): Scalar {
  const compiled = compileFormula(formula, at);
  const cells = visibleCells(at.book, compiled);
  place(cells, { sheetName: at.sheet.name, row: at.row, column: at.column }, assumed);
  const asked = engineFormula(plainText(compiled));
  return run(at, cells, asked) ? asked.result : { error: "#CALC!" };
}

/** All values a formula gives, as texts in reading order, blanks left out; null for an error. */
export function evaluateTexts(formula: string, at: CellPlace): readonly string[] | null {
  const compiled = compileFormula(formula, at);
  const range = onlyReference(compiled);
  if (range !== null) return textsIn(range);
  const asked = engineFormula(plainText(compiled), true);
  if (!run(at, visibleCells(at.book, compiled), asked)) return null;
  if (typeof asked.result === "object" && asked.result !== null) return null;
  const spilled = [...asked.spilled].sort((a, b) => a.row - b.row || a.column - b.column);
  return [asked.result, ...spilled.map(({ value }) => value)]
    .map((value) => displayText(value, GENERAL))
    .filter((text) => text !== "");
}

/** The sheet where such formulas stand; no sheet of Excel can be called so. */
const SCRATCH = "?evaluate";

function run({ book, row, column }: CellPlace, cells: EngineCells, asked: EngineFormula): boolean {
  place(cells, { sheetName: SCRATCH, row, column }, asked);
  newEngine(book).run(cells);
  return asked.isComputed;
}

function visibleCells(book: Book, compiled: CompiledFormula): EngineCells {
  const cells: EngineCells = new Map();
  const seen = compiled.readsAnything
    ? book.sheets.map((sheet) => ({ sheet, area: WHOLE_SHEET }))
    : referencesOf(compiled);
  for (const area of seen) show(cells, area);
  return cells;
}

function onlyReference({ pieces }: CompiledFormula): SheetArea | null {
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "object" ? only : null;
}

/** No one chooses from more cells than this. */
const MOST_ITEMS = 32_767;

function textsIn({ sheet, area }: SheetArea): readonly string[] {
  const rows = Math.min(areaHeight(area), MOST_ITEMS);
  const columns = Math.min(areaWidth(area), MOST_ITEMS);
  const bounded = { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
  return mapArea(sheet, bounded, (cell, row, column) =>
    displayText(cell?.value ?? null, styleAt(sheet, row, column).numberFormat ?? GENERAL),
  )
    .flat()
    .filter((text) => text !== "");
}
