import { areaAt, areaHeight, areaWidth, containsArea, intersection, overlaps, tableParts } from "./area";
import type { Area, Book, Sheet, Table, TableColumn } from "./book";
import { computeRows, noteFormulas } from "./calculated-columns";
import { ensureCell, isBlankArea } from "./cells";
import { clearContents } from "./entry";
import { excelError } from "./errors";
import { changeFormulas } from "./every-formula";
import { stretchFormula } from "./formula-references";
import { deleteCells, freeColumnName, insertCells, nextColumnId } from "./insert-delete";
import { stretchMarks } from "./marked-areas";
import { styleAt } from "./style";
import { readHeaders, writeHeader, type PlacedTable } from "./tables";

/** Number of body rows; none while the table keeps only its blank row. */
export function bodyRowCount(place: PlacedTable): number {
  return holdsOnlyBlankRow(place) ? 0 : areaHeight(tableParts(place.table).body);
}

/**
 * Makes room for `count` rows before the 0-based body row `index` (null: at the end) and returns their cells. At the end the table
 * grows over blank cells; otherwise what is below moves down. Errors: `InvalidArgument` for an index beyond the table.
 */
export function addTableRows(book: Book, place: PlacedTable, index: number | null, count: number): Area {
  const { sheet, table } = place;
  const rows = bodyRowCount(place);
  const at = index ?? rows;
  if (at < 0 || at > rows) throw excelError("InvalidArgument", `row ${at} of ${rows}`);
  const start = tableParts(table).body;
  const fresh = areaAt(start.top + at, start.left, count, areaWidth(start));
  const missing = rows === 0 ? count - 1 : count;
  if (missing > 0) growBody(book, place, { at: rows === 0 ? start.top + 1 : fresh.top, count: missing });
  table.isEmpty = false;
  copyLineStyles(sheet, fresh, at > 0 ? start.top + at - 1 : start.top + at + count);
  computeRows(sheet, table, fresh);
  return fresh;
}

/** Deletes body rows; what is below the table moves up. The last row is emptied, not deleted. */
export function deleteTableRows(book: Book, place: PlacedTable, index: number, count: number): void {
  const { sheet, table } = place;
  const { body } = tableParts(table);
  const rows = bodyRowCount(place);
  if (index < 0 || count < 1 || index + count > rows)
    throw excelError("ItemNotFound", `row ${index} of ${rows}`);
  const isWhole = count === rows;
  const doomed = areaAt(
    body.top + index + (isWhole ? 1 : 0),
    body.left,
    count - (isWhole ? 1 : 0),
    areaWidth(body),
  );
  if (isWhole) {
    clearContents(sheet, areaAt(body.top, body.left, 1, areaWidth(body)));
    table.isEmpty = true;
  }
  if (areaHeight(doomed) > 0) deleteCells(book, sheet, doomed, "rows");
}

/** Makes room for a column before the 0-based position (null: at the end) and returns its cells, header included. */
export function addTableColumn(
  book: Book,
  place: PlacedTable,
  index: number | null,
  name: string | null,
): Area {
  const { sheet, table } = place;
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) throw excelError("InvalidArgument", `column ${at}`);
  const fresh = areaAt(table.area.top, table.area.left + at, areaHeight(table.area), 1);
  makeColumn(book, place, at, fresh);
  const column = table.columns[at];
  if (column === undefined) throw excelError("InvalidArgument", `column ${at}`);
  column.name = name ?? freeColumnName(table);
  if (table.showHeaders) writeHeader(sheet, fresh.top, fresh.left, column.name);
  readHeaders(book, sheet, table);
  return fresh;
}

/** Deletes a column; what is to the right of the table moves left. Errors: `InvalidOperation` for the only one. */
export function deleteTableColumn(book: Book, place: PlacedTable, index: number): void {
  const { sheet, table } = place;
  if (table.columns.length === 1) throw excelError("InvalidOperation", "a table keeps one column");
  const { area } = table;
  deleteCells(book, sheet, areaAt(area.top, area.left + index, areaHeight(area), 1), "columns");
}

/** Gives the table another size; header row and first column stay. Errors: `InvalidArgument` otherwise or over another table. */
export function resizeTable(book: Book, place: PlacedTable, area: Area): void {
  const { sheet, table } = place;
  const least = table.showHeaders ? 2 : 1;
  const isAllowed = area.top === table.area.top && overlaps(area, table.area) && areaHeight(area) >= least;
  if (!isAllowed || meetsOther(sheet, table, area))
    throw excelError("InvalidArgument", "new size of the table");
  const before = table.area;
  const columnsBefore = table.columns.length;
  table.columns = columnsOver(table, area);
  table.area = area;
  table.isEmpty = false;
  const isSameWidth = area.left === before.left && table.columns.length === columnsBefore;
  if (isSameWidth && area.bottom > before.bottom) takeMarksAlong(book, place, before);
  readHeaders(book, sheet, table);
  computeRows(sheet, table, { top: before.bottom + 1, bottom: area.bottom });
}

/** The columns that stay where they are, and new ones without a name beside them. */
function columnsOver(table: Table, area: Area): TableColumn[] {
  const offset = area.left - table.area.left;
  const firstId = nextColumnId(table);
  return Array.from(
    { length: areaWidth(area) },
    (_, index) => table.columns[index + offset] ?? { id: firstId + index, name: "" },
  );
}

/**
 * What Excel does when something is written right below or beside a table: the table takes it in. `area` is what was written.
 */
export function expandOver(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const grown = grownOver(sheet, table, area);
    if (grown === null || meetsOther(sheet, table, grown)) continue;
    resizeTable(book, { sheet, table }, grown);
    return;
  }
}

/** Sees to headers, calculated columns and the blank row after cells of the sheet were written. */
export function noticeWriting(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const shared = intersection(table.area, area);
    if (shared === null) continue;
    if (table.showHeaders && shared.top === table.area.top) readHeaders(book, sheet, table);
    noteFormulas(sheet, table, area);
    const { body } = tableParts(table);
    if (table.isEmpty !== true || !overlaps(body, area) || isBlankArea(sheet, body)) continue;
    table.isEmpty = false;
    computeRows(sheet, table, body);
  }
}

function holdsOnlyBlankRow({ sheet, table }: PlacedTable): boolean {
  const { body } = tableParts(table);
  return table.isEmpty === true && areaHeight(body) === 1 && isBlankArea(sheet, body);
}

function growBody(
  book: Book,
  place: PlacedTable,
  room: { readonly at: number; readonly count: number },
): void {
  const { sheet, table } = place;
  const before = table.area;
  const fresh = areaAt(room.at, before.left, room.count, areaWidth(before));
  const isAtEnd = room.at === before.bottom + 1 && !table.showTotals;
  const isFree = isAtEnd && isBlankArea(sheet, fresh) && !meetsOther(sheet, table, fresh);
  if (!isFree) insertCells(book, sheet, fresh, "rows");
  if (!isAtEnd) return;
  table.area = { ...before, bottom: before.bottom + room.count };
  takeMarksAlong(book, place, before);
}

function makeColumn(book: Book, { sheet, table }: PlacedTable, at: number, fresh: Area): void {
  const columnsBefore = table.columns.length;
  const isAtEnd = at === columnsBefore;
  const isFree = isAtEnd && isBlankArea(sheet, fresh) && !meetsOther(sheet, table, fresh);
  if (!isFree) insertCells(book, sheet, fresh, "columns");
  if (table.columns.length === columnsBefore) takeColumnIn(table, at, isAtEnd);
}

/** Cells put in at an edge of the table are not part of it yet. */
function takeColumnIn(table: Table, at: number, isAtEnd: boolean): void {
  table.columns.splice(at, 0, { id: nextColumnId(table), name: "" });
  const { area } = table;
  table.area = isAtEnd ? { ...area, right: area.right + 1 } : { ...area, left: area.left - 1 };
}

/** Validation, conditional formats, charts and references of the whole body follow a table that grew at its end. */
function takeMarksAlong(book: Book, place: PlacedTable, before: Area): void {
  const { sheet, table } = place;
  const last: Area = { ...before, top: before.bottom };
  const added: Area = { ...before, top: before.bottom + 1, bottom: table.area.bottom };
  stretchMarks(sheet.validations, last, added);
  stretchMarks(sheet.conditionalFormats, last, added);
  const from: Area = { ...before, top: before.top + (table.showHeaders ? 1 : 0) };
  const to: Area = { ...from, bottom: table.area.bottom };
  changeFormulas(book, (formula, home) => stretchFormula(formula, home, sheet.name, { from, to }));
  copyLineStyles(sheet, added, before.bottom);
}

function copyLineStyles(sheet: Sheet, fresh: Area, source: number): void {
  for (let column = fresh.left; column <= fresh.right; column++) {
    const style = sheet.cells.get(source)?.get(column)?.style ?? null;
    if (style === null) continue;
    for (let row = fresh.top; row <= fresh.bottom; row++)
      if (row !== source && styleAt(sheet, row, column) !== style)
        ensureCell(sheet, row, column).style ??= style;
  }
}

function meetsOther(sheet: Sheet, table: Table, area: Area): boolean {
  return sheet.tables.some((other) => other !== table && overlaps(other.area, area));
}

/** The table takes in a block whose first line touches it and is not blank. */
function grownOver(sheet: Sheet, table: Table, written: Area): Area | null {
  const { area } = table;
  const isBelow = written.top === area.bottom + 1 && written.left >= area.left && written.right <= area.right;
  if (isBelow && !table.showTotals && !isBlankArea(sheet, { ...written, bottom: written.top }))
    return { ...area, bottom: written.bottom };
  const isBeside =
    written.left === area.right + 1 && containsArea(area, { ...written, left: area.left, right: area.left });
  return isBeside && !isBlankArea(sheet, { ...written, right: written.left })
    ? { ...area, right: written.right }
    : null;
}
