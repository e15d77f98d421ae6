import { ROW_LIMIT } from "../model/address";
import type { Book, Sheet } from "../model/book";
import { compileFormula, type CompiledFormula, type ReferencePiece } from "./compiled-formula";

/** Compiled formulas of a workbook, good as long as its sheets, tables and names stay what they are. */
export interface FormulaTemplates {
  /** The formula as it reads in that row; rows that share a formula share the work. */
  readonly compiled: (formula: string, sheet: Sheet, row: number) => CompiledFormula;
}

/** One formula text of one sheet, for any row. */
type Template = (row: number) => CompiledFormula;

/**
 * Formulas are compiled once, for the last row of a sheet: what then points at that row is `[#This Row]` and moves along
 * with the row. Where something else may point there, every row is compiled on its own.
 */
export function newFormulaTemplates(book: Book): FormulaTemplates {
  const known = new Map<Sheet, Map<string, Template>>();
  const isLastRowFree =
    !book.names.some(({ formula }) => mentionsLastRow(formula)) &&
    !book.sheets.some(({ tables }) => tables.some(({ area }) => area.bottom >= LAST_ROW));
  return {
    compiled: (formula, sheet, row) => {
      const ofSheet = known.get(sheet) ?? new Map<string, Template>();
      known.set(sheet, ofSheet);
      const template = ofSheet.get(formula) ?? newTemplate(formula, { book, sheet }, isLastRowFree);
      ofSheet.set(formula, template);
      return template(row);
    },
  };
}

const LAST_ROW = ROW_LIMIT - 1;
const mentionsLastRow = (text: string): boolean => text.includes(String(ROW_LIMIT));

interface Home {
  readonly book: Book;
  readonly sheet: Sheet;
}

function newTemplate(formula: string, home: Home, isLastRowFree: boolean): Template {
  const model = compileFormula(formula, { ...home, row: LAST_ROW });
  const isMovable =
    isLastRowFree && !mentionsLastRow(formula) && model.isComputable && isRowOnlyInCells(model);
  if (!isMovable) return perRow((row) => compileFormula(formula, { ...home, row }));
  if (!model.pieces.some(isInLastRow)) return () => model;
  return perRow((row) => ({
    ...model,
    pieces: model.pieces.map((piece) => (isInLastRow(piece) ? inRow(piece, row) : piece)),
  }));
}

function perRow(compile: Template): Template {
  const known = new Map<number, CompiledFormula>();
  return (row) => {
    const compiled = known.get(row) ?? compile(row);
    known.set(row, compiled);
    return compiled;
  };
}

/** False where the row has gone into anything but whole references, such as the size of a range written as `OFFSET`. */
function isRowOnlyInCells({ pieces }: CompiledFormula): boolean {
  return pieces.every((piece) =>
    typeof piece === "string"
      ? !mentionsLastRow(piece) && !/OFFSET\(/i.test(piece)
      : piece.area.bottom < LAST_ROW || isInLastRow(piece),
  );
}

const isInLastRow = (piece: string | ReferencePiece): piece is ReferencePiece =>
  typeof piece !== "string" && piece.area.top === LAST_ROW && piece.area.bottom === LAST_ROW;

function inRow(piece: ReferencePiece, row: number): ReferencePiece {
  const prefix = piece.text.slice(0, piece.text.length - localOf(piece).length);
  const text = prefix + localOf(piece).replaceAll(String(ROW_LIMIT), String(row + 1));
  return { ...piece, text, area: { ...piece.area, top: row, bottom: row } };
}

const localOf = ({ text }: ReferencePiece): string => text.slice(text.lastIndexOf("!") + 1);
