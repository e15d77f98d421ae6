import { supports } from "./batch";
import { SHEET_MARK } from "./identity";
import { JOURNAL } from "./journal-parts";
import { placeOfReference, type Place } from "./places";

/** What is in the workbook: everything but the cells below the headers. */
export interface Surroundings {
  readonly sheets: readonly SheetFound[];
  readonly tables: readonly TableFound[];
  /** Charts of our sheets by the sheet's name, each with the number of its series. */
  readonly charts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Formulas of the workbook's names, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** A journal lies in the workbook: what it tells of was cut off. */
  readonly isUnfinished: boolean;
}
export interface SheetFound {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isHidden: boolean;
}
/** A table of the workbook, whosever it is. */
export interface TableFound {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** The row of headers. */
  readonly header: Place;
  /** The rows below; Excel keeps at least one. */
  readonly body: Place;
  /** So many rows of the body from its top hold something in them or below them; formulas that show nothing count. */
  readonly usedRows: number;
}

/** Everything that has to be known before reading or writing, in two round trips. */
export async function lookAround(context: Excel.RequestContext): Promise<Surroundings> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/id,items/name,items/showHeaders,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula");
  const properties = workbook.properties.custom.load("items/key,items/value");
  workbook.protection.load("protected");
  if (supports("1.8")) workbook.load("readOnly");
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL.head).load("items/id");
  await context.sync();

  const parts = tables.items.filter((table) => table.showHeaders).map(partsOf);
  const ours = markedSheets(names.items);
  const charts = sheets.items
    .filter(({ name }) => ours.has(name))
    .map(({ name, charts: found }) => ({ name, charts: found.load("items/name,items/series/count") }));
  await context.sync();
  return {
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isHidden: sheet.visibility !== "Visible",
    })),
    charts: new Map(charts.map((sheet) => [sheet.name, seriesCounts(sheet.charts)])),
    tables: parts.map(found),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    properties: new Map(properties.items.map(({ key, value }) => [key, value as unknown])),
    isStructureProtected: workbook.protection.protected,
    isReadOnly: supports("1.8") && workbook.readOnly,
    isUnfinished: journals.items.length > 0,
  };
}

function markedSheets(names: readonly Excel.NamedItem[]): ReadonlySet<string> {
  const marks = names.filter(({ name }) => name.toLowerCase().startsWith(SHEET_MARK));
  return new Set(marks.flatMap(({ formula }) => placeOfReference(String(formula))?.sheet ?? []));
}

const seriesCounts = ({ items }: Excel.ChartCollection): ReadonlyMap<string, number> =>
  new Map(items.map(({ name, series }) => [name, series.count]));

interface TableParts {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly used: Excel.Range;
}

function partsOf(table: Excel.Table): TableParts {
  const header = table.getHeaderRowRange().load("rowIndex,columnIndex,columnCount,values");
  const body = table.getDataBodyRange();
  const used = body.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  return { table, header, body: body.load("rowIndex,rowCount"), used };
}

function found({ table, header, body, used }: TableParts): TableFound {
  const sheet = table.worksheet.name;
  const { columnIndex: left, columnCount: columns } = header;
  return {
    id: table.id,
    name: table.name,
    sheet,
    headers: (header.values[0] ?? []).map(String),
    header: { sheet, top: header.rowIndex, left, rows: 1, columns },
    body: { sheet, top: body.rowIndex, left, rows: body.rowCount, columns },
    usedRows: used.isNullObject ? 0 : used.rowIndex + used.rowCount - body.rowIndex,
  };
}
