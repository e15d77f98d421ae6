import { sameArea, tableParts } from "../model/area";
import type { Area, Sheet, Table, SheetArea } from "../model/book";
import { clearContents } from "../model/entry";
import { excelError } from "../model/errors";
import { insertCells } from "../model/insert-delete";
import { applyFilters, clearFilters } from "../model/filter";
import { checkUnprotected } from "../model/protection";
import { sortRows } from "../model/sort";
import { clearStyle } from "../model/style";
import { resizeTable } from "../model/table-size";
import {
  addTable,
  allTables,
  findTable,
  forgetTable,
  renameTable,
  showHeaders,
  showTotals,
  tableToCells,
  type PlacedTable,
} from "../model/tables";
import { EVENT_TYPE } from "../wire/events";
import type { Argument, Classes, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { activeSheet } from "../model/sheets";
import { text, truth } from "./arguments";
import { cellsOfArgument, rangeObject } from "./cells-target";
import { markStale, type OpenBook, report, reportChange } from "./open-book";
import { sortKeys } from "./sort";
import { seenAs, storedIn } from "./stored";
import { placed, tablePartClasses } from "./table-parts";
import { sheetObject } from "./worksheet";

/** The tables of a sheet; without one, of the workbook. */
interface TablesTarget {
  readonly sheet: Sheet | null;
}

/** Tables, their collections, rows, columns and sorting. */
export function tableClasses(open: OpenBook): Classes {
  const sort: ClassSpec<Table> = {
    properties: { MatchCase: { get: () => false }, Method: { get: () => "PinYin" } },
    methods: { Apply: (table, [fields]) => sortTable(open, placed(open, table), fields) },
  };
  return {
    TableCollection: collection(open),
    Table: tableClass(open),
    TableSort: sort,
    ...tablePartClasses(open),
  };
}

const tableObject = (table: Table): HostObject => ({ className: "Table", target: table });

function collection(open: OpenBook): ClassSpec<TablesTarget> {
  const tablesOf = ({ sheet }: TablesTarget) =>
    allTables(open.book).filter((place) => sheet === null || place.sheet === sheet);
  return {
    items: (target) => tablesOf(target).map(({ table }) => tableObject(table)),
    item: (target, key) => {
      const place = findTable(open.book, String(key));
      const isHere = place !== null && (target.sheet === null || place.sheet === target.sheet);
      return isHere ? tableObject(place.table) : null;
    },
    methods: {
      Add: (target, [range, hasHeaders]) => {
        const home = target.sheet ?? activeSheet(open.book);
        return add(open, cellsOfArgument(open, range, home), truth(hasHeaders));
      },
    },
  };
}

function add(open: OpenBook, cells: SheetArea, hasHeaders: boolean): HostObject {
  const { sheet } = cells;
  checkUnprotected(sheet);
  let { area } = cells;
  if (!hasHeaders) {
    insertCells(open.book, sheet, { ...area, bottom: area.top }, "rows");
    area = { ...area, bottom: area.bottom + 1 };
  }
  const table = addTable(open.book, sheet, area);
  markStale(open);
  report(open, EVENT_TYPE.tableAdded, "Workbook", {
    source: "Local",
    tableId: table.id,
    worksheetId: sheet.id,
  });
  return tableObject(table);
}

function tableClass(open: OpenBook): ClassSpec<Table> {
  return {
    id: (table) => table.id,
    isGone: (table) => !allTables(open.book).some((place) => place.table === table),
    properties: tableProperties(open),
    navigation: {
      Columns: seenAs("TableColumnCollection"),
      Rows: seenAs("TableRowCollection"),
      Sort: seenAs("TableSort"),
      Worksheet: (table) => sheetObject(placed(open, table).sheet),
    },
    methods: { ...tableRanges(open), ...tableCommands(open) },
  };
}

function tableProperties(open: OpenBook): Readonly<Record<string, Property<Table>>> {
  const flag = (key: FlagOfTable): Property<Table> => ({
    get: (table) => table[key],
    set: (table, value) => {
      checkUnprotected(placed(open, table).sheet);
      table[key] = truth(value);
    },
  });
  const part = (key: "showHeaders" | "showTotals", show: typeof showHeaders): Property<Table> => ({
    get: (table) => table[key],
    set: (table, value) => {
      const { sheet } = placed(open, table);
      checkUnprotected(sheet);
      show(sheet, table, truth(value));
      markStale(open);
    },
  });
  return {
    Name: {
      get: (table) => table.name,
      set: (table, value) => {
        checkUnprotected(placed(open, table).sheet);
        renameTable(open.book, table, text(value));
        markStale(open);
      },
    },
    LegacyId: { get: (table) => table.id },
    Style: storedIn((table: Table) => table)("style", text),
    ShowHeaders: part("showHeaders", showHeaders),
    ShowTotals: part("showTotals", showTotals),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  };
}

type FlagOfTable =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

type Methods = NonNullable<ClassSpec<Table>["methods"]>;

function tableRanges(open: OpenBook): Methods {
  const range = (table: Table, area: Area | null): HostObject => {
    if (area === null) throw excelError("ItemNotFound", "the table does not show that row");
    return rangeObject(placed(open, table).sheet, area);
  };
  return {
    GetRange: (table) => range(table, table.area),
    GetHeaderRowRange: (table) => range(table, tableParts(table).header),
    GetDataBodyRange: (table) => range(table, tableParts(table).body),
    GetTotalRowRange: (table) => range(table, tableParts(table).totals),
  };
}

function tableCommands(open: OpenBook): Methods {
  const change =
    (run: (place: PlacedTable, args: readonly Argument[]) => unknown) =>
    (table: Table, args: readonly Argument[]) => {
      const place = placed(open, table);
      checkUnprotected(place.sheet);
      const answer = run(place, args);
      markStale(open);
      return answer;
    };
  return {
    Delete: change((place) => {
      const { sheet, table } = place;
      forgetTable(open.book, place);
      clearContents(sheet, table.area);
      clearStyle(sheet, table.area);
      const payload = { source: "Local", tableId: table.id, tableName: table.name, worksheetId: sheet.id };
      report(open, EVENT_TYPE.tableDeleted, "Workbook", payload);
      reportChange(open, sheet, table.area);
    }),
    ConvertToRange: change((place) => {
      tableToCells(open.book, place);
      return rangeObject(place.sheet, place.table.area);
    }),
    Resize: change((place, [range]) => {
      const cells = cellsOfArgument(open, range, place.sheet);
      if (cells.sheet !== place.sheet) throw excelError("InvalidArgument", "the table stays on its sheet");
      if (!sameArea(cells.area, place.table.area)) resizeTable(open.book, place, cells.area);
    }),
    ClearFilters: change(({ sheet, table }) => clearFilters(sheet, table)),
    ReapplyFilters: change(({ sheet, table }) => applyFilters(sheet, table)),
  };
}

function sortTable(open: OpenBook, place: PlacedTable, fields: Argument): void {
  checkUnprotected(place.sheet);
  const { body } = tableParts(place.table);
  sortRows(place.sheet, body, sortKeys(fields, place.table.columns.length));
  reportChange(open, place.sheet, body);
  report(open, EVENT_TYPE.worksheetRowSorted, place.sheet.id, {
    address: "",
    source: "Local",
    worksheetId: place.sheet.id,
  });
}
