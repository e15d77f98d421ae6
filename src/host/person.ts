import { checkValidation, evaluateFormula, evaluateFormulas, listItems, type ValidationAlert } from "./calc";
import type { Area, Scalar, Sheet, Spot } from "./model/book";
import { moveFormula } from "./model/formula-references";
import { styleAt } from "./model/style";
import { readTyped } from "./model/text";
import { endBatch, type OpenBook } from "./objects/open-book";
import { selectCells, selectionOf, showSheet } from "./objects/selection";
import { personEdits, type PersonEdits, type Settle } from "./person-edits";

/** A formula written for the cell `anchor`, to be computed as it would be in the cell `spot`. */
export interface MovedFormula {
  readonly formula: string;
  readonly anchor: Spot;
  readonly spot: Spot;
}

/** What a person does at the grid of an open workbook, beside the add-in: with the same rules, events and recalculation. */
export interface Person extends PersonEdits {
  readonly select: (sheet: Sheet, area: Area) => void;
  readonly selectionOf: (sheet: Sheet) => Area;
  readonly show: (sheet: Sheet) => void;
  /** The choices of the cell's drop-down; null where it has none. */
  readonly choicesAt: (sheet: Sheet, spot: Spot) => readonly string[] | null;
  /** What the cell's validation says against typing the text; null where it may stand. */
  readonly alertFor: (sheet: Sheet, spot: Spot, text: string) => ValidationAlert | null;
  /** The values of conditional formats' formulas at their cells, in order. */
  readonly valuesOf: (sheet: Sheet, formulas: readonly MovedFormula[]) => readonly Scalar[];
}

/** The person at the grid of whatever workbook is open; what an edit reaches is calculated at once unless `settle` does it. */
export function personAt(open: () => OpenBook, settle: Settle = endBatch): Person {
  return {
    ...personEdits(open, settle),
    select: (sheet, area) => selectCells(open(), sheet, area, "Unknown"),
    selectionOf: (sheet) => selectionOf(open(), sheet),
    show: (sheet) => showSheet(open(), sheet),
    choicesAt: (sheet, spot) => listItems({ book: open().book, sheet, ...spot }),
    alertFor: (sheet, spot, text) =>
      checkValidation({ book: open().book, sheet, ...spot }, typedValue(open(), sheet, spot, text)),
    valuesOf: (sheet, formulas) => movedValues(open(), sheet, formulas),
  };
}

function typedValue(open: OpenBook, sheet: Sheet, spot: Spot, text: string): Scalar {
  if (text === "") return null;
  if (styleAt(sheet, spot.row, spot.column).numberFormat === "@") return text;
  if (text.startsWith("=") && text.length > 1)
    return evaluateFormula(text, { book: open.book, sheet, ...spot }, null);
  return text.startsWith("'") ? text.slice(1) : (readTyped(text)?.value ?? text);
}

/** Formulas that read the same once moved, as those of a row with `$` before their columns, are computed once. */
function movedValues(open: OpenBook, sheet: Sheet, formulas: readonly MovedFormula[]): readonly Scalar[] {
  const moved = formulas.map(({ formula, anchor, spot }) => ({
    formula: moveFormula(formula, spot.row - anchor.row, spot.column - anchor.column),
    ...spot,
  }));
  const keys = moved.map(({ formula, row, column }) =>
    READS_ITS_PLACE.test(formula) ? `${formula} ${row} ${column}` : formula,
  );
  const different = new Map(keys.map((key, index) => [key, moved[index]]));
  const asked = [...different].flatMap(([key, one]) => (one === undefined ? [] : [{ key, ...one }]));
  const values = evaluateFormulas(open.book, sheet, asked);
  const byKey = new Map(asked.map(({ key }, index) => [key, values[index] ?? null]));
  return keys.map((key) => byKey.get(key) ?? null);
}

const READS_ITS_PLACE = /\b(?:ROW|COLUMN|CELL)\s*\(|#This Row/i;
