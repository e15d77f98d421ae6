import { containsArea, grownByOne, overlaps } from "./area";
import type { Area, Book, Cell, Sheet } from "./book";
import { cellAt, eachCell, putCell, removeCell } from "./cells";
import { WHOLE_SHEET } from "./address";
import { deepCopy } from "./snapshot";
import { tableParts } from "./tables";

/** What an edit can change, as it was at one moment: cells of an area, all that lies around cells, and formulas. */
export interface Remembered {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: ReadonlyMap<string, PlacedCell>;
  readonly frames: readonly Frame[];
  readonly names: Book["names"];
  /** Only where the edit could rewrite formulas elsewhere, as a table does that grows. */
  readonly formulas: readonly PlacedFormula[];
}

type PlacedCell = Readonly<Cell> & Place;
interface Place {
  readonly row: number;
  readonly column: number;
}
type PlacedFormula = Place & { readonly sheet: Sheet; readonly formula: string };

/** A sheet without its cells. */
type Frame = Pick<Sheet, "columns" | "rows" | "tables" | "validations" | "conditionalFormats" | "charts"> & {
  readonly sheet: Sheet;
};

/** What the book holds now of what an edit of the area may change. */
export function rememberArea(book: Book, sheet: Sheet, area: Area): Remembered {
  const cells = new Map<string, PlacedCell>();
  eachCell(sheet, area, (cell, row, column) => cells.set(`${row} ${column}`, { ...cell, row, column }));
  return {
    sheet,
    area,
    cells,
    frames: book.sheets.map(frameOf),
    names: deepCopy(book.names),
    formulas: mayRewrite(sheet, area) ? allFormulas(book) : [],
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
  const now = rememberArea(book, was.sheet, was.area);
  return textOfCells(now) === textOfCells(was) && textOfTables(now) === textOfTables(was);
}

/** Whether the two hold the same cells. */
export const sameCells = (a: Remembered, b: Remembered): boolean => textOfCells(a) === textOfCells(b);

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

function mayRewrite(sheet: Sheet, area: Area): boolean {
  return sheet.tables.some(
    (table) => overlaps(grownByOne(table.area), area) && !containsArea(tableParts(table).body, area),
  );
}

function allFormulas(book: Book): readonly PlacedFormula[] {
  const formulas: PlacedFormula[] = [];
  for (const sheet of book.sheets)
    eachCell(sheet, WHOLE_SHEET, ({ formula }, row, column) => {
      if (formula !== null) formulas.push({ sheet, row, column, formula });
    });
  return formulas;
}

function textOfCells({ cells }: Remembered): string {
  return [...cells]
    .map(([key, { value, formula, style }]) =>
      JSON.stringify([key, formula ?? value, formula === null, style]),
    )
    .sort()
    .join("\n");
}

const textOfTables = ({ frames }: Remembered): string =>
  JSON.stringify(frames.map(({ tables }) => tables.map(({ id, area, columns }) => [id, area, columns])));
