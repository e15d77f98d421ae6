import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Book, Sheet } from "../model/book";
import type { EngineCells } from "./engine-cells";
import { excelRound } from "./excel-rounding";
import { newWorkbook, showCells, userFunctions, type Extent, type LastCell } from "./library-workbook";

/**
 * The formula library behind one door. It is shown only what it needs to know: the formulas to compute, with every
 * reference naming its sheet, and the cells they read, as plain values. So it costs what the formulas cost and not what
 * the workbook weighs, and its limit of 10,000 different formulas is never met.
 */
export interface Engine {
  /** Computes the formulas; results are in them afterwards. */
  readonly run: (cells: EngineCells) => void;
  /** Functions of our own that formulas can call; their arguments and results are the library's own values. */
  readonly functions: Map<string, (args: readonly unknown[]) => unknown>;
}

/** More formulas than this in one run cost more than two runs do. */
export const RUN_LIMIT = 2_000;

/** An engine for the workbook's sheets as they are called now. */
export function newEngine(book: Book): Engine {
  const lastCellOf = rememberingLastCells();
  const functions: Engine["functions"] = new Map([["ROUND", excelRound]]);
  return {
    functions,
    run: (cells) => {
      const library = libraries.get(book) ?? newWorkbook();
      libraries.set(book, library);
      library.userFunctions = userFunctions(functions);
      const spills = showCells(library, cells, { book, lastCellOf });
      calculateFormulas(library);
      // The library remembers where results spilled to, which would disturb formulas of later runs in those places.
      if (spills.count > 0) libraries.delete(book);
    },
  };
}

/** The library keeps the formulas it has parsed with the workbook it knows them from. */
const libraries = new WeakMap<Book, ReturnType<typeof newWorkbook>>();

/** The last row and column in use, as far as whole columns and rows are read; found out once, and only where it is asked for. */
function rememberingLastCells(): Extent["lastCellOf"] {
  const known = new Map<Sheet, LastCell>();
  return (sheet) => {
    const last = known.get(sheet) ?? lastCell(sheet);
    known.set(sheet, last);
    return last;
  };
}

function lastCell(sheet: Sheet): LastCell {
  const last = { row: 0, column: 0 };
  for (const [row, cells] of sheet.cells) {
    last.row = Math.max(last.row, row);
    for (const column of cells.keys()) last.column = Math.max(last.column, column);
  }
  return last;
}
