import type { Batch } from "./batch";
import type { Added, AreaBefore, Before, DrawingBefore } from "./before";
import { drawChart } from "./draw-chart";
import { askForRecord, recordIn, writeRecord } from "./drawing-record";
import { lookAround, type Surroundings } from "./look-around";
import { rangeAt } from "./places";
import { writeProperties } from "./properties";
import { resizeTable } from "./resize-table";
import { clearCells, writeEntries } from "./write-cells";

/** Queues all that makes the workbook as `before` tells, wherever the job was cut off. Done twice, it does no harm. */
export async function restore(batch: Batch, before: Before): Promise<void> {
  const asked = askForRecord(batch.context);
  const around = await lookAround(batch.context);
  const drawn = recordIn(asked);
  removeAdded(batch.context, before.added, around);
  for (const { name, place } of before.tables) {
    const table = around.tables.find((candidate) => candidate.name === name);
    if (table === undefined) continue;
    await resizeTable(batch, name, { ...table.header, rows: 1 + table.body.rows }, place.rows);
  }
  for (const area of before.areas) if (hasSheet(around, area.place.sheet)) await restoreArea(batch, area);
  writeProperties(batch.context, before.properties, around.properties);
  if (before.drawing !== null) await restoreDrawing(batch, before.drawing, { around, drawn });
}

const hasSheet = ({ sheets }: Surroundings, name: string): boolean =>
  sheets.some((sheet) => sheet.name === name);

/** What is not there needs no removing: the job may not have come so far. */
function removeAdded(context: Excel.RequestContext, added: Added, around: Surroundings): void {
  const { worksheets, names } = context.workbook;
  for (const { sheet, name } of added.charts)
    if (around.charts.has(name)) worksheets.getItem(sheet).charts.getItem(name).delete();
  undress(context, added, around);
  removeColumns(context, added, around);
  for (const name of added.names) if (around.names.has(name.toLowerCase())) names.getItem(name).delete();
  removeTables(context, added, around);
  for (const sheet of added.sheets) if (hasSheet(around, sheet)) worksheets.getItem(sheet).delete();
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
  for (const { name, place } of added.tables) {
    if (around.tables.some((table) => table.name === name)) context.workbook.tables.getItem(name).delete();
    if (hasSheet(around, place.sheet)) rangeAt(context, place).clear("All");
  }
}

async function restoreArea(batch: Batch, { place, entries, numberFormats }: AreaBefore): Promise<void> {
  const cells = place.rows * place.columns;
  await batch.reserve(cells, 30 * (typeof numberFormats === "string" ? 1 : cells));
  rangeAt(batch.context, place).numberFormat =
    typeof numberFormats === "string" ? [[numberFormats]] : numberFormats.map((row) => [...row]);
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
  { record, origin, charts, removed }: DrawingBefore,
  { around, drawn }: DrawnNow,
): Promise<void> {
  for (const chart of charts) {
    const series = around.charts.get(chart.name);
    if (series !== undefined) drawChart(batch.context, chart, origin, series);
  }
  for (const chart of removed)
    if (!around.charts.has(chart.name)) drawChart(batch.context, chart, origin, null);
  await writeRecord(batch, drawn, record);
}
