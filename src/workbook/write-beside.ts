import type { ChartSpec } from "../core/sheets/declare";
import type { Batch } from "./batch";
import type { NewBeside } from "./beside-additions";
import { drawChart } from "./draw-chart";
import type { Origin } from "./origins";
import { drawingOf } from "./plan-charts";
import { rangeAt, type Place } from "./places";
import type { Renaming } from "./renaming";
import { placeOfBlock, writeBlock, writeFormulas } from "./write-sheet";

/** Where its blocks go. */
export const placesBeside = ({ origin, blocks }: NewBeside): readonly Place[] =>
  placed({ origin, blocks }).map((block) => placeOfBlock(origin.sheet, block));

/** Writes key figures and the data of charts beside the table of a present sheet, and draws the charts. */
export async function writeBeside(batch: Batch, beside: NewBeside, names: Renaming): Promise<void> {
  const { origin, charts, widths } = beside;
  const { sheet } = origin;
  const blocks = placed(beside);
  for (const [column, width] of widths)
    rangeAt(batch.context, {
      sheet,
      top: 0,
      left: origin.left + column,
      rows: 1,
      columns: 1,
    }).format.columnWidth = width;
  for (const block of blocks) await writeBlock(batch, sheet, block);
  await writeFormulas(batch, sheet, blocks, names);
  drawOver(batch.context, charts, origin);
  const right = Math.max(...blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0)));
  for (const [index, { name, data }] of charts.entries()) {
    const top = origin.top + data.top + index * ROWS_OF_CHART;
    const cell = rangeAt(batch.context, { sheet, top, left: right + 1, rows: 1, columns: 1 });
    batch.context.workbook.worksheets.getItem(sheet).charts.getItem(name).setPosition(cell);
  }
}

/** Rows that a chart covers; how wide the columns before it are by now is up to people, so it goes to a cell. */
const ROWS_OF_CHART = 30;

/** Draws charts that are not there over their data. */
export function drawOver(context: Excel.RequestContext, charts: readonly ChartSpec[], origin: Origin): void {
  for (const chart of charts) drawChart(context, drawingOf(chart), origin, null);
}

const placed = ({ origin, blocks }: Pick<NewBeside, "origin" | "blocks">): NewBeside["blocks"] =>
  blocks.map((block) => ({ ...block, top: origin.top + block.top, left: origin.left + block.left }));
