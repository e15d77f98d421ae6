import type { Batch } from "./batch";
import {
  sheetsIn,
  type Added,
  type AddedCharts,
  type AreaBefore,
  type DrawingBefore,
  type Journaled,
} from "./before";
import { drawChart } from "./draw-chart";
import { checkOpen } from "./guard";
import { askForHistory, restoreHistory } from "./history-parts";
import { DRAWING } from "./journal-parts";
import { lookAround, type Surroundings } from "./look-around";
import { rangeAt, type Place } from "./places";
import { writeProperties } from "./properties";
import { resizeTable } from "./resize-table";
import { askForPart, textOfPart, writePart } from "./single-part";
import { clearCells, writeEntries, writeFormats } from "./write-cells";

/** Queues all that makes the workbook as `before` tells, wherever the job was cut off. Done twice, it does no harm. */
export async function restore(batch: Batch, before: Journaled): Promise<void> {
  const history = askForHistory(batch.context);
  const asked = askForPart(batch.context, DRAWING);
  const around = await lookAround(batch.context);
  const drawn = textOfPart(asked);
  checkOpen(around, sheetsIn(before));
  removeAdded(batch.context, before.added, around);
  for (const { name, place } of before.tables) {
    const table = around.tables.find((candidate) => candidate.name === name);
    if (table === undefined) continue;
    await resizeTable(batch, name, { ...table.header, rows: 1 + table.body.rows }, place.rows);
  }
  for (const area of before.areas) if (hasSheet(around, area.place.sheet)) await restoreArea(batch, area);
  writeProperties(batch.context, before.properties, around.properties);
  if (before.drawing !== null) await restoreDrawing(batch, before.drawing, { around, drawn });
  await restoreHistory(batch, history, before.history);
}

const hasSheet = ({ sheets }: Surroundings, name: string): boolean =>
  sheets.some((sheet) => sheet.name === name);

/** What is not there needs no removing: the job may not have come so far. */
function removeAdded(context: Excel.RequestContext, added: Added, around: Surroundings): void {
  const { worksheets, names } = context.workbook;
  for (const charts of added.charts) removeCharts(context, charts, around);
  for (const place of added.blocks) if (hasSheet(around, place.sheet)) rangeAt(context, place).clear();
  undress(context, added, around);
  removeColumns(context, added, around);
  for (const name of added.names) if (around.names.has(name.toLowerCase())) names.getItem(name).delete();
  removeTables(context, added, around);
  // Excel keeps at least one sheet that people see.
  const stays = around.sheets.some(({ name, isHidden }) => !isHidden && !added.sheets.includes(name));
  if (!stays) worksheets.add();
  for (const sheet of added.sheets) if (hasSheet(around, sheet)) worksheets.getItem(sheet).delete();
}

/** A chart that was just begun has one series and no name of ours. */
function removeCharts(
  { workbook }: Excel.RequestContext,
  { sheet, names, present }: AddedCharts,
  { charts }: Surroundings,
): void {
  for (const [name, series] of charts.get(sheet) ?? []) {
    const isOurs = names.includes(name) || (series <= 1 && !present.includes(name));
    if (isOurs) workbook.worksheets.getItem(sheet).charts.getItem(name).delete();
  }
}

function undress(context: Excel.RequestContext, { marks, validations }: Added, around: Surroundings): void {
  for (const place of marks)
    if (hasSheet(around, place.sheet)) rangeAt(context, place).conditionalFormats.clearAll();
  for (const place of validations)
    if (hasSheet(around, place.sheet)) rangeAt(context, place).dataValidation.clear();
}

function removeColumns(context: Excel.RequestContext, { columns }: Added, { tables }: Surroundings): void {
  for (const { table, column } of [...columns].reverse()) {
    const isThere = tables.some(({ name, headers }) => name === table && headers.includes(column));
    if (isThere) context.workbook.tables.getItem(table).columns.getItem(column).delete();
  }
}

function removeTables(context: Excel.RequestContext, added: Added, around: Surroundings): void {
  for (const { place } of added.tables) {
    // The place was free: whatever its header looks like now came with the table.
    if (hasSheet(around, place.sheet)) rangeAt(context, { ...place, rows: 1 }).clear("Formats");
    // Its cells are among the areas.
    const table = around.tables.find(({ header }) => samePlace(header, { ...place, rows: 1 }));
    if (table !== undefined) context.workbook.tables.getItem(table.name).delete();
  }
}

/** The place was free: whatever table begins there is ours, even one that has not got its name yet. */
const samePlace = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.columns === b.columns;

/** Puts the cells back, formats first: texts are written according to them. */
export async function restoreArea(
  batch: Batch,
  { place, entries, numberFormats }: AreaBefore,
): Promise<void> {
  if (numberFormats !== null) await writeFormats(batch, place, numberFormats);
  if (entries === null) await clearCells(batch, place);
  else await writeEntries(batch, place, entries);
}

interface DrawnNow {
  readonly around: Surroundings;
  readonly drawn: string | null;
}

/** A chart that a person has deleted since stays deleted; one that the job took away comes back. */
async function restoreDrawing(
  batch: Batch,
  { record, sheets }: DrawingBefore,
  { around, drawn }: DrawnNow,
): Promise<void> {
  for (const { origin, charts, removed } of sheets) {
    const present = around.charts.get(origin.sheet) ?? new Map<string, number>();
    for (const chart of charts) {
      const series = present.get(chart.name);
      if (series !== undefined) drawChart(batch.context, chart, origin, series);
    }
    for (const chart of removed) if (!present.has(chart.name)) drawChart(batch.context, chart, origin, null);
  }
  await writePart(batch, DRAWING, { before: drawn, after: record });
}
