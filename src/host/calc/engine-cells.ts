import { eachCell } from "../model/cells";
import type { Scalar, SheetArea } from "../model/book";
import type {} from "./compiled-formula";

/** Cells by sheet name, 0-based row and column. */
export type EngineCells = Map<string, Map<number, Map<number, Scalar | EngineFormula>>>;

/** A formula to compute. */
export interface EngineFormula {
  /** Without `=`. */
  readonly formula: string;
  /** Null also where it was not computed. */
  result: Scalar;
  isComputed: boolean;
  /** Values in cells beside the formula, where it gave several. */
  readonly spilled: { readonly row: number; readonly column: number; readonly value: Scalar }[];
  /** True: a range as result is wanted whole, not just the cell of it that is in the formula's row or column. */
  readonly givesArray: boolean;
}

export const engineFormula = (formula: string, givesArray = false): EngineFormula => ({
  formula,
  givesArray,
  result: null,
  isComputed: false,
  spilled: [],
});

interface EnginePlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Adds the values of an area to what the engine sees; what is there already stays. */
export function show(cells: EngineCells, { sheet, area }: SheetArea): void {
  eachCell(sheet, area, (cell, row, column) => {
    if (cell.value === null) return;
    const line = lineAt(cells, sheet.name, row);
    if (!line.has(column)) line.set(column, cell.value);
  });
}

/** Puts a formula or a value into one cell of what the engine sees. */
export function place(
  cells: EngineCells,
  { sheetName, row, column }: EnginePlace,
  content: Scalar | EngineFormula,
): void {
  lineAt(cells, sheetName, row).set(column, content);
}

function lineAt(cells: EngineCells, sheetName: string, row: number): Map<number, Scalar | EngineFormula> {
  const lines = cells.get(sheetName) ?? new Map<number, Map<number, Scalar | EngineFormula>>();
  cells.set(sheetName, lines);
  const line = lines.get(row) ?? new Map<number, Scalar | EngineFormula>();
  lines.set(row, line);
  return line;
}
