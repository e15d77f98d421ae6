import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Batch } from "./batch";
import {
  pastNamespace,
  nextId,
  recordsIn,
  withoutPasts,
  withRecord,
  type Forgetting,
  type HistoryRecord,
  type NewDeed,
} from "./history-records";
import { elementWith, HISTORY, piecesOf, textIn } from "./journal-parts";
import type { Past } from "./past";
import { readParts } from "./read-parts";
import { askForPart, textOfPart, writePart, type PartAsked } from "./single-part";
import { problem } from "./workbook-problem";

/** The list of what was done with a new record, and what is let go for it. */
export interface Recording {
  readonly list: string | null;
  readonly records: readonly HistoryRecord[];
  readonly pieces: readonly string[];
  readonly letGo: readonly Excel.CustomXmlPartScopedCollection[];
}

/** Plans the record of `done` behind what `list` holds; the parts that are let go are known after the next sync. */
export function planRecord(
  context: Excel.RequestContext,
  list: string | null,
  { deed, past }: NewDeed,
): Recording {
  const pieces = past === null ? [] : packed(past);
  const before = recordsIn(list);
  const records = withRecord(before, deed, pieces);
  return { list, records, pieces, letGo: partsBetween(context, before, records) };
}

/** Plans that what was there before some records goes from `list`, and nothing else. */
export function planForgetting(
  context: Excel.RequestContext,
  list: string | null,
  forgetting: Forgetting,
): Recording {
  const before = recordsIn(list);
  const records = withoutPasts(before, forgetting);
  return { list, records, pieces: [], letGo: partsBetween(context, before, records) };
}

/** The parts that the records had before and have no longer. */
function partsBetween(
  context: Excel.RequestContext,
  before: readonly HistoryRecord[],
  after: readonly HistoryRecord[],
): Recording["letGo"] {
  const kept = keptIds(after);
  return before
    .filter(({ id, parts }) => parts > 0 && !kept.has(id))
    .map((record) => context.workbook.customXmlParts.getByNamespace(pastNamespace(record)).load("items/id"));
}

/** Writes the record: what was there before first, so that the list never speaks of what is not there. */
export async function writeRecording(batch: Batch, { list, records, pieces }: Recording): Promise<void> {
  const namespace = pastNamespace({ id: nextId(recordsIn(list)) });
  for (const [number, piece] of pieces.entries()) {
    await batch.reserve(1, piece.length);
    batch.context.workbook.customXmlParts.add(elementWith(namespace, piece, number));
  }
  await writePart(batch, HISTORY.list, { before: list, after: JSON.stringify(records) });
}

/** Queues the end of what is let go; only once the job is complete, because nothing brings it back. */
export function letGo(recording: Recording): void {
  for (const part of recording.letGo.flatMap(({ items }) => items)) part.delete();
}

/** The history in the workbook, asked for and not yet there. */
export interface HistoryAsked {
  readonly list: PartAsked;
  readonly parts: Excel.CustomXmlPartCollection;
}

export function askForHistory(context: Excel.RequestContext): HistoryAsked {
  return {
    list: askForPart(context, HISTORY.list),
    parts: context.workbook.customXmlParts.load("items/id,items/namespaceUri"),
  };
}

/** Queues what makes the history as `list` has it, without remains of what was cut off; undefined keeps the list that is there. */
export async function restoreHistory(
  batch: Batch,
  { list: asked, parts }: HistoryAsked,
  list: string | null | undefined,
): Promise<void> {
  const present = textOfPart(asked);
  const wanted = list === undefined ? present : list;
  const kept = new Set([...keptIds(recordsIn(wanted))].map((id) => pastNamespace({ id })));
  for (const part of parts.items)
    if (part.namespaceUri.startsWith(HISTORY.past) && !kept.has(part.namespaceUri)) part.delete();
  await writePart(batch, HISTORY.list, { before: present, after: wanted });
}

/** What was there before each of `records`, in their order; throws where one is not kept any more. */
export async function readPasts(
  context: Excel.RequestContext,
  records: readonly HistoryRecord[],
): Promise<readonly Past[]> {
  const found = records.map((record) =>
    context.workbook.customXmlParts.getByNamespace(pastNamespace(record)).load("items/id"),
  );
  await context.sync();
  const parts = found.flatMap(({ items }) => items);
  const texts = await readParts(context, parts, PIECES_AT_ONCE);
  let start = 0;
  return records.map((record, i) => {
    const count = found[i]?.items.length ?? 0;
    const pieces = texts.slice(start, start + count).flatMap((xml) => textIn(xml) ?? []);
    start += count;
    if (count === 0 || pieces.length !== record.parts) throw problem("history-gone");
    const inOrder = [...pieces].sort((a, b) => a.number - b.number);
    return unpacked(inOrder.map(({ text }) => text).join(""));
  });
}

/** Characters in one part, all of one byte: four fit into a message. */
const PIECE_LENGTH = 900_000;
const PIECES_AT_ONCE = 4;

function keptIds(records: readonly HistoryRecord[]): ReadonlySet<number> {
  return new Set(records.filter(({ parts }) => parts > 0).map(({ id }) => id));
}

function packed(past: Past): readonly string[] {
  const bytes = deflateSync(strToU8(JSON.stringify(past)));
  return piecesOf(btoa(strFromU8(bytes, true)), PIECE_LENGTH);
}

function unpacked(text: string): Past {
  return JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true)))) as Past;
}
