import type { Batch } from "./batch";
import { elementWith, textIn } from "./journal-parts";

/** A custom XML part that is the only one of its namespace, asked for and not yet there. */
export interface PartAsked {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Queues the reading of the part; after the next sync, `textOfPart` has it. */
export function askForPart(context: Excel.RequestContext, namespace: string): PartAsked {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id");
  return { part, xml: part.getXml() };
}

/** The part's text; null: there is none. */
export function textOfPart({ part, xml }: PartAsked): string | null {
  return part.isNullObject ? null : (textIn(xml.value)?.text ?? null);
}

export interface PartChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** Queues the replacement of the part's text `before` by `after`; null means that there is none. */
export async function writePart(
  batch: Batch,
  namespace: string,
  { before, after }: PartChange,
): Promise<void> {
  if (before === after) return;
  await batch.reserve(1, 3 * (after?.length ?? 0));
  const parts = batch.context.workbook.customXmlParts;
  if (before === null) parts.add(elementWith(namespace, after ?? ""));
  else if (after === null) parts.getByNamespace(namespace).getOnlyItem().delete();
  else parts.getByNamespace(namespace).getOnlyItem().setXml(elementWith(namespace, after));
}
