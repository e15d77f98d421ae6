import { COLUMN_LIMIT, ROW_LIMIT, absoluteAddress, parseArea } from "./address";
import { intersection, overlaps, sameArea } from "./area";
import type { Area, Book, Cell, Sheet, Table } from "./book";
import { computeRows } from "./calculated-columns";
import { eachCell, hasContent, putCell, removeCell } from "./cells";
import { editOf, editedArea, logEdit, movedArea, movesWholeLines, shiftArea, type Edit } from "./edit";
import { excelError } from "./errors";
import { changeFormulas } from "./every-formula";
import { sameName, shiftFormula } from "./formula-references";
import { renameColumnInFormula, renameTableInFormula } from "./structured-references";
import { writeHeader, type PlacedTable } from "./tables";

/**
 * Puts blank cells into `area`; the others move down (`rows`) or right (`columns`). Everything that refers to them follows.
 * Errors: `InsertDeleteConflict` when a table would be torn, `NonBlankCellOffSheet` when content would fall off.
 */
export function insertCells(book: Book, sheet: Sheet, area: Area, axis: Edit["axis"]): void {
  const edit = editOf("insert", axis, area);
  checkTables(sheet, edit);
  checkSheetEnd(sheet, edit);
  applyEdit(book, sheet, edit);
}

/** Takes the area's cells out; the others move up (`rows`) or left (`columns`). Errors: `InsertDeleteConflict` when a table would be torn. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, axis: Edit["axis"]): void {
  const edit = editOf("delete", axis, area);
  checkTables(sheet, edit);
  applyEdit(book, sheet, edit);
}

function applyEdit(book: Book, sheet: Sheet, edit: Edit): void {
  const rightmost = editedArea(edit);
  const charts = [...sheet.charts];
  moveCells(sheet, edit);
  if (movesWholeLines(edit)) moveLines(sheet, edit);
  moveTables(book, sheet, edit);
  moveMarkedAreas(sheet, edit);
  movePrintAreas(sheet, edit);
  changeFormulas(book, (formula, home) =>
    sameName(home, sheet.name) || formula.includes("!")
      ? shiftFormula(formula, home, sheet.name, edit)
      : formula,
  );
  if (movesWholeLines(edit)) for (const chart of charts) moveChart(chart, rightmost, edit);
  logEdit(sheet, edit);
}

function checkTables(sheet: Sheet, edit: Edit): void {
  const moved = movedArea(edit);
  for (const table of sheet.tables) {
    const { area } = table;
    if (!overlaps(area, moved)) continue;
    const [from, to] = edit.axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
    if (from < edit.band.from || to > edit.band.to)
      throw excelError("InsertDeleteConflict", `table ${table.name}`);
    if (edit.kind === "delete" && losesHeader(table, edit))
      throw excelError("InsertDeleteConflict", `header of table ${table.name}`);
  }
}

function losesHeader(table: Table, edit: Edit): boolean {
  if (edit.axis === "columns" || !table.showHeaders) return false;
  const end = edit.at + edit.count - 1;
  return edit.at <= table.area.top && end >= table.area.top && end < table.area.bottom;
}

function checkSheetEnd(sheet: Sheet, edit: Edit): void {
  const area = editedArea(edit);
  const fallen: Area =
    edit.axis === "rows"
      ? { ...area, top: Math.max(edit.at, ROW_LIMIT - edit.count), bottom: ROW_LIMIT - 1 }
      : { ...area, left: Math.max(edit.at, COLUMN_LIMIT - edit.count), right: COLUMN_LIMIT - 1 };
  for (const [row, cells] of sheet.cells) {
    if (row < fallen.top || row > fallen.bottom) continue;
    for (const [column, cell] of cells)
      if (column >= fallen.left && column <= fallen.right && hasContent(cell))
        throw excelError("NonBlankCellOffSheet");
  }
}

function moveCells(sheet: Sheet, edit: Edit): void {
  if (edit.axis === "rows" && movesWholeLines(edit)) {
    sheet.cells = movedMap(sheet.cells, edit);
    return;
  }
  const taken: { row: number; column: number; cell: Cell }[] = [];
  eachCell(sheet, movedArea(edit), (cell, row, column) => {
    taken.push({ row, column, cell });
    removeCell(sheet, row, column);
  });
  for (const { row, column, cell } of taken) {
    const newRow = edit.axis === "rows" ? movedIndex(row, edit) : row;
    const newColumn = edit.axis === "rows" ? column : movedIndex(column, edit);
    if (newRow !== null && newColumn !== null) putCell(sheet, newRow, newColumn, cell);
  }
}

function moveLines(sheet: Sheet, edit: Edit): void {
  if (edit.axis === "rows") sheet.rows = movedMap(sheet.rows, edit);
  else sheet.columns = movedMap(sheet.columns, edit);
}

function movedMap<T>(map: ReadonlyMap<number, T>, edit: Edit): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, value] of map) {
    const target = movedIndex(index, edit);
    if (target !== null) moved.set(target, value);
  }
  return moved;
}

function movedIndex(index: number, edit: Edit): number | null {
  if (index < edit.at) return index;
  if (edit.kind === "insert") {
    const limit = edit.axis === "rows" ? ROW_LIMIT : COLUMN_LIMIT;
    return index + edit.count < limit ? index + edit.count : null;
  }
  return index < edit.at + edit.count ? null : index - edit.count;
}

function moveTables(book: Book, sheet: Sheet, edit: Edit): void {
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const moved = shiftArea(before, edit);
    if (moved === null) {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      changeFormulas(book, (formula) => renameTableInFormula(formula, table.name, "#REF!"));
      continue;
    }
    table.area = moved;
    if (edit.axis === "rows" && edit.kind === "insert" && edit.at > before.top)
      computeRows(sheet, table, { top: edit.at, bottom: edit.at + edit.count - 1 });
    if (edit.axis === "columns" && !sameArea(before, moved))
      moveColumns(book, { sheet, table }, before, edit);
  }
}

function moveColumns(book: Book, place: PlacedTable, before: Area, edit: Edit): void {
  const { sheet, table } = place;
  if (edit.kind === "delete") {
    const gone = table.columns.filter((_, index) => movedIndex(before.left + index, edit) === null);
    table.columns = table.columns.filter((column) => !gone.includes(column));
    for (const column of gone)
      changeFormulas(book, (formula) => renameColumnInFormula(formula, table.name, column.name, null));
    return;
  }
  if (edit.at <= before.left || edit.at > before.right) return;
  const fresh = Array.from({ length: edit.count }, (_, index) => ({
    id: nextColumnId(table) + index,
    name: "",
  }));
  table.columns.splice(edit.at - before.left, 0, ...fresh);
  for (const column of fresh) column.name = freeColumnName(table);
  if (!table.showHeaders) return;
  fresh.forEach((column, index) => writeHeader(sheet, table.area.top, edit.at + index, column.name));
}

/** A number no column of the table has. */
export function nextColumnId(table: Table): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1;
}

/** `Column1`, `Column2` …: the first that is free. */
export function freeColumnName(table: Table): string {
  for (let number = 1; ; number++) {
    const name = `Column${number}`;
    if (!table.columns.some((column) => sameName(column.name, name))) return name;
  }
}

function moveMarkedAreas(sheet: Sheet, edit: Edit): void {
  sheet.merges = shiftAll(sheet.merges, edit);
  for (const validation of sheet.validations) validation.areas = shiftAll(validation.areas, edit);
  for (const format of sheet.conditionalFormats) format.areas = shiftAll(format.areas, edit);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

function shiftAll(areas: readonly Area[], edit: Edit): Area[] {
  return areas.flatMap((area) => {
    const moved = shiftArea(area, edit);
    return moved === null ? [] : [moved];
  });
}

function movePrintAreas(sheet: Sheet, edit: Edit): void {
  sheet.page.printArea = shiftAddress(sheet.page.printArea, edit);
  sheet.page.titleRows = shiftAddress(sheet.page.titleRows, edit);
}

function shiftAddress(address: string, edit: Edit): string {
  const area = parseArea(address);
  const moved = area === null ? null : shiftArea(area, edit);
  if (area === null || moved === null) return "";
  return moved === area ? address : absoluteAddress(moved);
}

/** Cells are taken as high and wide as a new sheet's: a chart moves with the cell under its corner. */
function moveChart(chart: Sheet["charts"][number], edited: Area, edit: Edit): void {
  const step = edit.axis === "rows" ? 15 : 48;
  const place = edit.axis === "rows" ? chart.top : chart.left;
  const corner = Math.floor(place / step);
  const line: Area =
    edit.axis === "rows" ? { ...edited, top: 0, bottom: corner } : { ...edited, left: 0, right: corner };
  const before = intersection(edited, line);
  if (before === null) return;
  const lines =
    edit.kind === "insert"
      ? edit.count
      : -(edit.axis === "rows" ? before.bottom - before.top + 1 : before.right - before.left + 1);
  const moved = Math.max(0, place + lines * step);
  if (edit.axis === "rows") chart.top = moved;
  else chart.left = moved;
}
