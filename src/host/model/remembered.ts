import { containsArea, grownByOne, overlaps, tableParts } from "./area";
import type { Area, Book, Cell, Sheet, Spot } from "./book";
import { cellAt, eachCell, putCell, removeCell } from "./cells";
import { WHOLE_SHEET } from "./address";
import { deepCopy } from "./snapshot";

/** What an edit can change, as it was at one moment: cells of an area, all that lies around cells, and formulas. */
export interface Remembered {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: ReadonlyMap<string, PlacedCell>;
  /** Of its sheet; of all sheets only where the edit may rewrite formulas elsewhere. */
  readonly frames: readonly Frame[];
  /** Where the book's tables lie and what their columns are. */
  readonly tables: string;
  readonly names: Book["names"];
  /** Only where the edit may rewrite formulas elsewhere. */
  readonly formulas: readonly PlacedFormula[];
}

type PlacedCell = Readonly<Cell> & Spot;
type PlacedFormula = Spot & { readonly sheet: Sheet; readonly formula: string };

/** A sheet without its cells. */
type Frame = Pick<Sheet, "columns" | "rows" | "tables" | "validations" | "conditionalFormats" | "charts"> & {
  readonly sheet: Sheet;
};

/** Whether an edit of the area, which is still to come, may rewrite formulas anywhere, as a table does that grows. */
export function mayRewrite(sheet: Sheet, area: Area): boolean {
  return sheet.tables.some(
    (table) => overlaps(grownByOne(table.area), area) && !containsArea(tableParts(table).body, area),
  );
}

/** What the book holds now of what an edit of the area may change; `isFar`: one that may rewrite formulas elsewhere. */
export function rememberArea(book: Book, sheet: Sheet, area: Area, isFar: boolean): Remembered {
  return {
    sheet,
    area,
    cells: cellsOf(sheet, area),
    frames: (isFar ? book.sheets : [sheet]).map(frameOf),
    tables: textOfTables(book),
    names: deepCopy(book.names),
    formulas: isFar ? allFormulas(book) : [],
  };
}

/** Makes the book what it was. */
export function recall(book: Book, was: Remembered): void {
  const { sheet, area } = was;
  eachCell(sheet, area, (_cell, row, column) => removeCell(sheet, row, column));
  for (const { row, column, ...cell } of was.cells.values()) putCell(sheet, row, column, cell);
  for (const frame of was.frames) putFrame(frame);
  book.names = deepCopy(was.names);
  for (const { sheet: home, row, column, formula } of was.formulas) {
    const cell = cellAt(home, row, column);
    if (cell !== undefined && cell.formula !== null) cell.formula = formula;
  }
}

/** Whether a person would find the same in the area and around it; results of formulas do not count. */
export function isAs(book: Book, was: Remembered): boolean {
  if (!book.sheets.includes(was.sheet)) return false;
  const now = cellsOf(was.sheet, was.area);
  return textOfCells(now) === textOfCells(was.cells) && textOfTables(book) === was.tables;
}

/** Whether the two hold the same cells. */
export const sameCells = (a: Remembered, b: Remembered): boolean =>
  textOfCells(a.cells) === textOfCells(b.cells);

function cellsOf(sheet: Sheet, area: Area): Remembered["cells"] {
  const cells = new Map<string, PlacedCell>();
  eachCell(sheet, area, (cell, row, column) => cells.set(`${row} ${column}`, { ...cell, row, column }));
  return cells;
}

function frameOf(sheet: Sheet): Frame {
  const { columns, rows, tables, validations, conditionalFormats, charts } = sheet;
  return { sheet, ...deepCopy({ columns, rows, tables, validations, conditionalFormats, charts }) };
}

/** Tables stay the objects they are: the add-in may hold them. */
function putFrame({ sheet, ...frame }: Frame): void {
  const { tables, ...rest } = deepCopy(frame);
  const now = new Map(sheet.tables.map((table) => [table.id, table]));
  Object.assign(sheet, rest);
  sheet.tables = tables.map((table) => Object.assign(now.get(table.id) ?? table, table));
}

function allFormulas(book: Book): readonly PlacedFormula[] {
  const formulas: PlacedFormula[] = [];
  for (const sheet of book.sheets)
    eachCell(sheet, WHOLE_SHEET, ({ formula }, row, column) => {
      if (formula !== null) formulas.push({ sheet, row, column, formula });
    });
  return formulas;
}

function textOfCells(cells: Remembered["cells"]): string {
  return [...cells]
    .map(([key, { value, formula, style }]) =>
      JSON.stringify([key, formula ?? value, formula === null, style]),
    )
    .sort()
    .join("\n");
}

const textOfTables = ({ sheets }: Book): string =>
  JSON.stringify(sheets.map(({ tables }) => tables.map(({ id, area, columns }) => [id, area, columns])));
