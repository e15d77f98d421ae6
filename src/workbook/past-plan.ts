import { tableOf } from "../core/sheets/declare";

import type { Language } from "../language";
import type { Batch } from "./batch";
import type { AreaBefore } from "./before";
import { chartsIn } from "./drawing-record";
import type { Entry } from "./entries";
import { wholeTable } from "./fill-tables";
import type { OurTable, OurParts } from "./find-tables";
import { checkColumns, checkFree, tableIn } from "./guard";
import type { Surroundings } from "./look-around";
import { originOf, placeFrom } from "./origins";
import type { BlockPast, ColumnPast, NamesThen, Past, TablePast } from "./past";
import { compareDrawings, draw, oldDataOf, type DrawingPlan, type Ground } from "./plan-charts";
import type { Place } from "./places";
import { writeProperties, type Properties } from "./properties";
import { renamed, type Renaming, type TableRenaming } from "./renaming";
import { resizeTable } from "./resize-table";
import { restoreArea } from "./restore";
import type { BlockTouched, ResultsTouched } from "./results-touched";
import { rowsPrint } from "./row-prints";
import { clearCells, writeEntries, writeFormats } from "./write-cells";

/** How the results become again what a past tells, where they stand now. */
export interface PastPlan {
  readonly tables: readonly TableTarget[];
  readonly blocks: readonly BlockTarget[];
  readonly chartData: readonly BlockTarget[];
  readonly drawings: DrawingPlan;
  readonly names: Renaming;
  readonly properties: Properties;
}
export interface TableTarget {
  readonly past: TablePast;
  readonly table: OurTable;
  readonly columns: readonly { readonly index: number; readonly column: ColumnPast }[];
}
type BlockTarget = Omit<BlockTouched, "area"> & { readonly past: AreaBefore };

/** Finds the tables, columns and sheets that the past speaks of; throws where a table or one of its fields is not there any more. */
export function planPast(past: Past, ground: Ground): PastPlan {
  const { around, parts, language } = ground;
  const { charts } = past;
  const wanted = [...chartsIn(charts.record).values()].filter(({ name }) => charts.present.includes(name));
  const drawings = compareDrawings(wanted, ground);
  return {
    tables: past.tables.map((table) => tableTarget(table, parts, language)),
    blocks: past.blocks.flatMap((block) => blockTarget(block, around, parts)),
    chartData: charts.data.flatMap((block) => blockTarget(block, around, parts)),
    drawings: { ...drawings, record: charts.record },
    names: renamingSince(past.names, parts),
    properties: past.properties,
  };
}

/** All cells that the plan overwrites: tables, then blocks, then data of charts. */
export function placesOfPast({ tables, blocks, chartData }: PastPlan): readonly Place[] {
  return [
    ...tables.map(({ past, table }) => ({ ...table.body, rows: Math.max(table.body.rows, past.rows) })),
    ...[...blocks, ...chartData].map(({ past }) => past.place),
  ];
}

/** The plan with what is there now, whose `areas` come in the order of `placesOfPast`. Throws when cells of people are in the way. */
export function touchedByPast(plan: PastPlan, areas: readonly AreaBefore[]): ResultsTouched {
  const { tables, blocks, chartData, drawings, properties } = plan;
  const touched = {
    tables: tables.flatMap((target, i) => {
      const area = areas[i];
      if (area === undefined) return [];
      checkFree(area, [target.table.body]);
      return [tableTouched(target, area)];
    }),
    blocks: withAreas(blocks, areas.slice(tables.length)),
    chartData: withAreas(chartData, areas.slice(tables.length + blocks.length)),
  };
  if (drawings.recordBefore !== null)
    for (const { area } of touched.chartData) checkFree(area, oldDataOf(drawings));
  return { ...touched, drawings, properties };
}

/** Writes what the past tells. */
export async function writePast(
  batch: Batch,
  plan: PastPlan,
  { properties: present }: Surroundings,
): Promise<void> {
  const { tables, blocks, chartData, drawings, names, properties } = plan;
  for (const table of tables) await writeTable(batch, table, names);
  for (const { past } of [...blocks, ...chartData]) await restoreArea(batch, withNames(past, names));
  await draw(batch, drawings);
  writeProperties(batch.context, properties, present);
}

/** The prints of the tables' rows, as the plan leaves them. */
export function printsOfPast({ tables }: PastPlan): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    tables.map(({ past: { key, rows, columns }, table }) => {
      const fields = Object.entries(table.table.fields).map(([field, { formula }]) =>
        formula === undefined ? columns.find((column) => column.field === field) : undefined,
      );
      const cells = Array.from({ length: rows }, (_, row) =>
        fields.map((column) => column?.entries[row] ?? null),
      );
      return [key, rowsPrint(cells)] as const;
    }),
  );
}

function tableTarget(past: TablePast, parts: OurParts, language: Language): TableTarget {
  const { key, columns } = past;
  const table = tableIn(parts, tableOf(parts.catalogue, key), language);
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  checkColumns(table, fields, language);
  const indexOf = ({ field, title }: ColumnPast): number =>
    field === null ? table.headers.indexOf(title) : (table.columns.get(field) ?? -1);
  return {
    past,
    table,
    columns: columns.map((column) => ({ column, index: indexOf(column) })).filter(({ index }) => index >= 0),
  };
}

function tableTouched(
  { past, table, columns }: TableTarget,
  area: AreaBefore,
): ResultsTouched["tables"][number] {
  const own = columns.filter(({ column }) => column.field === null);
  const isDressed = columns.every(({ column }) => column.numberFormats === null);
  return {
    key: past.key,
    table,
    area: isDressed ? { ...area, numberFormats: null } : area,
    rowsLeftAlone: Math.min(past.rows, ...own.map(({ column }) => column.first)),
  };
}

function blockTarget(
  { sheet, ...past }: BlockPast,
  around: Surroundings,
  parts: OurParts,
): readonly BlockTarget[] {
  const origin = originOf(sheet, around, parts);
  return origin === null ? [] : [{ sheet, origin, past: { ...past, place: placeFrom(origin, past.place) } }];
}

function withAreas(targets: readonly BlockTarget[], areas: readonly AreaBefore[]): readonly BlockTouched[] {
  return targets.flatMap(({ sheet, origin, past }, i) => {
    const area = areas[i];
    if (area === undefined) return [];
    const numberFormats = past.numberFormats === null ? null : area.numberFormats;
    return [{ sheet, origin, area: { ...area, numberFormats } }];
  });
}

/** Formats go first: texts are written according to them. */
async function writeTable(
  batch: Batch,
  { past, table, columns }: TableTarget,
  names: Renaming,
): Promise<void> {
  await resizeTable(batch, table.name, wholeTable(table), 1 + past.rows);
  for (const { index, column } of columns) {
    const { first, entries, numberFormats, field } = column;
    const body = { ...table.body, left: table.body.left + index, columns: 1, rows: past.rows };
    if (typeof numberFormats === "string")
      await writeFormats(batch, { ...body, rows: Math.max(table.body.rows, past.rows) }, numberFormats);
    else if (numberFormats !== null)
      await writeFormats(
        batch,
        { ...body, rows: numberFormats.length },
        numberFormats.map((format) => [format]),
      );
    const kept = entries.slice(0, past.rows - first);
    if (field !== null && kept.length < past.rows) await clearCells(batch, body);
    const lines = kept.map((entry) => [withName(entry, names)]);
    await writeEntries(batch, { ...body, top: body.top + first }, lines);
  }
}

function withNames({ entries, ...area }: AreaBefore, names: Renaming): AreaBefore {
  return { ...area, entries: entries?.map((row) => row.map((entry) => withName(entry, names))) ?? null };
}

const withName = (entry: Entry, names: Renaming): Entry =>
  typeof entry === "string" && entry.startsWith("=") ? renamed(entry, names) : entry;

/** Names that people have given to sheets, tables and columns since. */
function renamingSince(then: NamesThen, parts: OurParts): Renaming {
  const sheets = then.sheets.flatMap(([key, name]) => {
    const present = parts.sheets.get(key)?.name;
    return present === undefined || present === name ? [] : [[name, present] as const];
  });
  const tables = then.tables.flatMap(({ key, name, columns }): (readonly [string, TableRenaming])[] => {
    const present = parts.tables.get(key);
    if (present === undefined) return [];
    const titles = columns.flatMap(([field, title]) => {
      const now = present.headers[present.columns.get(field) ?? -1];
      return now === undefined || now === title ? [] : [[title, now] as const];
    });
    return present.name === name && titles.length === 0
      ? []
      : [[name, { name: present.name, columns: new Map(titles) }]];
  });
  return { sheets: new Map(sheets), tables: new Map(tables) };
}
