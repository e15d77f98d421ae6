import { HISTORY } from "./journal-parts";
import type { Past } from "./past";

/** What was done to the workbook, as the history in it tells. Plain data. */
export interface HistoryRecord extends Deed {
  /** 1 for the first of the workbook, then counting. */
  readonly id: number;
  /** So many parts hold what was there before; 0: it is not kept, or no longer. */
  readonly parts: number;
  /** So many characters in them. */
  readonly size: number;
}

export interface Deed {
  readonly kind: "prepare" | "sample" | "run" | "restore" | "remove-sample";
  /** Local date and time, ISO without zone. */
  readonly at: string;
  /** Of a run. */
  readonly figures?: Readonly<Record<string, number>>;
  /** Of a restore: when that was done before which the workbook is again. */
  readonly to?: string;
  /** Of a preparation: the sheets and names that it added, and whether it did so only for the sample. */
  readonly added?: AddedParts;
  /** Of a sample: of each row its first cell and its print. */
  readonly rows?: SampleRowPrints;
  /** Of what writes results: the prints of the tables' rows as they were left. */
  readonly left?: Readonly<Partial<Record<string, string>>>;
}

export interface AddedParts {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly isForSample: boolean;
}

export type SampleRowPrints = Readonly<Record<string, readonly (readonly [id: string, print: string])[]>>;

/** A deed and what was there before it; null where that is not to be brought back. */
export interface NewDeed {
  readonly deed: Deed;
  readonly past: Past | null;
}

/** How much a workbook keeps: the last runs can be undone, older ones are only listed. The last one is kept whatever its size. */
export const KEPT = { records: 50, pasts: 10, characters: 2_000_000 } as const;

/** The records in the text of the list; none where there is no list. */
export function recordsIn(list: string | null): readonly HistoryRecord[] {
  return list === null ? [] : (JSON.parse(list) as readonly HistoryRecord[]);
}

/** The prints of the tables' rows as the newest of `records` that wrote results left them. */
export function lastLeft(records: readonly HistoryRecord[]): NonNullable<Deed["left"]> {
  return records.find(({ left }) => left !== undefined)?.left ?? {};
}

/** The namespace of the parts that hold what was there before the record. */
export function pastNamespace({ id }: Pick<HistoryRecord, "id">): string {
  return `${HISTORY.past}${id}`;
}

/** The records with a new one, within what a workbook keeps. */
export function withRecord(
  records: readonly HistoryRecord[],
  deed: Deed,
  pieces: readonly string[],
): readonly HistoryRecord[] {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const added: HistoryRecord = { ...deed, id: nextId(records), parts: pieces.length, size };
  const all = [added, ...records].slice(0, KEPT.records);
  let pasts = 0;
  let characters = 0;
  return all.map((record) => {
    if (record.parts === 0) return record;
    pasts += 1;
    characters += record.size;
    const isKept = record === added || (pasts <= KEPT.pasts && characters <= KEPT.characters);
    return isKept ? record : { ...record, parts: 0, size: 0 };
  });
}

/** What is to be let go: what was there before record `upTo` and before all older ones. */
export interface Forgetting {
  readonly upTo: number;
}

/** The records without what was there before those of `forgetting`; all stay listed. */
export function withoutPasts(
  records: readonly HistoryRecord[],
  { upTo }: Forgetting,
): readonly HistoryRecord[] {
  return records.map((record) => (record.id <= upTo ? { ...record, parts: 0, size: 0 } : record));
}

/** The id that the next record gets. */
export function nextId(records: readonly HistoryRecord[]): number {
  return 1 + Math.max(0, ...records.map(({ id }) => id));
}
