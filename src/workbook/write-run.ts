import { tableOf, type BlockSpec, type Catalogue, type RunResult } from "../core/sheets/declare";
import {
  fillingOf,
  fillTable,
  placeOfFilling,
  readFillings,
  type Filling,
  type ReadFilling,
} from "./fill-tables";
import { findParts, type OurParts } from "./find-tables";
import { checkWritable } from "./guard";
import type { Deed } from "./history-records";
import { PROPERTY } from "./identity";
import { DRAWING } from "./journal-parts";
import { lookAround } from "./look-around";
import { stampText } from "./stamp";
import { originOf, placeFrom, type Origin } from "./origins";
import {
  checkChartData,
  drawCharts,
  placesOfCharts,
  planCharts,
  type ChartPlan,
  type Ground,
} from "./plan-charts";
import type { Place } from "./places";
import { presentNames } from "./present-names";
import { writeProperties } from "./properties";
import { readAreas } from "./read-areas";
import type { Renaming } from "./renaming";
import { beforeOf, pastOf, type ResultsTouched, type TableTouched } from "./results-touched";
import { rowsPrint } from "./row-prints";
import { askForPart, textOfPart } from "./single-part";
import { transact, type OnPhase, type Planned } from "./transaction";
import { writeEntries } from "./write-cells";
import { entriesOf } from "./write-sheet";

/** All that a run puts into the workbook. */
export type RunToWrite = Pick<RunResult, "language" | "tables" | "blocks" | "charts" | "stamp"> &
  Partial<Pick<RunResult, "keptFigures">>;

/** Writes the run, all of it or nothing; the number of charts that are there afterwards. */
export async function writeRun(
  catalogue: Catalogue,
  run: RunToWrite,
  onPhase: OnPhase,
): Promise<{ readonly charts: number }> {
  return transact((context) => planRun(context, catalogue, { run, onPhase }), onPhase);
}

async function planRun(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  { run, onPhase }: { readonly run: RunToWrite; readonly onPhase: OnPhase },
): Promise<Planned<{ readonly charts: number }>> {
  const asked = askForPart(context, DRAWING);
  const around = await lookAround(context);
  const pieces = piecesOf(run, { around, parts: findParts(around, catalogue), record: textOfPart(asked) });
  const { fillings, blocks, charts, names, properties } = pieces;
  const chartPlaces = placesOfCharts(charts);
  const places = [
    ...fillings.map(placeOfFilling),
    ...blocks.map(({ place }) => place),
    ...chartPlaces.map(({ place }) => place),
  ];
  checkWritable(around, [
    ...places.map(({ sheet }) => sheet),
    ...charts.sheets.map(({ origin }) => origin.sheet),
  ]);
  const areas = await readAreas(context, places);
  const tables = readFillings(fillings, areas);
  const blockAreas = areas.slice(fillings.length, fillings.length + blocks.length);
  const chartAreas = areas.slice(fillings.length + blocks.length);
  checkChartData(charts, chartAreas);
  const touched: ResultsTouched = {
    tables: tables.map(tableTouched),
    blocks: blocks.flatMap(({ sheet, origin }, index) => {
      const area = blockAreas[index];
      // Blocks got their formats with their sheets.
      return area === undefined ? [] : [{ sheet, origin, area: { ...area, numberFormats: null } }];
    }),
    chartData: chartPlaces.flatMap(({ sheet, origin }, index) => {
      const area = chartAreas[index];
      return area === undefined ? [] : [{ sheet, origin, area }];
    }),
    drawings: charts,
    properties,
  };
  return {
    before: beforeOf(touched, around),
    done: { deed: deedOf(run), past: pastOf(touched, around, pieces.parts) },
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
  readonly parts: OurParts;
  readonly blocks: readonly BlockPlaced[];
  readonly charts: ChartPlan;
  readonly names: Renaming;
  readonly properties: Readonly<Record<string, string>>;
}
interface BlockPlaced {
  readonly sheet: string;
  readonly origin: Origin;
  readonly place: Place;
  readonly block: BlockSpec;
}

function piecesOf(run: RunToWrite, { around, parts, record }: Omit<Ground, "language">): Pieces {
  const { language, stamp } = run;
  return {
    parts,
    fillings: Object.entries(run.tables).map(([key, rows]) =>
      fillingOf(tableOf(parts.catalogue, key), rows, parts, language),
    ),
    blocks: run.blocks.flatMap(({ sheet, block }) => {
      const origin = originOf(sheet, around, parts);
      return origin === null ? [] : [{ sheet, origin, block, place: placeOfBlockFrom(origin, block) }];
    }),
    charts: planCharts(run.charts, { around, parts, language, record }),
    names: presentNames(parts, language),
    properties: { [PROPERTY.stamp]: stampText(stamp), [PROPERTY.version]: stamp.version },
  };
}

function placeOfBlockFrom(origin: Origin, { top, left, cells }: BlockSpec): Place {
  return placeFrom(origin, { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 });
}

function tableTouched({ spec, table, area, rows }: ReadFilling): TableTouched {
  return { key: spec.key, table, area, rowsLeftAlone: Math.max(1, rows.length) };
}

function deedOf({ stamp, keptFigures: figures, tables }: RunToWrite): Deed {
  return {
    kind: "run",
    at: stamp.at,
    ...(figures === undefined ? {} : { figures }),
    left: Object.fromEntries(Object.entries(tables).map(([key, rows]) => [key, rowsPrint(rows)])),
  };
}
