import type { Catalogue, DataFix, DataIssue } from "../core/sheets/declare";
import type { Dataset } from "../packs/mapping/tables/dataset";
import type { InputKey, SheetKey } from "../packs/mapping/tables/sheets";
import type { Language } from "../language";
import type { Options } from "../packs/mapping/tables/setting-fields";
import type { RunFigures, Stamp } from "../packs/mapping/tables/run";
import type { SelectedRow, RowIds, RowTable } from "../packs/mapping/reading/row-ids";
import type { LastResults } from "../packs/mapping/results/last-results";
import type { MatchDecision, MatchPair } from "../packs/mapping/results/match-decisions";
import type { PlanFigures } from "../packs/mapping/results/follow-plan";
import type { RunResult } from "../packs/mapping/results/compute-run";
import type { CellChange, HistoryRecord, RestoreOutlook, SampleOutlook } from "../workbook";
import type { TakeTurns } from "./in-turns";
import type { PrioritiesNow } from "./read-priorities";
import type { SettingsNow } from "./read-settings";
import type { Weights } from "./set-settings";

/** Called as work goes on: `done` of `total` steps of `phase`. */
export type OnProgress = (progress: Progress) => void;
export interface Progress {
  readonly phase: "read" | "check" | "match" | "rank" | "write" | "draw" | "finish" | "restore";
  readonly done: number;
  readonly total: number;
  /** While needs are matched: so many of so many. */
  readonly needs?: { readonly done: number; readonly total: number };
}

/** What a run is computed from, all of it plain data. */
export interface RunOrder {
  readonly dataset: Dataset;
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly version: string;
}

/** Computes the run that is ordered, here or elsewhere; rejects with the problem `cancelled` once the signal says so. */
export type Compute = (
  order: RunOrder,
  onNeeds: (done: number, total: number) => void,
  signal?: AbortSignal,
) => Promise<RunResult>;

export interface PrepareReport {
  readonly sheetsAdded: readonly string[];
  readonly columnsAdded: readonly { readonly sheet: string; readonly column: string }[];
  /** What this Excel is too old for, such as drop-downs below ExcelApi 1.8. */
  readonly missing: readonly ("validation" | "page-setup")[];
}

export interface SampleReport {
  readonly rows: Readonly<Record<string, number>>;
}

export interface RunReport {
  readonly figures: RunFigures;
  readonly issues: readonly DataIssue[];
  readonly stamp: Stamp;
  readonly charts: number;
}

/** What the pane shows before anything is asked for. */
export interface WorkbookState {
  readonly isPrepared: boolean;
  /** The workbook's own language; null until it is prepared. */
  readonly language: Language | null;
  /** What Linli's sheets are called in the workbook now, whatever people have renamed; those that are not there are left out. */
  readonly sheets: Readonly<Partial<Record<SheetKey, string>>>;
  readonly rows: Readonly<Record<InputKey, number>>;
  readonly issues: readonly DataIssue[];
  readonly lastRun: Stamp | null;
  readonly isOutOfDate: boolean;
  /** A run was cut off and its journal is still in the workbook: `recover` puts things right. */
  readonly isUnfinished: boolean;
  /** The sample community is in the workbook, and whether the sheets go with it; null where it is not. */
  readonly sample: { readonly removesSheets: boolean } | null;
}

/** What a run would match now, beside the last run. */
export interface PlanNow extends PlanFigures {
  /** When the last run was; null when there was none. */
  readonly ranAt: string | null;
  /** Whether nothing that matching reads has changed since. */
  readonly isAsRun: boolean;
}

/** What a run of `dataset` on the day `today` would match; null where it cannot be followed. */
export type FollowPlan = (dataset: Dataset, today: string) => Promise<PlanFigures | null>;

export interface RecoverReport {
  readonly restoredSheets: readonly string[];
}

export interface FixReport {
  readonly fixed: readonly DataFix[];
  /** Their cells held something else by now, or a formula; they are as they were. */
  readonly skipped: readonly DataFix[];
  readonly undo: FixUndo;
}
/** What brings back the cells as they were before they were fixed. */
export interface FixUndo {
  readonly cells: readonly CellChange[];
}
/** Numbers of cells. */
export interface UndoReport {
  readonly restored: number;
  /** Changed by somebody since, and left alone. */
  readonly skipped: number;
}

export interface RestoreReport {
  readonly restoredSheets: readonly string[];
}

/** CSV texts of the sample community by table: the header holds field keys, free text comes twice, as `description.zh` and `description.en`. */
export type SampleTexts = Readonly<Record<string, string>>;

/** What the surface gives the actions. */
export interface ActionDependencies {
  readonly catalogue: Catalogue;
  readonly readSample: () => Promise<SampleTexts>;
  /** Local date and time, ISO without zone; the machine's clock when left out. */
  readonly now?: () => string;
  /** In the same thread when left out. */
  readonly compute?: Compute;
  /** Nobody follows the plan when left out. */
  readonly followPlan?: FollowPlan;
  /** Called again and again while tables are read; nobody else needs the thread when left out. */
  readonly takeTurns?: TakeTurns;
}

/** Everything a person can ask for. Every action throws a `WorkbookProblem` when Excel or the workbook does not allow it; the workbook is then as it was. Pane, ribbon and command line call the same functions. */
export interface Actions {
  /** Creates or completes the sheets; touches no value that is there. */
  readonly prepareWorkbook: (
    language: Language,
    onProgress: OnProgress,
    /** So that removing the sample also removes the sheets. */
    isForSample?: boolean,
  ) => Promise<PrepareReport>;
  /** Fills the input tables with the sample community; refuses when they already hold rows. */
  readonly loadSample: (onProgress: OnProgress) => Promise<SampleReport>;
  /** Read → match → rank → write → draw. Written completely or not at all; until writing begins `signal` ends it with the problem `cancelled`. */
  readonly runAll: (onProgress: OnProgress, signal?: AbortSignal) => Promise<RunReport>;
  readonly readState: () => Promise<WorkbookState>;
  /**
   * What a run would match now; null where there is nothing to match, or nobody to follow the plan. Writes only the line of the Start
   * sheet that says so. With the inputs as `readState` has read them, once; else they are read.
   */
  readonly planNow: () => Promise<PlanNow | null>;
  /** Fixes for those data issues whose cells can be put right beyond doubt. Writes nothing. */
  readonly findFixes: () => Promise<readonly DataFix[]>;
  /** Writes the fixes whose cells still hold what they held: all of those or none. */
  readonly applyFixes: (fixes: readonly DataFix[]) => Promise<FixReport>;
  readonly undoFixes: (undo: FixUndo) => Promise<UndoReport>;
  /** Undoes an unfinished run from its journal; null when there is none. */
  readonly recover: (onProgress: OnProgress) => Promise<RecoverReport | null>;
  /** What was done to the workbook, newest first. */
  readonly history: () => Promise<readonly HistoryRecord[]>;
  /** What restoring to before record `id` would do and lose. Writes nothing. */
  readonly outlookOnRestore: (id: number) => Promise<RestoreOutlook>;
  /** Makes the results what they were before record `id`; the inputs stay. `token` is that of the outlook that was confirmed. */
  readonly restoreRun: (id: number, token: string, onProgress: OnProgress) => Promise<RestoreReport>;
  /** Lets go of what is kept from before record `upTo` and all older ones, which stay listed; cannot be undone. */
  readonly clearHistory: (upTo: number, onProgress: OnProgress) => Promise<void>;
  /** What removing the sample would do and lose; null where there is none. Writes nothing. */
  readonly outlookOnSample: () => Promise<SampleOutlook | null>;
  /** Takes away what loading the sample has added; rows of people stay. `token` is that of the outlook that was confirmed. */
  readonly removeSample: (token: string, onProgress: OnProgress) => Promise<SampleOutlook>;
  /** Calls back whenever rows of an input table or the settings change; resolves to a function that stops it. */
  readonly watchInputs: (onChange: () => void) => Promise<() => Promise<void>>;
  readonly goToCell: (sheet: string, address: string) => Promise<void>;
  /** What the last run has written, read from its sheets; null where nothing has been run. */
  readonly readResults: () => Promise<LastResults | null>;
  /** Writes into Matches what a person would to decide on the pair, so that the next run heeds it; throws `row-gone` when it no longer stands there. */
  readonly decideMatch: (pair: MatchPair, decision: MatchDecision) => Promise<void>;
  /** Shows and selects the row that speaks of these ids, wherever it stands now; throws `row-gone` when there is none. */
  readonly goToRow: (table: RowTable, ids: RowIds) => Promise<void>;
  /** Tells which row of needs, resources or results is selected: now, and whenever that changes; resolves to a function that stops it. */
  readonly watchSelection: (onSelect: (row: SelectedRow | null) => void) => Promise<() => Promise<void>>;
  /** The ranked list with what each score is made of, and the weights, as Excel shows them now. */
  readonly readPriorities: () => Promise<PrioritiesNow>;
  /** The options and lists of the Settings sheet, as Excel shows them now. */
  readonly readSettings: () => Promise<SettingsNow>;
  /** Writes weights (0–1000) into their cells of the Settings sheet, all or none; scores and ranks follow by themselves. */
  readonly setWeights: (weights: Weights) => Promise<void>;
  /** Writes options into their cells of the Settings sheet, all or none; the next run heeds them. */
  readonly setOptions: (options: Partial<Options>) => Promise<void>;
}
