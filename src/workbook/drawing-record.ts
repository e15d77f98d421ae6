import type { Batch } from "./batch";
import type { ChartDrawing } from "./draw-chart";
import { DRAWING, elementWith, textIn } from "./journal-parts";

/** Queues the reading of the record of what the last run drew; after the next sync, call the result. Null: nothing was drawn. */
export function readRecord(context: Excel.RequestContext): () => string | null {
  const part = context.workbook.customXmlParts.getByNamespace(DRAWING).getOnlyItemOrNullObject().load("id");
  const xml = part.getXml();
  return () => (part.isNullObject ? null : (textIn(xml.value)?.text ?? null));
}

/** Charts of a record as `readRecord` gives it, by their keys. */
export function chartsIn(record: string | null): ReadonlyMap<string, ChartDrawing> {
  const charts = record === null ? [] : (JSON.parse(record) as readonly ChartDrawing[]);
  return new Map(charts.map((chart) => [chart.key, chart]));
}

/** Queues the replacement of the record `before` by `after`; null means that there is none. */
export async function writeRecord(batch: Batch, before: string | null, after: string | null): Promise<void> {
  if (before === after) return;
  await batch.reserve(1, 3 * (after?.length ?? 0));
  const parts = batch.context.workbook.customXmlParts;
  const part = parts.getByNamespace(DRAWING).getOnlyItem();
  if (after === null) part.delete();
  else if (before === null) parts.add(elementWith(DRAWING, after));
  else part.setXml(elementWith(DRAWING, after));
}
