import {
  WorkbookProblem,
  type Actions,
  type BookInputs,
  type OnProgress,
  type SampleReport,
} from "../actions";
import type { Language } from "../language";
import type { Attempt, Confirmed, JobKind, PackFace, Perform } from "./components";
import { failureOf } from "./failure";
import { planFollower } from "./plan-follower";
import { initialState, reduce, type Choice, type Outcome, type PaneEvent, type PaneState } from "./state";

/** Typing in the sheet comes in bursts; the workbook is read once after each. */
const SETTLE_MS = 400;

/** How often an unfinished run is looked at again: another pane may be in the middle of it. */
const UNFINISHED_MS = 4000;

/** The pane without its looks: its state, and what a person can do. Pane and ribbon share one, so that two jobs never run at once. */
export interface Pane {
  readonly faces: readonly PackFace[];
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook and follows its inputs from now on; resolves to a function that stops following. */
  readonly open: () => Promise<() => void>;
  /** Does a job and says whether it went through; false at once while another one is under way. Never rejects: failures are part of the state. */
  readonly start: (kind: JobKind, confirmed?: Confirmed) => Promise<boolean>;
  /** Ends a run that has not begun to write; it then has done nothing. */
  readonly cancel: () => void;
  readonly reread: () => Promise<boolean>;
  readonly goTo: (sheet: string, address: string) => Promise<boolean>;
  /** `issue` is the one that the page is opened for. */
  readonly openPage: (page: string, issue?: string | null) => void;
  readonly perform: Perform;
  readonly choose: (choice: Choice) => void;
  readonly dismiss: () => void;
  /** Forgets what is known of the workbook, which a view may have failed over; a job under way goes on. */
  readonly restart: () => void;
}

export interface PaneOptions {
  /** Spoken until another one is chosen. */
  readonly language: Language;
  /** Known by the time when the workbook has been read. */
  readonly faces: () => readonly PackFace[];
  readonly introduction?: PaneState["introduction"];
}

/** A pane over `actions`. */
export function createPane(
  actions: Actions,
  { language, faces, introduction = "first-time" }: PaneOptions,
): Pane {
  const { state, dispatch, subscribe } = paneStates(initialState(language, introduction));
  let stop = new AbortController();
  const attempt = attempts(dispatch);
  let inputs: BookInputs | null = null;
  const reread = (): Promise<boolean> =>
    attempt("read", async () => {
      const read = await actions.readBook();
      inputs = read.inputs;
      dispatch({ type: "workbook-read", workbook: read.state });
    });
  const followPlan = planFollower(actions, { faces, state, inputs: () => inputs, dispatch });
  const start: Pane["start"] = async (kind, confirmed = { token: "" }) => {
    if (state().job !== null) return false;
    stop = new AbortController();
    dispatch({ type: "job-started", kind });
    const onProgress: OnProgress = (progress) => dispatch({ type: "job-advanced", progress });
    const succeeded = await attempt(kind, async () => {
      const job = { actions, faces: faces(), kind, confirmed, state: state(), signal: stop.signal };
      const outcome = await perform(job, onProgress);
      await reread();
      dispatch({ type: "job-finished", outcome });
    });
    if (!succeeded) await reread();
    void followPlan();
    return succeeded;
  };
  return {
    get faces() {
      return faces();
    },
    state,
    subscribe,
    open: () => follow(actions, { state, reread: () => reread().finally(() => void followPlan()), attempt }),
    start,
    cancel: () => stop.abort(),
    reread,
    goTo: goingTo(actions, { state, reread, attempt }),
    openPage: (page, issue = null) => dispatch({ type: "chosen", choice: { page, issue } }),
    perform: (what, action) => attempt(what, () => action(actions)),
    choose: (choice) => dispatch({ type: "chosen", choice }),
    dismiss: () => dispatch({ type: "message-dismissed" }),
    restart: () => dispatch({ type: "restarted" }),
  };
}

/** Shows a cell. Nobody tells the pane of a renamed sheet: where there is none, the names it knows may be old. */
function goingTo(actions: Actions, { state, reread, attempt }: Following): Pane["goTo"] {
  return async (sheet, address) => {
    const isShown = await attempt("goTo", () => actions.goToCell(sheet, address));
    if (!isShown && isMissing(state()) && state().job === null) await reread();
    return isShown;
  };
}

interface PaneStates extends Pick<Pane, "state" | "subscribe"> {
  readonly dispatch: (event: PaneEvent) => void;
}

function paneStates(initial: PaneState): PaneStates {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isMissing({ failure }: PaneState): boolean {
  return failure?.problem?.code === "table-missing";
}

interface Job {
  readonly actions: Actions;
  readonly faces: readonly PackFace[];
  readonly kind: JobKind;
  readonly confirmed: Confirmed;
  readonly state: PaneState;
  readonly signal: AbortSignal;
}

async function perform(
  { actions, faces, kind, confirmed, state, signal }: Job,
  onProgress: OnProgress,
): Promise<Outcome> {
  const { token, id = 0 } = confirmed;
  switch (kind) {
    case "prepare":
      return { kind, report: await actions.prepareWorkbook(state.language, onProgress) };
    case "sample":
      return { kind, report: await sampleInto(state, actions, onProgress) };
    case "run":
      return { kind, report: await actions.run(computing(faces).key, onProgress, signal) };
    case "recover":
      return { kind, report: await actions.recover(onProgress) };
    case "restore":
      return { kind, report: await actions.restoreRun(id, token, onProgress) };
    case "clearHistory":
      await actions.clearHistory(id, onProgress);
      return { kind };
    case "removeSample":
      return { kind, report: await actions.removeSample(token, onProgress) };
  }
}

function computing(faces: readonly PackFace[]): PackFace {
  const face = faces.find(({ phases }) => Object.keys(phases).length > 0);
  if (face === undefined) throw new RangeError("invalid packs: none computes anything");
  return face;
}

/** On a blank workbook the sheets come with it. */
async function sampleInto(
  { workbook, language }: PaneState,
  actions: Actions,
  onProgress: OnProgress,
): Promise<SampleReport> {
  if (workbook?.isPrepared !== true) await actions.prepareWorkbook(language, onProgress, true);
  return actions.loadSample(onProgress);
}

type Attempts = (what: Attempt, action: () => Promise<void>) => Promise<boolean>;

/** The pane's boundary: whatever an action throws becomes a message, and what was cancelled an outcome. */
function attempts(dispatch: (event: PaneEvent) => void): Attempts {
  return async (what, action) => {
    try {
      await action();
      return true;
    } catch (error) {
      if (isCancelled(error)) dispatch({ type: "job-finished", outcome: { kind: "cancelled" } });
      else dispatch({ type: "failed", failure: failureOf(what, error) });
      return false;
    }
  };
}

const isCancelled = (error: unknown): boolean =>
  error instanceof WorkbookProblem && error.problem.code === "cancelled";

interface Following extends Pick<Pane, "state" | "reread"> {
  readonly attempt: Attempts;
}

/** Reads again once the inputs have come to rest, but never in the middle of a job. */
async function follow(actions: Actions, { state, reread, attempt }: Following): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => Promise<void>) | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (state().job === null) void reread();
      else settle();
    }, SETTLE_MS);
  };
  const isRead = await reread();
  const watch = setInterval(() => {
    if (state().workbook?.isUnfinished === true && state().job === null) void reread();
  }, UNFINISHED_MS);
  if (isRead) {
    await attempt("read", async () => {
      stopWatching = await actions.watchInputs(settle);
    });
  }
  return () => {
    clearTimeout(timer);
    clearInterval(watch);
    if (stopWatching !== undefined) void attempt("read", stopWatching);
  };
}
