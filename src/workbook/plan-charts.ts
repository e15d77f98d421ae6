import { type ChartSpec, sheetOf } from "../core/sheets/declare";
import type { Language } from "../language";
import type { Batch } from "./batch";
import type { AreaBefore, SheetDrawingBefore } from "./before";
import { drawChart, type ChartDrawing } from "./draw-chart";
import { chartsIn, isSameDrawing } from "./drawing-record";
import type { OurParts } from "./find-tables";
import { checkFree } from "./guard";
import type { Surroundings } from "./look-around";
import { DRAWING } from "./journal-parts";
import { originOf, placeFrom, type Origin } from "./origins";
import type { Place } from "./places";
import type { Renaming } from "./renaming";
import { writePart } from "./single-part";
import { problem } from "./workbook-problem";
import { clearCells, writeEntries, writeFormats } from "./write-cells";
import { renamedEntry } from "./write-sheet";

/** What a run does to the charts and their data. */
export interface ChartPlan extends DrawingPlan {
  readonly specs: readonly ChartSpec[];
}

/** What becomes of the charts. */
export interface DrawingPlan {
  /** One for each sheet with charts that are there or are to be. */
  readonly sheets: readonly SheetDrawings[];
  /** What the record says, and what it is to say. Null: nothing is drawn. */
  readonly recordBefore: string | null;
  readonly record: string | null;
}
export interface SheetDrawings extends SheetDrawingBefore {
  /** Of the sheet. */
  readonly key: string;
  /** Names of charts that are not there yet. */
  readonly added: readonly string[];
  /** The charts to draw: those that are new, and those whose data have another shape. The others show their new data by themselves. */
  readonly drawings: readonly { readonly drawing: ChartDrawing; readonly series: number | null }[];
  /** Charts of the record that are on the sheet. */
  readonly present: readonly string[];
  /** Where the data are that the record speaks of. */
  readonly oldData: readonly Place[];
}

/** Compares what is to be drawn with what the record says was drawn. */
export function planCharts(specs: readonly ChartSpec[], ground: Ground): ChartPlan {
  return { specs, ...compareDrawings(specs.map(drawingOf), ground) };
}

/** The workbook as it is now. */
export interface Ground {
  readonly around: Surroundings;
  readonly parts: OurParts;
  readonly language: Language;
  /** Of what is drawn now. */
  readonly record: string | null;
}

/** What has to be drawn or taken away so that the sheets show `wanted`, whose data are there by then; throws where such a sheet is not there. */
export function compareDrawings(wanted: readonly ChartDrawing[], ground: Ground): DrawingPlan {
  const { around, record } = ground;
  const old = [...chartsIn(record).values()];
  const keys = new Set([...wanted, ...old].map(({ data }) => data.sheet));
  const sheets = [...keys].flatMap((key): readonly SheetDrawings[] => {
    const ofSheet = (drawings: readonly ChartDrawing[]): readonly ChartDrawing[] =>
      drawings.filter(({ data }) => data.sheet === key);
    const [own, oldOnes] = [ofSheet(wanted), ofSheet(old)];
    const origin = own.length > 0 ? originIn(key, ground) : originOf(key, around, ground.parts);
    if (origin === null) return [];
    const present = around.charts.get(origin.sheet) ?? new Map<string, number>();
    const oldData = oldOnes.map(({ data }) => placeFrom(origin, data));
    return [{ key, origin, oldData, ...sheetDrawings(own, oldOnes, present) }];
  });
  return { sheets, recordBefore: record, record: JSON.stringify(wanted) };
}

/** The origin of a sheet; throws where the sheet is not there. */
function originIn(key: string, { around, parts, language }: Ground): Origin {
  const origin = originOf(key, around, parts);
  if (origin !== null) return origin;
  const name = sheetOf(parts.catalogue, key).name[language];
  throw problem("table-missing", { table: name, sheet: name });
}

function sheetDrawings(
  wanted: readonly ChartDrawing[],
  old: readonly ChartDrawing[],
  present: ReadonlyMap<string, number>,
): Omit<SheetDrawings, "key" | "origin" | "oldData"> {
  const isPresent = ({ name }: { readonly name: string }): boolean => present.has(name);
  const before = ({ key }: ChartDrawing): ChartDrawing | undefined => old.find((each) => each.key === key);
  const changed = wanted.filter((drawing) => !isPresent(drawing) || !isSameDrawing(before(drawing), drawing));
  return {
    charts: changed.filter(isPresent).flatMap((drawing) => before(drawing) ?? []),
    removed: old.filter((drawing) => isPresent(drawing) && !wanted.some(({ key }) => key === drawing.key)),
    added: changed.filter((drawing) => !isPresent(drawing)).map(({ name }) => name),
    drawings: changed.map((drawing) => ({ drawing, series: present.get(drawing.name) ?? null })),
    present: old.filter(isPresent).map(({ name }) => name),
  };
}

/** Names of those of the record's charts that are there. */
export const presentIn = ({ sheets }: DrawingPlan): readonly string[] =>
  sheets.flatMap(({ present }) => present);

/** Where the data are that the record speaks of. */
export const oldDataOf = ({ sheets }: DrawingPlan): readonly Place[] =>
  sheets.flatMap(({ oldData }) => oldData);

/** All cells that the plan overwrites, with the sheets' keys and origins. */
export function placesOfCharts({ specs, sheets }: ChartPlan): readonly ChartPlace[] {
  return sheets.flatMap(({ key: sheet, origin, oldData }) => {
    const own = specs.filter(({ data }) => data.sheet === sheet);
    const places = [...oldData, ...own.map((spec) => placeFrom(origin, drawingOf(spec).data))];
    return places.map((place) => ({ sheet, origin, place }));
  });
}
interface ChartPlace {
  readonly sheet: string;
  readonly origin: Origin;
  readonly place: Place;
}

/** Throws when somebody's cells are in the way of the data. Without a record, what is there may be ours. */
export function checkChartData(plan: ChartPlan, areas: readonly AreaBefore[]): void {
  const isRecordLost =
    plan.recordBefore === null && plan.sheets.some(({ drawings, added }) => drawings.length > added.length);
  if (!isRecordLost) for (const area of areas) checkFree(area, oldDataOf(plan));
}

/** Replaces the data, then draws what has changed. */
export async function drawCharts(batch: Batch, plan: ChartPlan, names: Renaming): Promise<void> {
  for (const place of oldDataOf(plan)) await clearCells(batch, place);
  for (const { key, origin } of plan.sheets)
    for (const spec of plan.specs.filter(({ data }) => data.sheet === key))
      await writeData(batch, spec, { origin, names });
  await draw(batch, plan);
}

/** Takes charts away and draws those that have changed over the data that are there, and keeps the record. */
export async function draw(batch: Batch, { sheets, recordBefore, record }: DrawingPlan): Promise<void> {
  for (const { origin, removed, drawings } of sheets) {
    await batch.reserve(1, 10_000 * drawings.length);
    const { charts } = batch.context.workbook.worksheets.getItem(origin.sheet);
    for (const { name } of removed) charts.getItem(name).delete();
    for (const { drawing, series } of drawings) drawChart(batch.context, drawing, origin, series);
  }
  await writePart(batch, DRAWING, { before: recordBefore, after: record });
}

/** The chart without its cells. */
export function drawingOf({ data, ...spec }: ChartSpec): ChartDrawing {
  const { sheet, top, left, cells } = data;
  return { ...spec, data: { sheet, top, left, rows: cells.length, columns: cells[0]?.length ?? 0 } };
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
