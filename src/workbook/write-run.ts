import type { ChartSpec } from "../core/charts";
import { RESULT_KEYS, SHEETS, type Language, type ResultKey, type SheetKey, type Stamp } from "../core/model";
import { workbookSpec, type BlockSpec, type CellInput } from "../core/templates";
import { NOTHING_ADDED, type AreaBefore, type Before } from "./before";
import { askForRecord, recordIn } from "./drawing-record";
import { fillingOf, fillTable, placeOfFilling, readFillings, wholeTable, type Filling } from "./fill-tables";
import { findParts, type OurParts } from "./find-tables";
import { checkWritable } from "./guard";
import { PROPERTY } from "./identity";
import { lookAround, type Surroundings } from "./look-around";
import { stampText } from "./stamp";
import { originOf, placeFrom, type Origin } from "./origins";
import { checkChartData, drawCharts, placesOfCharts, planCharts, type ChartPlan } from "./plan-charts";
import type { Place } from "./places";
import { presentNames } from "./present-names";
import { propertiesBefore, writeProperties } from "./properties";
import { readAreas } from "./read-areas";
import type { Renaming } from "./renaming";
import { transact, type OnPhase, type Planned } from "./transaction";
import { problem } from "./workbook-problem";
import { writeEntries } from "./write-cells";
import { entriesOf } from "./write-sheet";

/** All that a run puts into the workbook. */
export interface RunToWrite {
  readonly language: Language;
  /** Rows in the order of the tables' fields. */
  readonly tables: Readonly<Record<ResultKey, readonly (readonly CellInput[])[]>>;
  readonly blocks: readonly { readonly sheet: SheetKey; readonly block: BlockSpec }[];
  readonly charts: readonly ChartSpec[];
  readonly stamp: Stamp;
}

/** Writes the run, all of it or nothing; the number of charts that are there afterwards. */
export async function writeRun(run: RunToWrite, onPhase: OnPhase): Promise<{ readonly charts: number }> {
  return transact((context) => planRun(context, run, onPhase), onPhase);
}

async function planRun(
  context: Excel.RequestContext,
  run: RunToWrite,
  onPhase: OnPhase,
): Promise<Planned<{ readonly charts: number }>> {
  const asked = askForRecord(context);
  const around = await lookAround(context);
  const pieces = piecesOf(run, around, recordIn(asked));
  const { fillings, blocks, charts, names, properties } = pieces;
  const places = [
    ...fillings.map(placeOfFilling),
    ...blocks.map(({ place }) => place),
    ...placesOfCharts(charts),
  ];
  checkWritable(around, [...places.map(({ sheet }) => sheet), charts.before.origin.sheet]);
  const areas = await readAreas(context, places);
  const tables = readFillings(fillings, areas);
  const blockAreas = areas.slice(fillings.length, fillings.length + blocks.length);
  const chartAreas = areas.slice(fillings.length + blocks.length);
  checkChartData(charts, chartAreas);
  return {
    before: beforeOf(
      pieces,
      [...tables.map(({ area }) => area), ...blockAreas.map(keptFormats), ...chartAreas],
      around,
    ),
    write: async (batch) => {
      for (const table of tables) await fillTable(batch, table, names);
      for (const { place, block } of blocks) await writeEntries(batch, place, entriesOf(block, names));
      onPhase("draw");
      await drawCharts(batch, charts, names);
      writeProperties(context, properties, around.properties);
    },
    result: { charts: run.charts.length },
  };
}

interface Pieces {
  readonly fillings: readonly Filling[];
  readonly blocks: readonly { readonly place: Place; readonly block: BlockSpec }[];
  readonly charts: ChartPlan;
  readonly names: Renaming;
  readonly properties: Readonly<Record<string, string>>;
}

function piecesOf(run: RunToWrite, around: Surroundings, record: string | null): Pieces {
  const { language, stamp } = run;
  const parts = findParts(around);
  const { sheets } = workbookSpec(language);
  return {
    fillings: RESULT_KEYS.map((key) => fillingOf(key, run.tables[key], { parts, sheets, language })),
    blocks: run.blocks.flatMap(({ sheet, block }) => {
      const origin = originOf(sheet, around, parts);
      return origin === null ? [] : [{ block, place: placeOfBlockFrom(origin, block) }];
    }),
    charts: planCharts(run.charts, chartOrigin(around, parts, language), { around, record }),
    names: presentNames(sheets, parts),
    properties: { [PROPERTY.stamp]: stampText(stamp), [PROPERTY.version]: stamp.version },
  };
}

function chartOrigin(around: Surroundings, parts: OurParts, language: Language): Origin {
  const origin = originOf("charts", around, parts);
  if (origin === null)
    throw problem("table-missing", { table: SHEETS.charts[language], sheet: SHEETS.charts[language] });
  return origin;
}

function placeOfBlockFrom(origin: Origin, { top, left, cells }: BlockSpec): Place {
  return placeFrom(origin, { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 });
}

/** Blocks got their formats with their sheets. */
const keptFormats = (area: AreaBefore): AreaBefore => ({ ...area, numberFormats: null });

function beforeOf(
  { fillings, charts, properties }: Pieces,
  areas: readonly AreaBefore[],
  around: Surroundings,
): Before {
  const { sheet } = charts.before.origin;
  return {
    areas,
    tables: fillings.map(({ table }) => ({ name: table.name, place: wholeTable(table) })),
    properties: propertiesBefore(around, properties),
    drawing: charts.before,
    added: { ...NOTHING_ADDED, charts: { sheet, names: charts.added, present: [...around.charts.keys()] } },
  };
}
