import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { tableParts, areaHeight } from "../model/area";
import type { Book, Scalar, Sheet, Table } from "../model/book";
import type { EngineCells, EngineFormula } from "./engine-cells";

/** The library's view of a workbook. It asks for cells, not for a class of its own: nothing is copied into one. */
interface LibraryWorkbook extends WorkbookLike {
  userFunctions: NonNullable<WorkbookLike["userFunctions"]>;
}

export const newWorkbook = (): LibraryWorkbook => ({
  worksheets: [],
  getWorksheet: () => undefined,
  userFunctions: new Map(),
});

/** Functions of our own in the library's terms. */
export function userFunctions(
  functions: ReadonlyMap<string, (args: readonly unknown[]) => unknown>,
): LibraryWorkbook["userFunctions"] {
  return new Map(
    [...functions].map(([name, invoke]) => [
      name,
      { minArity: 0, maxArity: 2, invoke: (args: unknown[]) => invoke(args) },
    ]),
  );
}

/** The workbook and how far its sheets are in use. */
export interface Extent {
  readonly book: Book;
  readonly lastCellOf: (sheet: Sheet) => LastCell;
}

export interface LastCell {
  readonly row: number;
  readonly column: number;
}

type TableDefinition = NonNullable<ReturnType<NonNullable<WorksheetLike["getTables"]>>[number]["table"]>;

/** How many cells results spilled into, and which formula was written last: the one they spill from. */
interface Spills {
  count: number;
  source: EngineFormula | null;
}

/** Shows the library these cells on the workbook's sheets, and on sheets of their own where the workbook has none of that name. */
export function showCells(
  library: LibraryWorkbook,
  cells: EngineCells,
  { book, lastCellOf }: Extent,
): Spills {
  const spills: Spills = { count: 0, source: null };
  const names = new Set([...book.sheets.map((sheet) => sheet.name), ...cells.keys()]);
  library.worksheets = [...names].map((name, index) => {
    const sheet = book.sheets.find((each) => each.name === name) ?? null;
    const last = (): LastCell => (sheet === null ? { row: 0, column: 0 } : lastCellOf(sheet));
    return newWorksheet({ id: index + 1, name, sheet, last, cells: cells.get(name) ?? new Map() }, spills);
  });
  const byName = new Map(library.worksheets.map((sheet) => [sheet.name, sheet]));
  library.getWorksheet = (key) => (typeof key === "string" ? byName.get(key) : undefined);
  library.definedNames = definedNames(book);
  return spills;
}

/** Formulas come with their names resolved; these are for names that a formula makes up as a text. */
function definedNames(book: Book): NonNullable<WorkbookLike["definedNames"]> {
  const entries = book.names.map(({ name, formula, sheetId }) => {
    const position = book.sheets.findIndex((sheet) => sheet.id === sheetId);
    return { name, ranges: [formula.replace(/^=/, "")], ...(position < 0 ? {} : { localSheetId: position }) };
  });
  return { getAllEntries: () => entries, getAllNames: () => entries };
}

interface SheetSource {
  readonly id: number;
  readonly name: string;
  readonly last: () => LastCell;
  /** Null for a sheet that is not the workbook's. */
  readonly sheet: Sheet | null;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Scalar | EngineFormula>>;
}

function newWorksheet({ id, name, sheet, last, cells }: SheetSource, spills: Spills): WorksheetLike {
  const shown = new Map<number, Map<number, CellLike>>();
  for (const [row, line] of cells) {
    const shownLine = new Map<number, CellLike>();
    for (const [column, content] of line)
      shownLine.set(column + 1, newCell(row + 1, column + 1, content, spills));
    shown.set(row + 1, shownLine);
  }
  const eachRow = (first: unknown, second?: (row: RowLike, rowNumber: number) => void): void => {
    const visit = (second ?? first) as (row: RowLike, rowNumber: number) => void;
    const hidden = new Set([...(sheet?.rows ?? [])].flatMap(([row, line]) => (line.hidden ? [row + 1] : [])));
    for (const row of new Set([...shown.keys(), ...hidden]))
      visit(newRow(shown.get(row) ?? new Map(), hidden.has(row)), row);
  };
  return {
    id,
    name,
    get dimensions() {
      const { row, column } = last();
      return { top: 1, left: 1, bottom: row + 1, right: column + 1 };
    },
    eachRow,
    findCell: (row, column) => shown.get(row)?.get(column),
    getCell: (row, column) => shown.get(row)?.get(column) ?? newGhost(row, column, spills),
    getTables: () => (sheet?.tables ?? []).map((table) => ({ table: tableDefinition(table) })),
  };
}

function tableDefinition(table: Table): TableDefinition {
  const { name, area, columns, showHeaders, showTotals } = table;
  return {
    name,
    tl: { row: area.top + 1, col: area.left + 1 },
    columns: columns.map((column) => ({ name: column.name })),
    rows: new Array<undefined>(areaHeight(tableParts(table).body)), // only its length is looked at
    headerRow: showHeaders,
    totalsRow: showTotals,
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
    model: { formula: content.formula, isDynamicArray: content.givesArray },
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
  if (result === undefined) return 0;
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === "number" && !Number.isFinite(result)) return { error: "#NUM!" };
  return result;
}
