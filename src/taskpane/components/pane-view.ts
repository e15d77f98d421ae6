import type { Actions, Progress, RunReport, WorkbookState } from "../../actions";
import type { Forecast } from "../../core/sheets/declare";
import type { Language } from "../../language";
import type { PackFace } from "./pack-face";

/** What a person can start from the pane; each is one action, or `sample` on a blank workbook two. */
export const JOB_KINDS = [
  "prepare",
  "sample",
  "run",
  "recover",
  "restore",
  "clearHistory",
  "removeSample",
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What a person has confirmed: the outlook by its token; of a restore the record, and of what is cleared the newest one. */
export interface Confirmed {
  readonly token: string;
  readonly id?: number;
}

/** A job under way: the phases it has gone through, and the one it is in. */
export interface RunningJob {
  readonly kind: JobKind;
  readonly finished: readonly Progress["phase"][];
  readonly current: Progress | null;
}

/** What the pane was doing when it failed. */
export type Attempt = JobKind | "read" | "goTo" | "fix" | "undoFix" | "decide" | "setting";

/** What pages know of the pane. */
export interface PaneFacts {
  /** Null until it has been read for the first time. */
  readonly workbook: WorkbookState | null;
  readonly job: RunningJob | null;
  /** What the page was opened for; null where for all. */
  readonly issue: string | null;
  /** The last run since the pane was opened; its figures stay visible while they are the workbook's. */
  readonly lastReport: RunReport | null;
  readonly failure: { readonly attempt: Attempt } | null;
  /** Whether the last attempt to read the workbook failed, its message dismissed or not. */
  readonly isUnread: boolean;
  /** What a run would bring now; null until known, and again when it could not be found out. */
  readonly plan: Forecast | null;
  /** The same as the last run has it; null until seen. */
  readonly planOfRun: Forecast | null;
}

/** Does something with the workbook beside the jobs, and says whether it went through; failures are part of the state. */
export type Perform = (attempt: Attempt, action: (actions: Actions) => Promise<void>) => Promise<boolean>;

/** The pane as views use it: the present state, and actions that need no waiting for. */
export interface PaneView {
  readonly state: PaneFacts;
  readonly faces: readonly PackFace[];
  readonly start: (kind: JobKind, confirmed?: Confirmed) => void;
  readonly cancel: () => void;
  readonly reread: () => void;
  readonly goTo: (sheet: string, address: string) => void;
  /** `issue` is what the page is opened for. */
  readonly openPage: (page: string, issue?: string | null) => void;
  readonly perform: Perform;
  /** Speaks the language from now on, and the next time too. */
  readonly choose: (language: Language) => void;
}

/** Whether the job can still be cancelled: a run has written nothing until it has computed all. */
export function canCancel({ kind, current }: RunningJob): boolean {
  return kind === "run" && (current === null || !SINCE_WRITING.has(current.phase));
}
const SINCE_WRITING: ReadonlySet<Progress["phase"]> = new Set(["write", "draw", "finish"]);

/** The last run's report while the workbook still holds that run; null after a restore or a run somewhere else. */
export function reportShown(state: PaneFacts): RunReport | null {
  const run = state.workbook?.lastRun ?? null;
  return run !== null && state.lastReport?.stamp.at === run.at ? state.lastReport : null;
}
