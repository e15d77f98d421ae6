import type { Batch } from "./batch";
import type { ChartDrawing } from "./draw-chart";
import { DRAWING, elementWith, textIn } from "./journal-parts";

/** The record of what the last run drew, asked for and not yet there. */
export interface RecordAsked {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Queues the reading of the record; after the next sync, `recordIn` has it. */
export function askForRecord(context: Excel.RequestContext): RecordAsked {
  const part = context.workbook.customXmlParts.getByNamespace(DRAWING).getOnlyItemOrNullObject().load("id");
  return { part, xml: part.getXml() };
}

/** The record as text; null: nothing was drawn. */
export function recordIn({ part, xml }: RecordAsked): string | null {
  return part.isNullObject ? null : (textIn(xml.value)?.text ?? null);
}

/** Charts of a record as `recordIn` gives it, by their keys. */
export function chartsIn(record: string | null): ReadonlyMap<string, ChartDrawing> {
  const charts = record === null ? [] : (JSON.parse(record) as readonly ChartDrawing[]);
  return new Map(charts.map((chart) => [chart.key, chart]));
}

/** Queues the replacement of the record `before` by `after`; null means that there is none. */
export async function writeRecord(batch: Batch, before: string | null, after: string | null): Promise<void> {
  if (before === after) return;
  await batch.reserve(1, 3 * (after?.length ?? 0));
  const parts = batch.context.workbook.customXmlParts;
  if (before === null) parts.add(elementWith(DRAWING, after ?? ""));
  else if (after === null) parts.getByNamespace(DRAWING).getOnlyItem().delete();
  else parts.getByNamespace(DRAWING).getOnlyItem().setXml(elementWith(DRAWING, after));
}
