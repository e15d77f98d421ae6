import { areaAddress } from "../model/address";
import type { Book, Scalar, Sheet } from "../model/book";
import { compileFormula, plainText, referencesOf } from "./compiled-formula";
import { newEngine, RUN_LIMIT } from "./engine";
import { engineFormula, place, show, type EngineCells, type EngineFormula } from "./engine-cells";

/** A formula and the cell it is to be computed for. */
interface PlacedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The values the formulas would have in their cells, in order; `#CALC!` where one cannot be computed. Nothing in the
 * workbook changes. Many at once cost little more than one: the cells they read are shown to the engine only once.
 */
export function evaluateFormulas(
  book: Book,
  sheet: Sheet,
  formulas: readonly PlacedFormula[],
): readonly Scalar[] {
  const values: Scalar[] = [];
  for (let from = 0; from < formulas.length; from += RUN_LIMIT)
    values.push(...evaluateSome(book, sheet, formulas.slice(from, from + RUN_LIMIT)));
  return values;
}

function evaluateSome(book: Book, sheet: Sheet, formulas: readonly PlacedFormula[]): readonly Scalar[] {
  const cells: EngineCells = new Map();
  const shown = new Set<string>();
  const placed = new Map<string, number>();
  const asked = formulas.map(({ formula, row, column }): EngineFormula | null => {
    const compiled = compileFormula(formula, { book, sheet, row });
    if (compiled.readsAnything) return null;
    for (const piece of referencesOf(compiled)) {
      const key = `${piece.sheet.id} ${areaAddress(piece.area)}`;
      if (!shown.has(key)) show(cells, piece);
      shown.add(key);
    }
    const one = engineFormula(plainText(compiled));
    // Formulas for the same cell stand on different sheets of the engine.
    const level = placed.get(`${row} ${column}`) ?? 0;
    placed.set(`${row} ${column}`, level + 1);
    place(cells, { sheetName: `?${level}`, row, column }, one);
    return one;
  });
  newEngine(book).run(cells);
  return asked.map((one) => (one?.isComputed ? one.result : { error: "#CALC!" }));
}
