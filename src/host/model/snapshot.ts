import { areaAddress, columnLetters } from "./address";
import type { Book, Cell, Sheet } from "./book";

/** A workbook as plain data without ids: equal for workbooks in which a person would find no difference. */
export type BookSnapshot = Readonly<Record<string, unknown>>;

/** The workbook as plain data to compare: cells by address, everything else by name, in a fixed order. */
export function snapshotBook(book: Book): BookSnapshot {
  return {
    name: book.name,
    activeSheet: sheetName(book, book.activeSheetId),
    sheets: book.sheets.map(snapshotSheet),
    names: book.names
      .map((name) => ({ ...name, sheetId: name.sheetId === null ? null : sheetName(book, name.sheetId) }))
      .sort((a, b) => order(a.name + String(a.sheetId), b.name + String(b.sheetId))),
    settings: plain(book.settings),
    properties: plain(book.properties),
    xmlParts: [...book.xmlParts.values()].sort(order),
    calculation: book.calculation.mode,
    structureProtection: book.structureProtection !== null,
  };
}

/** An independent copy of the workbook, ids included. */
export function copyBook(book: Book): Book {
  return deepCopy(book);
}

/** An independent copy of plain data; formats of cells are immutable and stay shared. */
export function deepCopy<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key as unknown, copyOf(inner)]));
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "style" ? (inner as unknown) : copyOf(inner)]),
  );
}

function snapshotSheet(sheet: Sheet): Readonly<Record<string, unknown>> {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    cells: snapshotCells(sheet),
    columns: snapshotLines(sheet.columns, "width"),
    rows: snapshotLines(sheet.rows, "height"),
    merges: sheet.merges.map(areaAddress).sort(order),
    tables: sheet.tables
      .map((table) => ({
        ...table,
        id: null,
        area: areaAddress(table.area),
        columns: table.columns.map(({ name, filter, formula }) =>
          filter === undefined && formula === undefined ? name : { name, filter, formula },
        ),
        isEmpty: table.isEmpty === true,
      }))
      .sort((a, b) => order(a.name, b.name)),
    validations: inTextOrder(sheet.validations.map(marked)),
    conditionalFormats: inTextOrder(sheet.conditionalFormats.map(marked)),
    charts: sheet.charts.map((chart) => plain({ ...chart, id: null })),
    frozen: { ...sheet.frozen },
    protection: sheet.protection?.options ?? null,
    page: plain(sheet.page),
  };
}

function snapshotCells(sheet: Sheet): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const row of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const line = sheet.cells.get(row) ?? new Map<number, Cell>();
    for (const column of [...line.keys()].sort((a, b) => a - b)) {
      const cell = line.get(column);
      if (cell === undefined) continue;
      const style = cell.style === null || isEmptyObject(cell.style) ? null : cell.style;
      if (cell.value === null && cell.formula === null && style === null) continue;
      cells[`${columnLetters(column)}${row + 1}`] = { value: cell.value, formula: cell.formula, style };
    }
  }
  return cells;
}

function snapshotLines(
  lines: Sheet["columns"] | Sheet["rows"],
  size: "width" | "height",
): readonly unknown[] {
  return [...lines]
    .map(([index, line]) => {
      const style = line.style === null || isEmptyObject(line.style) ? null : line.style;
      return {
        index,
        size: (line as Readonly<Record<string, unknown>>)[size] ?? null,
        hidden: line.hidden,
        style,
      };
    })
    .filter((line) => line.size !== null || line.hidden || line.style !== null)
    .sort((a, b) => a.index - b.index);
}

function marked(item: { readonly areas: Sheet["merges"] }): Readonly<Record<string, unknown>> {
  return { ...(plain(item) as object), id: null, areas: item.areas.map(areaAddress).sort(order) };
}

function plain(value: unknown): unknown {
  if (value instanceof Map)
    return inTextOrder([...value].map(([key, inner]) => [key as unknown, plain(inner)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function sheetName(book: Book, id: string): string | null {
  return book.sheets.find((sheet) => sheet.id === id)?.name ?? null;
}

function isEmptyObject(value: object): boolean {
  return Object.keys(value).length === 0;
}

function inTextOrder<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const keyed = items.map((item) => ({ item, text: JSON.stringify(item) }));
  return keyed.sort((a, b) => order(a.text, b.text)).map(({ item }) => item);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
