import { fingerprint } from "../core/numeric";
import type { Batch } from "./batch";
import type { Journaled } from "./before";
import { elementWith, JOURNAL, piecesOf, textIn } from "./journal-parts";
import { readParts } from "./read-parts";

/** Characters of the journal in one part: under 1 MB even if all are Chinese. */
const PIECE_LENGTH = 250_000;

/**
 * Lays `before` into the workbook, so that whoever opens it after a crash can undo what was begun. It counts from the moment its head
 * is there, which is written last and removed first: a journal that was cut off itself is never mistaken for a whole one.
 */
export async function writeJournal(batch: Batch, before: Journaled): Promise<Journal> {
  const text = JSON.stringify(before);
  const mark = fingerprint(text);
  const { customXmlParts } = batch.context.workbook;
  const pieces = piecesOf(text, PIECE_LENGTH);
  const parts: Excel.CustomXmlPart[] = [];
  for (const [number, piece] of pieces.entries()) {
    await batch.reserve(1, 3 * piece.length);
    parts.push(customXmlParts.add(elementWith(JOURNAL.body, mark + piece, number)));
  }
  parts.unshift(customXmlParts.add(elementWith(JOURNAL.head, mark, pieces.length)));
  await batch.send();
  return { parts };
}

/** A journal within the conversation that wrote it. */
export interface Journal {
  /** Head first. */
  readonly parts: readonly Excel.CustomXmlPart[];
}

/** Queues the end of the journal: its head goes first, and from then on what was written stands. */
export function closeJournal({ parts }: Journal): void {
  for (const part of parts) part.delete();
}

/** Whether a journal that counts lies in the workbook. */
export async function isJournalThere(context: Excel.RequestContext): Promise<boolean> {
  const heads = context.workbook.customXmlParts.getByNamespace(JOURNAL.head).load("items/id");
  await context.sync();
  return heads.items.length > 0;
}

/** The journal that lies in the workbook; null when there is none that counts. */
export async function readJournal(context: Excel.RequestContext): Promise<Journaled | null> {
  const heads = context.workbook.customXmlParts.getByNamespace(JOURNAL.head).load("items/id");
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL.body).load("items/id");
  await context.sync();
  const head = heads.items[0]?.getXml();
  if (head === undefined) return null;
  const texts = await readParts(context, parts.items, 4);
  const { text: mark = "", number: count = 0 } = textIn(head.value) ?? {};
  const pieces = texts
    .flatMap((xml) => textIn(xml) ?? [])
    .filter(({ text }) => text.startsWith(mark))
    .sort((a, b) => a.number - b.number);
  if (pieces.length !== count) throw new RangeError(`invalid journal: ${pieces.length} of ${count} parts`);
  return JSON.parse(pieces.map(({ text }) => text.slice(mark.length)).join("")) as Journaled;
}

/** Queues the end of whatever journal lies in the workbook, head first, with the remains of journals that were cut off. */
export async function deleteJournal(context: Excel.RequestContext): Promise<void> {
  const parts = [JOURNAL.head, JOURNAL.body].map((namespace) =>
    context.workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
  );
  await context.sync();
  for (const part of parts.flatMap(({ items }) => items)) part.delete();
}
