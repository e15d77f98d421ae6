import type { ChartSpec } from "../core/sheets/declare";
import type { Batch } from "./batch";
import type { AreaBefore, DrawingBefore } from "./before";
import { drawChart, type ChartDrawing } from "./draw-chart";
import { chartsIn } from "./drawing-record";
import { checkFree } from "./guard";
import type { Surroundings } from "./look-around";
import { DRAWING } from "./journal-parts";
import { placeFrom, type Origin } from "./origins";
import type { Place } from "./places";
import type { Renaming } from "./renaming";
import { writePart } from "./single-part";
import { clearCells, writeEntries, writeFormats } from "./write-cells";
import { renamedEntry } from "./write-sheet";

/** What a run does to the charts and their data. */
export interface ChartPlan extends DrawingPlan {
  readonly specs: readonly ChartSpec[];
}

/** What becomes of the charts. */
export interface DrawingPlan {
  readonly before: DrawingBefore;
  /** Names of charts that are not there yet. */
  readonly added: readonly string[];
  /** The charts to draw: those that are new, and those whose data have another shape. The others show their new data by themselves. */
  readonly drawings: readonly { readonly drawing: ChartDrawing; readonly series: number | null }[];
  /** Where the data of the last run stand. */
  readonly oldData: readonly Place[];
  /** Null: nothing is drawn. */
  readonly record: string | null;
}

/** Compares what is to be drawn with what the record says was drawn. */
export function planCharts(specs: readonly ChartSpec[], origin: Origin, drawn: Drawn): ChartPlan {
  return { specs, ...compareDrawings(specs.map(drawingOf), origin, drawn) };
}

/** What is on the sheet, and what the record says of it. */
export interface Drawn {
  readonly around: Surroundings;
  readonly record: string | null;
}

/** What has to be drawn or taken away so that the sheet shows `wanted`, whose data stand there by then. */
export function compareDrawings(
  wanted: readonly ChartDrawing[],
  origin: Origin,
  { around, record }: Drawn,
): DrawingPlan {
  const old = chartsIn(record);
  const present = around.charts;
  const changed = wanted.filter(
    (drawing) =>
      !present.has(drawing.name) || JSON.stringify(old.get(drawing.key)) !== JSON.stringify(drawing),
  );
  const isPresent = ({ name }: { readonly name: string }): boolean => present.has(name);
  return {
    before: {
      record,
      origin,
      charts: changed.filter(isPresent).flatMap(({ key }) => old.get(key) ?? []),
      removed: [...old.values()].filter(
        (drawing) => isPresent(drawing) && !wanted.some(({ key }) => key === drawing.key),
      ),
    },
    added: changed.filter((drawing) => !isPresent(drawing)).map(({ name }) => name),
    drawings: changed.map((drawing) => ({ drawing, series: present.get(drawing.name) ?? null })),
    oldData: [...old.values()].map(({ data }) => placeFrom(origin, data)),
    record: JSON.stringify(wanted),
  };
}

/** All cells that the plan overwrites. */
export function placesOfCharts({ specs, oldData, before }: ChartPlan): readonly Place[] {
  return [...oldData, ...specs.map((spec) => placeFrom(before.origin, drawingOf(spec).data))];
}

/** Throws when somebody's cells are in the way of the data. Without a record, what stands there may be ours. */
export function checkChartData(
  { before, oldData, added, drawings }: ChartPlan,
  areas: readonly AreaBefore[],
): void {
  const isRecordLost = before.record === null && drawings.length > added.length;
  if (!isRecordLost) for (const area of areas) checkFree(area, oldData);
}

/** Replaces the data, then draws what has changed. */
export async function drawCharts(batch: Batch, plan: ChartPlan, names: Renaming): Promise<void> {
  for (const place of plan.oldData) await clearCells(batch, place);
  for (const spec of plan.specs) await writeData(batch, spec, { origin: plan.before.origin, names });
  await draw(batch, plan);
}

/** Takes charts away and draws those that have changed over the data that stand there, and keeps the record. */
export async function draw(batch: Batch, { before, drawings, record }: DrawingPlan): Promise<void> {
  const { origin, removed } = before;
  await batch.reserve(1, 10_000 * drawings.length);
  const { charts } = batch.context.workbook.worksheets.getItem(origin.sheet);
  for (const { name } of removed) charts.getItem(name).delete();
  for (const { drawing, series } of drawings) drawChart(batch.context, drawing, origin, series);
  await writePart(batch, DRAWING, { before: before.record, after: record });
}

function drawingOf({ data, ...spec }: ChartSpec): ChartDrawing {
  const { top, left, cells } = data;
  return { ...spec, data: { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 } };
}

async function writeData(
  batch: Batch,
  { data }: ChartSpec,
  { origin, names }: { readonly origin: Origin; readonly names: Renaming },
): Promise<void> {
  const { top, left, cells, numberFormats } = data;
  const place = placeFrom(origin, { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 });
  if (numberFormats !== undefined) await writeFormats(batch, place, numberFormats);
  const entries = cells.map((row, i) =>
    row.map((cell, j) => renamedEntry(cell, numberFormats?.[i]?.[j] ?? "General", names)),
  );
  await writeEntries(batch, place, entries);
}
