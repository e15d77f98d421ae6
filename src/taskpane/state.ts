import type {
  PrepareReport,
  Progress,
  RecoverReport,
  RestoreReport,
  RunReport,
  SampleOutlook,
  SampleReport,
  WorkbookState,
} from "../actions";
import type { Language } from "../language";
import type { Failure } from "./failure";
import { ALWAYS_THERE, pagesOf } from "./pages";
import {
  isWhole,
  JOB_KINDS,
  stageOf,
  type JobKind,
  type PackFace,
  type PaneFacts,
  type RunningJob,
} from "./components";
import type { Forecast } from "../core/sheets/declare";

/** What a job that ended has to say. */
export type Outcome =
  | { readonly kind: "prepare"; readonly report: PrepareReport }
  | { readonly kind: "sample"; readonly report: SampleReport }
  | { readonly kind: "run"; readonly report: RunReport }
  | { readonly kind: "recover"; readonly report: RecoverReport | null }
  | { readonly kind: "restore"; readonly report: RestoreReport }
  | { readonly kind: "clearHistory" }
  | { readonly kind: "removeSample"; readonly report: SampleOutlook }
  | { readonly kind: "cancelled" };

export interface PaneState extends PaneFacts {
  readonly language: Language;
  readonly page: string;
  /** The issue that the page on priorities was opened for, as `issueKey` has it; null where for all. */
  readonly issue: string | null;
  /** Shown over a blank workbook to those who see Linli for the first time, and to everybody who asks for it. */
  readonly introduction: "first-time" | "asked" | "seen";
  /** Null until it has been read for the first time. */
  readonly workbook: WorkbookState | null;
  readonly job: RunningJob | null;
  /** The last finished job, until dismissed or another one starts. */
  readonly outcome: Outcome | null;
  /** The last run since the pane was opened; its figures stay visible while they are the workbook's. */
  readonly lastReport: RunReport | null;
  readonly failure: Failure | null;
  /** Whether the last attempt to read the workbook failed, its message dismissed or not. */
  readonly isUnread: boolean;
  /** What a run would match now; null until known, and again when it could not be found out. */
  readonly plan: Forecast | null;
  /** The plan as the last run has it; null until seen. */
  readonly planOfRun: Forecast | null;
}

/** What a person decides on for the pane alone. */
export type Choice = Partial<Pick<PaneState, "language" | "page" | "issue" | "introduction">>;

type JobEvent =
  | { readonly type: "job-started"; readonly kind: JobKind }
  | { readonly type: "job-advanced"; readonly progress: Progress }
  | { readonly type: "job-finished"; readonly outcome: Outcome };

export type PaneEvent =
  | JobEvent
  | { readonly type: "chosen"; readonly choice: Choice }
  | { readonly type: "workbook-read"; readonly workbook: WorkbookState }
  | { readonly type: "plan-followed"; readonly plan: Forecast | null }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "message-dismissed" }
  | { readonly type: "restarted" };

export function initialState(language: Language, introduction: PaneState["introduction"]): PaneState {
  return {
    language,
    page: "home",
    issue: null,
    introduction,
    workbook: null,
    job: null,
    outcome: null,
    lastReport: null,
    failure: null,
    isUnread: false,
    plan: null,
    planOfRun: null,
  };
}

/** The pane after `event`. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "chosen":
      return afterChoice(state, event.choice);
    case "workbook-read":
      return {
        ...state,
        workbook: event.workbook,
        failure: withoutReadFailure(state.failure),
        isUnread: false,
      };
    case "plan-followed":
      return {
        ...state,
        plan: event.plan,
        planOfRun: event.plan?.isAsRun === true ? event.plan : state.planOfRun,
      };
    case "failed":
      return afterFailure(state, event.failure);
    case "message-dismissed":
      return { ...state, outcome: null, failure: null };
    case "restarted":
      return { ...initialState(state.language, state.introduction), page: state.page, job: state.job };
    default:
      return { ...state, ...afterJobEvent(state, event) };
  }
}

function afterFailure(state: PaneState, failure: Failure): PaneState {
  return {
    ...state,
    job: endsJob(failure) ? null : state.job,
    failure,
    isUnread: state.isUnread || failure.attempt === "read",
  };
}

/** Whoever turns to another page has read what the last job had to say. */
function afterChoice(state: PaneState, choice: Choice): PaneState {
  return { ...state, ...choice, outcome: choice.page === undefined ? state.outcome : null };
}

/** Whether the introduction stands where the next step would. */
export function showsIntroduction({ introduction, workbook }: PaneState): boolean {
  return introduction === "asked" || (introduction === "first-time" && stageOf(workbook) === "blank");
}

/** Whether the last job has something to say, or something went wrong. */
export const hasMessage = ({ outcome, failure }: PaneState): boolean => outcome !== null || failure !== null;

/** The pages that make sense for the workbook as it is. */
export function pagesFor(workbook: WorkbookState | null, faces: readonly PackFace[]): readonly string[] {
  if (workbook === null || !isWhole(workbook)) return ALWAYS_THERE;
  return pagesOf(faces.filter(({ key }) => workbook.packs.includes(key)));
}

function afterJobEvent(state: PaneState, event: JobEvent): Partial<PaneState> {
  switch (event.type) {
    case "job-started":
      return {
        job: { kind: event.kind, finished: [], current: null },
        outcome: null,
        failure: null,
        introduction: "seen",
      };
    case "job-advanced":
      return { job: advance(state.job, event.progress) };
    case "job-finished":
      return { job: null, outcome: event.outcome, lastReport: runReport(event.outcome) ?? state.lastReport };
  }
}

function withoutReadFailure(failure: Failure | null): Failure | null {
  return failure?.attempt === "read" ? null : failure;
}

/** What is done beside the jobs, such as reading the state, may fail while a job goes on. */
function endsJob({ attempt }: Failure): boolean {
  return JOB_KINDS.some((kind) => kind === attempt);
}

function runReport(outcome: Outcome): RunReport | null {
  return outcome.kind === "run" ? outcome.report : null;
}

function advance(job: RunningJob | null, progress: Progress): RunningJob | null {
  if (job === null) return null;
  const last = job.current?.phase ?? progress.phase;
  const finished = [...new Set([...job.finished, last])].filter((phase) => phase !== progress.phase);
  return { ...job, finished, current: progress };
}
