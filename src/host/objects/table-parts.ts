import { areaAt, areaWidth, tableParts } from "../model/area";
import type { Area, Table, TableColumn } from "../model/book";
import { mapArea } from "../model/cells";
import { shownValue, type Entry } from "../model/entry";
import { excelError } from "../model/errors";
import { filterColumn } from "../model/filter";
import { checkUnprotected } from "../model/protection";
import { columnIndex } from "../model/structured-references";
import {
  addTableColumn,
  addTableRows,
  bodyRowCount,
  deleteTableColumn,
  deleteTableRows,
} from "../model/table-size";
import { allTables, renameColumn, type PlacedTable } from "../model/tables";
import type { Argument, Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { entries, integer, text } from "./arguments";
import { rangeObject } from "./cells-target";
import { markStale, type OpenBook, refresh, reportChange } from "./open-book";
import { writeCells } from "./range";

interface ColumnTarget {
  readonly table: Table;
  readonly column: TableColumn;
}

/** Rows have no identity in Excel: a `TableRow` is whatever stands at its index. */
interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

/** Rows and columns of tables. */
export function tablePartClasses(open: OpenBook): Classes {
  return {
    TableColumnCollection: columnCollection(open),
    TableColumn: tableColumn(open),
    TableRowCollection: rowCollection(open),
    TableRow: tableRow(open),
    Filter: {
      methods: {
        Clear: ({ table, column }: ColumnTarget) =>
          filterColumn(placed(open, table).sheet, table, table.columns.indexOf(column), null),
      },
    },
  };
}

/** The table with its sheet. Errors: `ItemNotFound` once it is gone. */
export function placed(open: OpenBook, table: Table): PlacedTable {
  const found = allTables(open.book).find((item) => item.table === table);
  if (found === undefined) throw excelError("ItemNotFound");
  return found;
}

function columnCollection(open: OpenBook): ClassSpec<Table> {
  const object = (table: Table, column: TableColumn): HostObject => ({
    className: "TableColumn",
    target: { table, column },
  });
  return {
    items: (table) => table.columns.map((column) => object(table, column)),
    item: (table, key) => {
      const byId = table.columns.find((column) => column.id === Number(key));
      const column = (typeof key === "string" ? table.columns[columnIndex(table, key)] : undefined) ?? byId;
      return column === undefined ? null : object(table, column);
    },
    methods: {
      Add: (table, [index, values, name]) => {
        const where = placed(open, table);
        checkUnprotected(where.sheet);
        const at = index === null || index === undefined || index === -1 ? null : integer(index, 0);
        const fresh = addTableColumn(open.book, where, at, typeof name === "string" ? name : null);
        if (values !== null && values !== undefined)
          writeCells(open, where.sheet, fresh, columnValues(fresh, values));
        reportChange(open, where.sheet, fresh, { changeType: "ColumnInserted" });
        const column = table.columns[fresh.left - table.area.left];
        if (column === undefined) throw excelError("InvalidArgument");
        if (typeof name === "string") renameColumn(open.book, where, fresh.left - table.area.left, name);
        return object(table, column);
      },
    },
  };
}

/** Values of a new column may leave out the header: then they are its body's. */
function columnValues(area: Area, values: Argument): readonly (readonly Entry[])[] {
  const lines = entries(values);
  const height = area.bottom - area.top + 1;
  return lines.length === height - 1 ? [[null], ...lines] : lines;
}

function tableColumn(open: OpenBook): ClassSpec<ColumnTarget> {
  const indexOf = ({ table, column }: ColumnTarget) => table.columns.indexOf(column);
  const strip = (target: ColumnTarget, area: Area | null): Area => {
    if (area === null) throw excelError("ItemNotFound", "the table does not show that row");
    const left = area.left + indexOf(target);
    return { ...area, left, right: left };
  };
  const range = (pick: (table: Table) => Area | null) => (target: ColumnTarget) =>
    rangeObject(placed(open, target.table).sheet, strip(target, pick(target.table)));
  return {
    id: ({ column }) => column.id,
    isGone: ({ table, column }) =>
      !table.columns.includes(column) || !allTables(open.book).some((item) => item.table === table),
    properties: {
      Name: {
        get: ({ column }) => column.name,
        set: (target, value) => {
          const where = placed(open, target.table);
          checkUnprotected(where.sheet);
          renameColumn(open.book, where, indexOf(target), text(value));
          markStale(open);
        },
      },
      Index: { get: indexOf },
      Values: {
        get: (target) => {
          refresh(open);
          return mapArea(placed(open, target.table).sheet, strip(target, target.table.area), shownValue);
        },
        set: (target, value) =>
          writeCells(open, placed(open, target.table).sheet, strip(target, target.table.area), value),
      },
    },
    navigation: { Filter: (target) => ({ className: "Filter", target }) },
    methods: {
      GetRange: range((table) => table.area),
      GetDataBodyRange: range((table) => tableParts(table).body),
      GetHeaderRowRange: range((table) => tableParts(table).header),
      GetTotalRowRange: range((table) => tableParts(table).totals),
      Delete: (target) => {
        const where = placed(open, target.table);
        checkUnprotected(where.sheet);
        const area = strip(target, target.table.area);
        deleteTableColumn(open.book, where, indexOf(target));
        reportChange(open, where.sheet, area, { changeType: "ColumnDeleted" });
      },
    },
  };
}

function rowCollection(open: OpenBook): ClassSpec<Table> {
  const object = (table: Table, index: number): HostObject => ({
    className: "TableRow",
    target: { table, index },
  });
  return {
    items: (table) =>
      Array.from({ length: bodyRowCount(placed(open, table)) }, (_, index) => object(table, index)),
    item: (table, key) =>
      Number(key) < bodyRowCount(placed(open, table)) ? object(table, Number(key)) : null,
    methods: {
      GetCount: (table) => bodyRowCount(placed(open, table)),
      GetItemAt: (table, [index]) => {
        if (integer(index, 0) >= bodyRowCount(placed(open, table)))
          throw excelError("InvalidArgument", `row ${String(index)}`);
        return object(table, integer(index, 0));
      },
      Add: (table, [index, values]) => object(table, addRows(open, placed(open, table), index, values)),
      DeleteRows: (table, [rows]) => deleteRows(open, placed(open, table), rows),
      DeleteRowsAt: (table, [index, count]) =>
        removeRows(open, placed(open, table), integer(index, 0), integer(count, 1, 1)),
    },
  };
}

function tableRow(open: OpenBook): ClassSpec<RowTarget> {
  const areaOf = ({ table, index }: RowTarget): Area => {
    const { body } = tableParts(table);
    if (index > body.bottom - body.top) throw excelError("ItemNotFound");
    return areaAt(body.top + index, body.left, 1, areaWidth(body));
  };
  return {
    isGone: ({ table }) => !allTables(open.book).some((item) => item.table === table),
    properties: {
      Index: { get: ({ index }) => index },
      Values: {
        get: (row) => {
          refresh(open);
          return mapArea(placed(open, row.table).sheet, areaOf(row), shownValue);
        },
        set: (row, value) => writeCells(open, placed(open, row.table).sheet, areaOf(row), value),
      },
    },
    methods: {
      GetRange: (row) => rangeObject(placed(open, row.table).sheet, areaOf(row)),
      Delete: (row) => removeRows(open, placed(open, row.table), row.index, 1),
    },
  };
}

function addRows(open: OpenBook, where: PlacedTable, index: Argument, values: Argument): number {
  checkUnprotected(where.sheet);
  const lines = values === null || values === undefined ? [] : rowEntries(values, where.table.columns.length);
  const at = index === null || index === undefined || index === -1 ? bodyRowCount(where) : integer(index, 0);
  const fresh = addTableRows(open.book, where, at, Math.max(1, lines.length));
  if (lines.length > 0) writeCells(open, where.sheet, fresh, lines);
  reportChange(open, where.sheet, fresh, { changeType: "RowInserted" });
  return at;
}

function rowEntries(values: Argument, width: number): readonly (readonly Entry[])[] {
  const isFlat = Array.isArray(values) && values.every((value: unknown) => !Array.isArray(value));
  const lines = entries(isFlat ? [values] : values);
  if (lines.length === 0 || lines.some((line) => line.length !== width))
    throw excelError("InvalidArgument", `rows of ${width} cells are needed`);
  return lines;
}

function removeRows(open: OpenBook, where: PlacedTable, index: number, count: number): void {
  checkUnprotected(where.sheet);
  const { body } = tableParts(where.table);
  const area = areaAt(body.top + index, body.left, count, areaWidth(body));
  deleteTableRows(open.book, where, index, count);
  reportChange(open, where.sheet, area, { changeType: "RowDeleted" });
}

/** From the end, so that the earlier indexes stay true. */
function deleteRows(open: OpenBook, where: PlacedTable, rows: Argument): void {
  if (!Array.isArray(rows)) throw excelError("InvalidArgument", "rows to delete");
  const indexes = rows.map((row: unknown) => (typeof row === "number" ? row : rowIndex(row)));
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) removeRows(open, where, index, 1);
}

function rowIndex(row: unknown): number {
  const target = (row as Partial<HostObject> | null)?.target as Partial<RowTarget> | undefined;
  return integer(target?.index, 0);
}
