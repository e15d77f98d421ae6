import { inExcel, openBatch, supports, type Batch } from "./batch";
import { sheetsIn, type Before } from "./before";
import { closeJournal, deleteJournal, isJournalThere, readJournal, writeJournal } from "./journal";
import { restore } from "./restore";
import { problem, WorkbookProblem } from "./workbook-problem";

/** Called when a phase of a job begins. */
export type OnPhase = (phase: "write" | "draw" | "finish" | "restore") => void;

/** A job that has read what it needs and writes next. */
export interface Planned<T> {
  /** All that `write` overwrites or adds; null when there is nothing to write. */
  readonly before: Before | null;
  readonly write: (batch: Batch) => Promise<void>;
  readonly result: T;
}

/**
 * Does the whole job or nothing of it. `plan` reads; then the journal is laid into the workbook, `write` writes, and the journal goes with
 * the last batch. If Excel refuses anything on the way, what was there is put back and the cause is thrown; if Excel refuses that too,
 * `repair-refused` is thrown, and the journal stays for `recoverBook`.
 */
export async function transact<T>(
  plan: (context: Excel.RequestContext) => Promise<Planned<T>>,
  onPhase: OnPhase,
): Promise<T> {
  const course: Course<T> = { stage: "planning", planned: null, onPhase };
  try {
    return await inExcel((context) => perform(context, plan, course));
  } catch (error) {
    if (course.planned === null || course.stage === "planning") throw error;
    const outcome = await undo(course, error);
    if (outcome === "was complete") return course.planned.result;
    throw error;
  }
}

/** Puts the workbook back as the journal in it tells; the sheets that were restored, or null when there is no journal. */
export async function recoverBook(): Promise<readonly string[] | null> {
  return inExcel(async (context) => {
    const before = await readJournal(context);
    const batch = openBatch(context);
    if (supports("1.8")) context.runtime.enableEvents = true;
    if (before !== null) await restore(batch, before);
    await deleteJournal(context);
    await batch.send();
    return before === null ? null : sheetsIn(before);
  });
}

interface Course<T> {
  readonly onPhase: OnPhase;
  stage: "planning" | "laying the journal" | "writing" | "finishing";
  planned: Planned<T> | null;
}

async function perform<T>(
  context: Excel.RequestContext,
  plan: (context: Excel.RequestContext) => Promise<Planned<T>>,
  course: Course<T>,
): Promise<T> {
  const planned = await plan(context);
  const { before, write, result } = planned;
  if (before === null) return result;
  course.planned = planned;
  course.stage = "laying the journal";
  course.onPhase("write");
  const batch = openBatch(context);
  const journal = await writeJournal(batch, before);
  course.stage = "writing";
  if (supports("1.8")) context.runtime.enableEvents = false;
  await write(batch);
  course.stage = "finishing";
  course.onPhase("finish");
  if (supports("1.8")) context.runtime.enableEvents = true;
  closeJournal(journal);
  await batch.send();
  return result;
}

/** Once the journal's head is gone, all was written, and only the answer was lost. */
async function undo<T>(course: Course<T>, cause: unknown): Promise<"undone" | "was complete"> {
  const before = course.planned?.before ?? null;
  if (before === null) return "undone";
  course.onPhase("restore");
  try {
    return await inExcel(async (context) => {
      const hasJournal = await isJournalThere(context);
      const batch = openBatch(context);
      if (supports("1.8")) context.runtime.enableEvents = true;
      if (hasJournal) await restore(batch, before);
      await deleteJournal(context);
      await batch.send();
      return !hasJournal && course.stage === "finishing" ? "was complete" : "undone";
    });
  } catch (refusal) {
    if (course.stage === "laying the journal") throw cause;
    throw problem("repair-refused", { detail: detailOf(cause), repair: detailOf(refusal) }, cause);
  }
}

function detailOf(error: unknown): string {
  if (error instanceof WorkbookProblem) return String(error.problem.values.detail ?? error.problem.code);
  return error instanceof Error ? error.message : String(error);
}
