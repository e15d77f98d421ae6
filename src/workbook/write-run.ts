import type { ChartSpec } from "../core/charts";
import { RESULT_KEYS, SHEETS, type Language, type ResultKey, type SheetKey, type Stamp } from "../core/model";
import { workbookSpec, type BlockSpec, type CellInput } from "../core/templates";
import type { Batch } from "./batch";
import { NOTHING_ADDED, type AreaBefore, type Before } from "./before";
import { askForRecord, recordIn } from "./drawing-record";
import { fillingOf, fillTable, placeOfFilling, wholeTable, type Filling } from "./fill-tables";
import { findParts, type OurParts } from "./find-tables";
import { checkFree, checkWritable } from "./guard";
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
  const places = [
    ...pieces.fillings.map(placeOfFilling),
    ...pieces.blocks.map(({ place }) => place),
    ...placesOfCharts(pieces.charts),
  ];
  checkWritable(around, [...places.map(({ sheet }) => sheet), pieces.charts.before.origin.sheet]);
  const areas = await readAreas(context, places);
  checkRoom(pieces, areas);
  return {
    before: beforeOf(pieces, areas, around),
    write: async (batch) => {
      await writeRows(batch, pieces);
      onPhase("draw");
      await drawCharts(batch, pieces.charts);
      writeProperties(context, pieces.properties, around.properties);
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

/** Areas come in the order of the places: tables, blocks, chart data. */
function checkRoom({ fillings, blocks, charts }: Pieces, areas: readonly AreaBefore[]): void {
  for (const [index, { table }] of fillings.entries()) {
    const area = areas[index];
    if (area !== undefined) checkFree(area, [table.body]);
  }
  checkChartData(charts, areas.slice(fillings.length + blocks.length));
}

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
    added: { ...NOTHING_ADDED, charts: charts.added.map((name) => ({ sheet, name })) },
  };
}

async function writeRows(batch: Batch, { fillings, blocks, names }: Pieces): Promise<void> {
  for (const filling of fillings) await fillTable(batch, filling, names);
  for (const { place, block } of blocks) await writeEntries(batch, place, entriesOf(block, names));
}
