import { WHOLE_SHEET } from "./address";
import { areaHeight, areaWidth, containsArea, overlaps } from "./area";
import type { Area, Book, Sheet, Table } from "./book";
import { cellAt, eachCell, ensureCell, isBlankArea, valueAt } from "./cells";
import { excelError } from "./errors";
import { changeFormulas } from "./every-formula";
import { sameName } from "./formula-references";
import { checkName } from "./names";
import { freshId } from "./new-book";
import { displayText, GENERAL } from "./text";
import { styleAt } from "./style";
import { plainReferences, renameColumnInFormula, renameTableInFormula } from "./structured-references";

/** A table and the sheet it is on. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

export function allTables(book: Book): readonly PlacedTable[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** The table of that name or id; null when there is none. */
export function findTable(book: Book, key: string): PlacedTable | null {
  const tables = allTables(book);
  return (
    tables.find(({ table }) => sameName(table.name, key)) ??
    tables.find(({ table }) => table.id === key) ??
    null
  );
}

/** The table the cell is in; null when it is in none. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  const here: Area = { top: row, bottom: row, left: column, right: column };
  return sheet.tables.find((table) => containsArea(table.area, here)) ?? null;
}

/**
 * Makes a table of the area. Its headers become texts, blanks and doubles get names of their own; without headers a row for
 * them is put above the data (the caller has made room). Errors: `InvalidArgument` when it meets another table.
 */
export function addTable(book: Book, sheet: Sheet, area: Area): Table {
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw excelError("InvalidArgument", "a table cannot overlap another table");
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw excelError("MergedRangeConflict");
  const withBody = areaHeight(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area;
  const id = freshId(book, "table");
  const table: Table = {
    id,
    name: freeTableName(book),
    area: withBody,
    columns: Array.from({ length: areaWidth(area) }, (_, index) => ({ id: index + 1, name: "" })),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    isEmpty: areaHeight(area) === 1,
  };
  sheet.tables.push(table);
  readHeaders(book, sheet, table);
  return table;
}

/** The table's columns take the texts of its header cells; formulas that name a changed column follow. */
export function readHeaders(book: Book, sheet: Sheet, table: Table): void {
  if (!table.showHeaders) return;
  const taken = new Set<string>();
  table.columns.forEach((column, index) => {
    const at = { row: table.area.top, column: table.area.left + index };
    const shown = headerText(sheet, at.row, at.column);
    const name = freeHeader(
      shown === "" ? (column.name === "" ? `Column${index + 1}` : column.name) : shown,
      taken,
    );
    taken.add(name.toLowerCase());
    if (column.name !== "" && column.name !== name)
      renameColumnReferences(book, table.name, column.name, name);
    column.name = name;
    writeHeader(sheet, at.row, at.column, name);
  });
}

/** Gives a column its name, in the header cell and in every formula. Errors: `InvalidArgument` when another column has it. */
export function renameColumn(book: Book, place: PlacedTable, index: number, name: string): void {
  const { sheet, table } = place;
  const column = table.columns[index];
  if (column === undefined) throw excelError("ItemNotFound");
  const isTaken = table.columns.some((other) => other !== column && sameName(other.name, name));
  if (isTaken || name === "") throw excelError("InvalidArgument", `column name ${name}`);
  renameColumnReferences(book, table.name, column.name, name);
  column.name = name;
  if (table.showHeaders) writeHeader(sheet, table.area.top, table.area.left + index, name);
}

/** Gives the table its name, in every formula too. Errors: `InvalidArgument` for a name Excel refuses or that is in use. */
export function renameTable(book: Book, table: Table, name: string): void {
  if (name === table.name) return;
  checkName(name);
  const isTaken =
    allTables(book).some((other) => other.table !== table && sameName(other.table.name, name)) ||
    book.names.some((other) => other.sheetId === null && sameName(other.name, name));
  if (isTaken) throw excelError("InvalidArgument", `${name} is in use`);
  const before = table.name;
  changeFormulas(book, (formula) => renameTableInFormula(formula, before, name));
  table.name = name;
}

/** Turns the table into plain cells; formulas that named it get plain references. */
export function tableToCells(book: Book, place: PlacedTable): void {
  for (const sheet of book.sheets) {
    eachCell(sheet, WHOLE_SHEET, (cell, row) => {
      if (cell.formula?.includes("[") === true) cell.formula = plainReferences(cell.formula, place, row);
    });
  }
  changeFormulas(book, (formula) => plainReferences(formula, place, 0));
  place.sheet.tables.splice(place.sheet.tables.indexOf(place.table), 1);
}

/** Formulas that name the table from now on say `#REF!`. */
export function forgetTable(book: Book, place: PlacedTable): void {
  const { name } = place.table;
  place.sheet.tables.splice(place.sheet.tables.indexOf(place.table), 1);
  changeFormulas(book, (formula) => renameTableInFormula(formula, name, "#REF!"));
}

/** Shows or hides the totals row; it is put below the body and must find blank cells there. */
export function showTotals(sheet: Sheet, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const below: Area = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
  if (show && !isBlankArea(sheet, below)) throw excelError("InvalidOperation", "no room for the totals row");
  table.area = { ...table.area, bottom: table.area.bottom + (show ? 1 : -1) };
  table.showTotals = show;
  if (show) writeHeader(sheet, table.area.bottom, table.area.left, "Total");
}

/** Shows or hides the header row; hidden headers leave blank cells behind. */
export function showHeaders(sheet: Sheet, table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  const { top, left } = table.area;
  if (show && top === 0) throw excelError("InvalidOperation", "no room for the header row");
  table.showHeaders = show;
  table.area = { ...table.area, top: show ? top - 1 : top + 1 };
  table.columns.forEach((column, index) => {
    if (show) writeHeader(sheet, table.area.top, left + index, column.name);
    else ensureCell(sheet, top, left + index).value = null;
  });
}

export function writeHeader(sheet: Sheet, row: number, column: number, name: string): void {
  const cell = ensureCell(sheet, row, column);
  cell.value = name;
  cell.formula = null;
}

/** The first free name of `base`, `base2`, `base3` … */
export function freeHeader(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value;
  return cellAt(sheet, row, column) === undefined
    ? ""
    : displayText(value, styleAt(sheet, row, column).numberFormat ?? GENERAL);
}

function freeTableName(book: Book): string {
  const taken = new Set([
    ...allTables(book).map(({ table }) => table.name.toLowerCase()),
    ...book.names.map((name) => name.name.toLowerCase()),
  ]);
  for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}

function renameColumnReferences(book: Book, table: string, before: string, after: string): void {
  changeFormulas(book, (formula) => renameColumnInFormula(formula, table, before, after));
}
