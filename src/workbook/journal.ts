import { fingerprint } from "../core/numeric";
import type { Batch } from "./batch";
import {
  NOTHING_ADDED,
  type Added,
  type AddedCharts,
  type DrawingBefore,
  type Journaled,
  type SheetDrawingBefore,
} from "./before";
import { elementWith, JOURNAL, piecesOf, textIn } from "./journal-parts";
import { readParts } from "./read-parts";

/** Characters of the journal in one part: under 1 MB even if all are Chinese. */
const PIECE_LENGTH = 250_000;
const PIECES_AT_ONCE = 4;

/** Tells a job's journal from those of other panes, even where they overwrite the same. */
export function newMark(): string {
  return fingerprint(Math.random());
}

/**
 * Lays `before` into the workbook, so that whoever opens it after a crash can undo what was begun. It counts from the moment its head
 * is there, which is written last and removed first: a journal that was cut off itself is never mistaken for a whole one.
 */
export async function writeJournal(batch: Batch, before: Journaled, mark: string): Promise<Journal> {
  const { customXmlParts } = batch.context.workbook;
  const pieces = piecesOf(JSON.stringify(before), PIECE_LENGTH);
  const parts: Excel.CustomXmlPart[] = [];
  for (const [number, piece] of pieces.entries()) {
    await batch.reserve(1, 3 * piece.length);
    parts.push(customXmlParts.add(elementWith(JOURNAL.body + mark, piece, number)));
  }
  parts.unshift(customXmlParts.add(elementWith(JOURNAL.head, mark, pieces.length)));
  const heads = customXmlParts.getByNamespace(JOURNAL.head).load("items/id");
  await batch.send();
  return { parts, isAlone: heads.items.length === 1 };
}

/** A journal within the conversation that wrote it. */
export interface Journal {
  /** Head first. */
  readonly parts: readonly Excel.CustomXmlPart[];
  /** No other one lay in the workbook when it was laid. Excel takes one request after the other: of two, the later one is told. */
  readonly isAlone: boolean;
}

/** Queues a look at the journal, which Excel refuses once it is gone. */
export function askForJournal({ parts: [head] }: Journal): void {
  head?.load("id");
}

/** Queues the end of the journal: its head goes first, and from then on what was written stands. */
export function closeJournal({ parts }: Journal): void {
  for (const part of parts) part.delete();
}

/** A journal that counts, whosever it is. */
export interface JournalFound {
  readonly head: Excel.CustomXmlPart;
  readonly mark: string;
  /** So many pieces. */
  readonly count: number;
}

/** The journals that lie in the workbook: several while a pane gives way to another one, or where it was cut off as it did. */
export async function findJournals(context: Excel.RequestContext): Promise<readonly JournalFound[]> {
  const { customXmlParts } = context.workbook;
  const heads = customXmlParts.getByNamespace(JOURNAL.head).load("items/id");
  await context.sync();
  // Another pane may take its own away at any moment.
  const asked = heads.items.map(({ id }) => {
    const head = customXmlParts.getItemOrNullObject(id).load("id");
    return { head, xml: head.getXml() };
  });
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({ head, xml }) => {
    if (head.isNullObject) return [];
    const { text: mark = "", number: count = 0 } = textIn(xml.value) ?? {};
    return [{ head, mark, count }];
  });
}

/** What the journal tells. */
export async function readJournal(
  context: Excel.RequestContext,
  { mark, count }: JournalFound,
): Promise<Journaled> {
  const parts = piecesOfJournal(context, mark);
  await context.sync();
  const texts = await readParts(context, parts.items, PIECES_AT_ONCE);
  const pieces = texts.flatMap((xml) => textIn(xml) ?? []).sort((a, b) => a.number - b.number);
  if (pieces.length !== count) throw new RangeError(`invalid journal: ${pieces.length} of ${count} parts`);
  return journaledIn(pieces.map(({ text }) => text).join(""));
}

/** What a journal says, also one of a version that drew on one sheet only. */
function journaledIn(text: string): Journaled {
  const { drawing, added, ...rest } = JSON.parse(text) as Written;
  const charts = added.charts ?? [];
  return {
    ...rest,
    drawing:
      drawing === null || "sheets" in drawing ? drawing : { record: drawing.record, sheets: [drawing] },
    added: { ...NOTHING_ADDED, ...added, charts: "sheet" in charts ? [charts] : charts },
  };
}

type Written = Omit<Journaled, "drawing" | "added"> & {
  readonly drawing: DrawingBefore | (SheetDrawingBefore & Pick<DrawingBefore, "record">) | null;
  readonly added: Omit<Added, "charts"> & { readonly charts: readonly AddedCharts[] | AddedCharts | null };
};

/** Queues the end of the journal `mark`, head first; `own` are its heads, none where it was cut off itself. */
export async function deleteJournal(
  context: Excel.RequestContext,
  mark: string,
  own: readonly JournalFound[],
): Promise<void> {
  const pieces = piecesOfJournal(context, mark);
  await context.sync();
  for (const { head } of own) head.delete();
  for (const part of pieces.items) part.delete();
}

/** Queues the end of all journals, heads first, with the remains of those that were cut off. */
export async function deleteJournals(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  for (const part of parts.items) if (part.namespaceUri === JOURNAL.head) part.delete();
  for (const part of parts.items) if (part.namespaceUri.startsWith(JOURNAL.body)) part.delete();
}

function piecesOfJournal(context: Excel.RequestContext, mark: string): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(JOURNAL.body + mark).load("items/id");
}
