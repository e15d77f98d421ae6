import { NOTHING_ADDED, type AreaBefore, type Before, type SheetDrawingBefore } from "./before";
import { wholeTable } from "./fill-tables";
import type { OurTable, OurParts } from "./find-tables";
import type { Surroundings } from "./look-around";
import type { Origin } from "./origins";
import type { BlockPast, ColumnPast, NamesThen, Past, TablePast } from "./past";
import { presentIn, type DrawingPlan, type SheetDrawings } from "./plan-charts";
import { propertiesBefore, type Properties } from "./properties";

/** All that a job writes to the results, with what is there before. */
export interface ResultsTouched {
  readonly tables: readonly TableTouched[];
  readonly blocks: readonly BlockTouched[];
  readonly chartData: readonly BlockTouched[];
  readonly drawings: DrawingPlan;
  /** As they are to be. */
  readonly properties: Properties;
}
export interface TableTouched {
  readonly key: string;
  readonly table: OurTable;
  /** Number formats are null where they are left alone. */
  readonly area: AreaBefore;
  /** So many rows from the top keep what columns of people hold. */
  readonly rowsLeftAlone: number;
}
export interface BlockTouched {
  readonly sheet: string;
  readonly origin: Origin;
  readonly area: AreaBefore;
}

/** What the journal has to tell of the job. */
export function beforeOf(touched: ResultsTouched, around: Surroundings): Before {
  const { tables, blocks, chartData, drawings, properties } = touched;
  const charts = drawings.sheets.map(({ origin: { sheet }, added }) => ({
    sheet,
    names: added,
    present: [...(around.charts.get(sheet)?.keys() ?? [])],
  }));
  return {
    areas: [...tables, ...blocks, ...chartData].map(({ area }) => area),
    tables: tables.map(({ table }) => ({ name: table.name, place: wholeTable(table) })),
    properties: propertiesBefore(around, properties),
    drawing: { record: drawings.recordBefore, sheets: drawings.sheets.map(sheetBefore) },
    added: { ...NOTHING_ADDED, charts },
  };
}

/** What the history has to tell of the job. */
export function pastOf(touched: ResultsTouched, around: Surroundings, parts: OurParts): Past {
  const { tables, blocks, chartData, drawings, properties } = touched;
  return {
    names: namesIn(parts),
    tables: tables.map(tablePast),
    blocks: blocks.map(blockPast),
    charts: {
      record: drawings.recordBefore,
      present: presentIn(drawings),
      data: chartData.map(blockPast),
    },
    properties: propertiesBefore(around, properties),
  };
}

const sheetBefore = ({ origin, charts, removed }: SheetDrawings): SheetDrawingBefore => ({
  origin,
  charts,
  removed,
});

function namesIn({ sheets, tables }: OurParts): NamesThen {
  return {
    sheets: [...sheets].map(([key, { name }]) => [key, name]),
    tables: [...tables].map(([key, { name, headers, columns }]) => ({
      key,
      name,
      columns: [...columns].map(([field, index]) => [field, headers[index] ?? ""]),
    })),
  };
}

function tablePast(touched: TableTouched): TablePast {
  const { key, table } = touched;
  const fields = new Map([...table.columns].map(([field, index]) => [index, field]));
  const columns = table.headers.map((title, index) =>
    columnPast(touched, { index, title, field: fields.get(index) ?? null }),
  );
  return {
    key,
    rows: table.body.rows,
    columns: columns.filter(({ field, entries }) => field !== null || entries.length > 0),
  };
}

interface ColumnAt {
  readonly index: number;
  readonly title: string;
  readonly field: string | null;
}

function columnPast(
  { table, area, rowsLeftAlone }: TableTouched,
  { index, title, field }: ColumnAt,
): ColumnPast {
  const first = field === null ? rowsLeftAlone : 0;
  const entries = (area.entries ?? []).slice(first, table.body.rows).map((row) => row[index] ?? "");
  const filled = entries.findLastIndex((entry) => entry !== "") + 1;
  return {
    field,
    title,
    first,
    entries: entries.slice(0, filled),
    numberFormats: field === null ? null : columnFormats(area.numberFormats, index),
  };
}

function columnFormats(formats: AreaBefore["numberFormats"], index: number): ColumnPast["numberFormats"] {
  if (formats === null || typeof formats === "string") return formats;
  const column = formats.map((row) => row[index] ?? "General");
  const first = column[0] ?? "General";
  return column.every((format) => format === first) ? first : column;
}

function blockPast({ sheet, origin, area }: BlockTouched): BlockPast {
  const { top, left, rows, columns } = area.place;
  return {
    sheet,
    place: { sheet: "", top: top - origin.top, left: left - origin.left, rows, columns },
    entries: area.entries,
    numberFormats: area.numberFormats,
  };
}
