import { inExcel, openBatch, supports, type Batch } from "./batch";
import { sheetsIn, type Before, type Journaled } from "./before";
import {
  askForHistory,
  letGo,
  planForgetting,
  planRecord,
  restoreHistory,
  writeRecording,
  type Recording,
} from "./history-parts";
import type { Forgetting, NewDeed } from "./history-records";
import { HISTORY } from "./journal-parts";
import { askForPart, textOfPart } from "./single-part";
import {
  askForJournal,
  closeJournal,
  deleteJournal,
  deleteJournals,
  findJournals,
  newMark,
  readJournal,
  writeJournal,
  type Journal,
} from "./journal";
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
  /** What the history in the workbook is to tell of the job, or to let go for it; null: nothing. */
  readonly done: NewDeed | Forgetting | null;
}

/** A removal, which cannot be undone: what it removes was added once, and undoing that is all it does. */
export interface Removal<T> {
  readonly before: Before;
  /** Whether the history stays, or goes with what is removed. */
  readonly keepsHistory: boolean;
  readonly result: T;
}

/**
 * Does the whole job or nothing of it. `plan` reads; then the journal is laid into the workbook, `write` writes, and the journal goes with
 * the last batch. If Excel refuses anything on the way, what was there is put back and the cause is thrown; if Excel refuses that too,
 * `repair-refused` is thrown, and the journal stays for `recoverBook`. A removal takes away what `plan` names; cut
 * off, it is not put back but completed: now if Excel allows it, else by `recoverBook`.
 */
export async function transact<T>(
  plan: (context: Excel.RequestContext) => Promise<Planned<T> | Removal<T>>,
  onPhase: OnPhase,
): Promise<T> {
  const course: Course<T> = { stage: "planning", mark: newMark(), job: null, onPhase };
  try {
    return await inExcel((context) => perform(context, plan, course));
  } catch (error) {
    const { job, stage } = course;
    if (job === null || job.before === null || stage === "planning") throw error;
    const outcome = await undo(course, job.before, error);
    if (job.completedBy.includes(outcome)) return job.result;
    throw outcome === "undone elsewhere" ? problem("other-pane", {}, error) : error;
  }
}

/** Puts the workbook back as the journal in it tells; the sheets that were restored, or null when there is no journal. */
export async function recoverBook(): Promise<readonly string[] | null> {
  return inExcel(async (context) => {
    const befores: Journaled[] = [];
    for (const journal of await findJournals(context)) befores.push(await readJournal(context, journal));
    const batch = openBatch(context);
    if (supports("1.8")) context.runtime.enableEvents = true;
    for (const before of befores) await restore(batch, before);
    await deleteJournals(context);
    await batch.send();
    return befores.length === 0 ? null : [...new Set(befores.flatMap(sheetsIn))];
  });
}

type Outcome = "not begun" | "undone" | "was complete" | "undone elsewhere";

interface Job<T> {
  readonly before: Journaled | null;
  readonly write: (batch: Batch) => Promise<void>;
  readonly result: T;
  readonly recording: Recording | null;
  /** The list of the history, from which it was planned. */
  readonly history: string | null;
  /** Outcomes of a repair that mean that the job is done. */
  readonly completedBy: readonly Outcome[];
}

interface Course<T> {
  readonly onPhase: OnPhase;
  /** Of its journal. */
  readonly mark: string;
  stage: "planning" | "laying the journal" | "writing" | "finishing";
  job: Job<T> | null;
}

async function perform<T>(
  context: Excel.RequestContext,
  plan: (context: Excel.RequestContext) => Promise<Planned<T> | Removal<T>>,
  course: Course<T>,
): Promise<T> {
  const asked = askForPart(context, HISTORY.list);
  const planned = await plan(context);
  const history = textOfPart(asked);
  const job = "write" in planned ? jobOf(context, planned, history) : removalOf(planned, history);
  const { before, write, result, recording } = job;
  if (before === null) return result;
  course.job = job;
  course.stage = "laying the journal";
  course.onPhase("write");
  const batch = openBatch(context);
  const journal = await layJournal(batch, before, job.history, course);
  course.stage = "writing";
  // Another pane may put the workbook back meanwhile: what is written after that would stay for good.
  batch.guard(() => {
    if (course.stage === "writing") askForJournal(journal);
  });
  if (supports("1.8")) context.runtime.enableEvents = false;
  await write(batch);
  if (recording !== null) await writeRecording(batch, recording);
  course.stage = "finishing";
  course.onPhase("finish");
  if (supports("1.8")) context.runtime.enableEvents = true;
  closeJournal(journal);
  if (recording !== null) letGo(recording);
  await batch.send();
  return result;
}

function jobOf<T>(
  context: Excel.RequestContext,
  { before, write, result, done }: Planned<T>,
  history: string | null,
): Job<T> {
  return {
    before: before === null ? null : { ...before, history },
    write,
    result,
    recording: before === null || done === null ? null : recordingOf(context, history, done),
    history,
    completedBy: ["was complete"],
  };
}

function recordingOf(
  context: Excel.RequestContext,
  history: string | null,
  done: NewDeed | Forgetting,
): Recording {
  return "upTo" in done ? planForgetting(context, history, done) : planRecord(context, history, done);
}

function removalOf<T>({ before, keepsHistory, result }: Removal<T>, history: string | null): Job<T> {
  const journaled = { ...before, history: keepsHistory ? history : null };
  return {
    before: journaled,
    write: (batch) => restore(batch, journaled),
    result,
    recording: null,
    history,
    // Another pane that puts the workbook back does the same.
    completedBy: ["was complete", "undone", "undone elsewhere"],
  };
}

/** Gives way, with nothing written, to another pane that has laid its journal since this job was planned, or has even done its own. */
async function layJournal<T>(
  batch: Batch,
  before: Journaled,
  history: string | null,
  course: Course<T>,
): Promise<Journal> {
  const asked = askForPart(batch.context, HISTORY.list);
  const journal = await writeJournal(batch, before, course.mark);
  if (journal.isAlone && textOfPart(asked) === history) return journal;
  closeJournal(journal);
  await batch.send();
  course.stage = "planning";
  throw problem("other-pane");
}

/**
 * Once the journal's head is gone, all was written, and only the answer was lost; unless the history knows nothing of it: then another pane
 * has put back what was there, and what was written after that is put back here. What other panes write is left alone.
 */
async function undo<T>(course: Course<T>, before: Journaled, cause: unknown): Promise<Outcome> {
  const { stage, mark, onPhase } = course;
  onPhase("restore");
  try {
    return await inExcel(async (context) => {
      const history = askForHistory(context);
      const journals = await findJournals(context);
      const own = journals.filter((journal) => journal.mark === mark);
      const outcome = outcomeOf(course, own, textOfPart(history.list));
      const batch = openBatch(context);
      if (supports("1.8")) context.runtime.enableEvents = true;
      if (outcome.startsWith("undone")) await restore(batch, before);
      else if (outcome === "was complete" && journals.length === 0)
        await restoreHistory(batch, history, undefined);
      await deleteJournal(context, mark, own);
      await batch.send();
      return outcome;
    });
  } catch (refusal) {
    if (stage === "laying the journal") throw cause;
    throw problem("repair-refused", { detail: detailOf(cause), repair: detailOf(refusal) }, cause);
  }
}

/** What has become of the job whose journals `own` are still there, and that the history `list` may tell of. */
function outcomeOf<T>({ stage, job }: Course<T>, own: readonly unknown[], list: string | null): Outcome {
  if (stage === "laying the journal") return "not begun";
  if (own.length > 0) return "undone";
  const recording = job?.recording ?? null;
  const isRecorded = recording === null || list === JSON.stringify(recording.records);
  return stage === "finishing" && isRecorded ? "was complete" : "undone elsewhere";
}

function detailOf(error: unknown): string {
  if (error instanceof WorkbookProblem) return String(error.problem.values.detail ?? error.problem.code);
  return error instanceof Error ? error.message : String(error);
}
