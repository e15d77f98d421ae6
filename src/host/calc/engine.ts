import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { Book, Scalar } from "../model/book";

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
}

export const engineFormula = (formula: string): EngineFormula => ({
  formula,
  result: null,
  isComputed: false,
  spilled: [],
});

/** More formulas than this in one run cost more than two runs do. */
export const RUN_LIMIT = 2_000;

/** An engine for the workbook's sheets as they are called now. */
export function newEngine(
  book: Book,
  lastCells: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
): Engine {
  const functions: Engine["functions"] = new Map();
  let library = newWorkbook();
  return {
    functions,
    run: (cells) => {
      library.userFunctions = userFunctions(functions);
      const spills = showCells(library, cells, { book, lastCells });
      calculateFormulas(library);
      // The library remembers where results spilled to, which would disturb formulas of later runs in those places.
      if (spills.count > 0) library = newWorkbook();
    },
  };
}

interface LibraryWorkbook extends WorkbookLike {
  userFunctions: NonNullable<WorkbookLike["userFunctions"]>;
}

const newWorkbook = (): LibraryWorkbook => ({
  worksheets: [],
  getWorksheet: () => undefined,
  userFunctions: new Map(),
});

function userFunctions(functions: Engine["functions"]): LibraryWorkbook["userFunctions"] {
  return new Map(
    [...functions].map(([name, invoke]) => [
      name,
      { minArity: 0, maxArity: 1, invoke: (args: unknown[]) => invoke(args) },
    ]),
  );
}

interface Extent {
  readonly book: Book;
  readonly lastCells: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

interface Spills {
  count: number;
  source: EngineFormula | null;
}

function showCells(library: LibraryWorkbook, cells: EngineCells, { book, lastCells }: Extent): Spills {
  const spills: Spills = { count: 0, source: null };
  const names = new Set([...book.sheets.map((sheet) => sheet.name), ...cells.keys()]);
  library.worksheets = [...names].map((name, index) => {
    const last = lastCells.get(name) ?? { row: 0, column: 0 };
    const hidden =
      book.sheets.find((sheet) => sheet.name === name)?.rows ?? new Map<number, { hidden: boolean }>();
    return newWorksheet({ id: index + 1, name, last, hidden, cells: cells.get(name) ?? new Map() }, spills);
  });
  const byName = new Map(library.worksheets.map((sheet) => [sheet.name, sheet]));
  library.getWorksheet = (key) => (typeof key === "string" ? byName.get(key) : undefined);
  return spills;
}

interface SheetSource {
  readonly id: number;
  readonly name: string;
  readonly last: { readonly row: number; readonly column: number };
  readonly hidden: ReadonlyMap<number, { readonly hidden: boolean }>;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Scalar | EngineFormula>>;
}

function newWorksheet({ id, name, last, hidden, cells }: SheetSource, spills: Spills): WorksheetLike {
  const shown = new Map<number, Map<number, CellLike>>();
  for (const [row, line] of cells) {
    const shownLine = new Map<number, CellLike>();
    for (const [column, content] of line)
      shownLine.set(column + 1, newCell(row + 1, column + 1, content, spills));
    shown.set(row + 1, shownLine);
  }
  const hiddenRows = [...hidden].flatMap(([row, line]) => (line.hidden ? [row + 1] : []));
  const rows = new Set([...shown.keys(), ...hiddenRows]);
  const hiddenSet = new Set(hiddenRows);
  const eachRow = (first: unknown, second?: (row: RowLike, rowNumber: number) => void): void => {
    const visit = (second ?? first) as (row: RowLike, rowNumber: number) => void;
    for (const row of rows) visit(newRow(shown.get(row) ?? new Map(), hiddenSet.has(row)), row);
  };
  return {
    id,
    name,
    dimensions: { top: 1, left: 1, bottom: last.row + 1, right: last.column + 1 },
    eachRow,
    findCell: (row, column) => shown.get(row)?.get(column),
    getCell: (row, column) => shown.get(row)?.get(column) ?? newGhost(row, column, spills),
  };
}

function newRow(cells: ReadonlyMap<number, CellLike>, hidden: boolean): RowLike {
  const eachCell = (first: unknown, second?: (cell: CellLike, column: number) => void): void => {
    const visit = (second ?? first) as (cell: CellLike, column: number) => void;
    for (const [column, cell] of cells) visit(cell, column);
  };
  return { hidden, eachCell };
}

/** The library's word for a cell with a formula; every other number but 0 and 1 means a value. */
const FORMULA_CELL = 6;
const VALUE_CELL = 2;

function newCell(row: number, column: number, content: Scalar | EngineFormula, spills: Spills): CellLike {
  if (!isFormula(content))
    return { row, col: column, type: VALUE_CELL, model: {}, value: content, result: undefined };
  return {
    row,
    col: column,
    type: FORMULA_CELL,
    formula: content.formula,
    model: { formula: content.formula },
    value: null,
    get result(): FormulaResultLike {
      return undefined;
    },
    set result(result: FormulaResultLike) {
      content.result = scalarOf(result);
      content.isComputed = true;
      spills.source = content;
    },
  };
}

const isFormula = (content: Scalar | EngineFormula): content is EngineFormula =>
  typeof content === "object" && content !== null && "isComputed" in content;

/** A blank cell into which a result spills: it is noted with the formula and goes no further. */
function newGhost(row: number, column: number, spills: Spills): CellLike {
  const { source } = spills;
  return {
    row,
    col: column,
    type: 0,
    model: {},
    result: undefined,
    get value(): unknown {
      return null;
    },
    set value(value: unknown) {
      spills.count += 1;
      source?.spilled.push({ row: row - 1, column: column - 1, value: scalarOf(value as FormulaResultLike) });
    },
  };
}

/** A formula that comes to nothing counts as 0, as in Excel. */
function scalarOf(result: FormulaResultLike): Scalar {
  if (result === undefined || result === null) return 0;
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === "number" && !Number.isFinite(result)) return { error: "#NUM!" };
  return result;
}
