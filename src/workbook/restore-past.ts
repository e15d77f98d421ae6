import type { Catalogue } from "../core/sheets/declare";
import type { OurTable } from "./find-tables";

import { fingerprint } from "../core/numeric";
import { inExcel, type Batch } from "./batch";
import { sheetsIn, type AreaBefore, type Before } from "./before";
import { checkWritable } from "./guard";
import { readPasts } from "./history-parts";
import { lastLeft, recordsIn, type Deed, type HistoryRecord } from "./history-records";
import { DRAWING, HISTORY } from "./journal-parts";
import { mergedPast, type Past } from "./past";
import { placesOfPast, planPast, printsOfPast, touchedByPast, writePast, type PastPlan } from "./past-plan";
import type { Ground, SheetDrawings } from "./plan-charts";
import { readAreas } from "./read-areas";
import { lookAtPrepared } from "./read-tables";
import { beforeOf, pastOf, type ResultsTouched } from "./results-touched";
import { fieldIndexes, rowsPrint } from "./row-prints";
import { askForPart, textOfPart } from "./single-part";
import { transact, type OnPhase } from "./transaction";
import { problem } from "./workbook-problem";

/** What a restore does and what it would lose, told before it is done. */
export interface RestoreOutlook {
  /** So many runs are undone, the chosen one included. */
  readonly runs: number;
  /** Result sheets on which people have changed rows since the last run; that is lost. */
  readonly changed: readonly string[];
  /** Result sheets with columns that people have added: what is in them stays in its row, whatever comes to stand beside it. */
  readonly ownColumns: readonly string[];
  /** Charts that are taken away, and that are drawn anew; looks that people gave them are lost. */
  readonly chartsRemoved: number;
  readonly chartsDrawn: number;
  /** Stands for what was found: who confirms it hands it back. */
  readonly token: string;
}

/** What was done to the workbook, newest first. */
export async function readHistory(): Promise<readonly HistoryRecord[]> {
  return inExcel(async (context) => {
    const asked = askForPart(context, HISTORY.list);
    await context.sync();
    return recordsIn(textOfPart(asked));
  });
}

/** What restoring the results to before record `id` would do. Changes nothing; throws where it could not be done. */
export async function outlookOnRestore(catalogue: Catalogue, id: number): Promise<RestoreOutlook> {
  return inExcel(async (context) => outlookOn(await planRestore(context, catalogue, id)));
}

/**
 * Makes the results what they were before record `id`, all of it or nothing; the inputs stay as they are. `token` is that of the outlook
 * that was confirmed: throws `changed-meanwhile` when it holds no longer. The sheets that were written to.
 */
export async function restorePast(
  catalogue: Catalogue,
  { id, token, at }: { readonly id: number; readonly token: string; readonly at: string },
  onPhase: OnPhase,
): Promise<readonly string[]> {
  return transact(async (context) => {
    const { undone, results } = await planRestore(context, catalogue, id);
    if (results.token !== token) throw problem("changed-meanwhile");
    const { before, write, past, left } = results;
    const to = undone.at(-1)?.at ?? at;
    return {
      before,
      write,
      result: sheetsIn(before),
      done: { deed: { kind: "restore", at, to, left }, past },
    };
  }, onPhase);
}

/** How the results become what they were, as a part of a job. */
export interface ResultsPlanned {
  readonly plan: PastPlan;
  readonly touched: ResultsTouched;
  readonly before: Before;
  readonly past: Past;
  readonly left: NonNullable<Deed["left"]>;
  readonly write: (batch: Batch) => Promise<void>;
  /** Sheets whose rows are no longer those that the newest record left. */
  readonly changed: readonly string[];
  /** Stands for the rows that are there. */
  readonly token: string;
}

/** Whether the results can be made what they were before `records`, the newest first: what was there before the first of them is kept. */
export function isPlannable(records: readonly HistoryRecord[]): boolean {
  const writing = records.filter(({ left }) => left !== undefined);
  return writing.length > 0 && writing.every(({ parts }) => parts > 0);
}

/** Plans to make the results what they were before all of `records`, the newest first. */
export async function planResults(
  context: Excel.RequestContext,
  ground: Ground,
  records: readonly HistoryRecord[],
): Promise<ResultsPlanned> {
  const { around, parts } = ground;
  if (!isPlannable(records)) throw problem("history-gone");
  const merged = mergedPast(
    await readPasts(
      context,
      records.filter((record) => record.parts > 0),
    ),
  );
  if (merged === null) throw problem("history-gone");
  const plan = planPast(merged, ground);
  const places = placesOfPast(plan);
  checkWritable(around, [
    ...places.map(({ sheet }) => sheet),
    ...plan.drawings.sheets.map(({ origin }) => origin.sheet),
  ]);
  const touched = touchedByPast(plan, await readAreas(context, places));
  const now = presentPrints(touched);
  return {
    plan,
    touched,
    before: beforeOf(touched, around),
    past: pastOf(touched, around, parts),
    left: printsOfPast(plan),
    write: (batch) => writePast(batch, plan, around),
    changed: changedSince(records, touched, now),
    token: fingerprint([...now].flat()),
  };
}

interface RestoreFound {
  /** Newest first; the chosen one is the last. */
  readonly undone: readonly HistoryRecord[];
  readonly results: ResultsPlanned;
}

async function planRestore(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  id: number,
): Promise<RestoreFound> {
  const asked = { list: askForPart(context, HISTORY.list), drawing: askForPart(context, DRAWING) };
  const { around, parts, language } = await lookAtPrepared(context, catalogue);
  const records = recordsIn(textOfPart(asked.list));
  const undone = records.slice(0, records.findIndex((record) => record.id === id) + 1);
  const ground = { around, parts, language, record: textOfPart(asked.drawing) };
  return { undone, results: await planResults(context, ground, undone) };
}

function outlookOn({ undone, results }: RestoreFound): RestoreOutlook {
  const { plan, touched, changed, token } = results;
  const countOf = (listed: (sheet: SheetDrawings) => readonly unknown[]): number =>
    plan.drawings.sheets.flatMap(listed).length;
  return {
    runs: undone.filter(({ kind }) => kind === "run").length,
    changed,
    ownColumns: touched.tables
      .filter(({ table }) => table.columns.size < table.headers.length)
      .map(({ table }) => table.sheet),
    chartsRemoved: countOf(({ removed }) => removed),
    chartsDrawn: countOf(({ drawings }) => drawings),
    token,
  };
}

/** Sheets whose rows are no longer those that the newest of `records` left. */
function changedSince(
  records: readonly HistoryRecord[],
  { tables }: ResultsTouched,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const left = lastLeft(records);
  const isChanged = (key: string): boolean => left[key] !== undefined && left[key] !== now.get(key);
  return tables.filter(({ key }) => isChanged(key)).map(({ table }) => table.sheet);
}

function presentPrints({ tables }: ResultsTouched): ReadonlyMap<string, string> {
  return new Map(tables.map(({ key, table, area }) => [key, rowsPrint(fieldRows(table, area))] as const));
}

function fieldRows(
  table: OurTable,
  { entries }: AreaBefore,
): readonly (readonly (string | number | boolean | null)[])[] {
  const indexes = fieldIndexes(table);
  return (entries ?? []).map((row) => indexes.map((index) => row[index] ?? null));
}
