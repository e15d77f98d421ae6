import type {
  Catalogue,
  Counted,
  DataFix,
  DataIssue,
  Forecast,
  OnPhase,
  PackData,
  RunKey,
  RunMoment,
  RunResult,
  Stamp,
  Verbs,
} from "../core/sheets/declare";
import type { Language } from "../language";
import type { CellChange, HistoryRecord, RestoreOutlook, SampleOutlook } from "../workbook";
import type { TakeTurns } from "./in-turns";
import type { PacksRead } from "./read-packs";

/** Called as work goes on: `done` of `total` steps of `phase`. */
export type OnProgress = (progress: Progress) => void;
export interface Progress {
  /** `read`, `check`, `write`, `draw`, `restore`, `finish`, or one of the pack that computes. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** Within the phase: so many of so many. */
  readonly counted?: Counted;
}

/** What a run is computed from, all of it plain data. */
export interface RunOrder extends RunMoment {
  readonly pack: string;
  readonly data: PackData;
}

/** Computes the run that is ordered, here or elsewhere; rejects with the problem `cancelled` once the signal says so. */
export type Compute = (order: RunOrder, onPhase: OnPhase, signal?: AbortSignal) => Promise<RunResult>;

export interface PrepareReport {
  readonly sheetsAdded: readonly string[];
  readonly columnsAdded: readonly { readonly sheet: string; readonly column: string }[];
  /** What this Excel is too old for, such as drop-downs below ExcelApi 1.8. */
  readonly missing: readonly ("validation" | "page-setup")[];
}

export interface SampleReport {
  readonly rows: Readonly<Record<string, number>>;
}

export interface RunReport<Figures = unknown> {
  /** Whose run it was. */
  readonly pack: string;
  readonly figures: Figures;
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
  readonly sheets: Readonly<Partial<Record<string, string>>>;
  /** Keys of the packs that the workbook has. */
  readonly packs: readonly string[];
  /** Keys of the tables that a run needs rows in and that have none. */
  readonly empty: readonly string[];
  /** Non-empty rows by the keys of the input tables. */
  readonly rows: Readonly<Record<string, number>>;
  readonly issues: readonly DataIssue[];
  readonly lastRun: Stamp | null;
  readonly isOutOfDate: boolean;
  /** A run was cut off and its journal is still in the workbook: `recover` puts things right. */
  readonly isUnfinished: boolean;
  /** The sample community is in the workbook, and whether the sheets go with it; null where it is not. */
  readonly sample: { readonly removesSheets: boolean } | null;
}

/** The inputs as they were read, and of what run they have had the last one. */
export interface BookInputs {
  readonly language: Language;
  readonly data: PacksRead;
  readonly stamp: Stamp | null;
}

export interface BookRead {
  readonly state: WorkbookState;
  /** Null until the workbook is prepared. */
  readonly inputs: BookInputs | null;
}

/** Says what a run of the pack on the day `today` would bring; null where that cannot be known. */
export type Follow = (asked: {
  readonly pack: string;
  readonly data: PackData;
  readonly today: string;
}) => Promise<object | null>;

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
  /** Without it no one knows what a run would bring. */
  readonly follow?: Follow;
  /** Called again and again while tables are read; nobody else needs the thread when left out. */
  readonly takeTurns?: TakeTurns;
}

/** Everything a person can ask for. Every action throws a `WorkbookProblem` when Excel or the workbook does not allow it; the workbook is then as it was. Pane, ribbon and command line call the same functions. */
export interface Actions extends Verbs {
  /** Creates or completes the sheets; touches no value that is there. */
  readonly prepareWorkbook: (
    language: Language,
    onProgress: OnProgress,
    /** So that removing the sample also removes the sheets. */
    isForSample?: boolean,
  ) => Promise<PrepareReport>;
  /** Fills the input tables with the sample community; refuses when they already hold rows. */
  readonly loadSample: (onProgress: OnProgress) => Promise<SampleReport>;
  /** Reads, computes the pack's results, writes and draws. Written completely or not at all; until writing begins `signal` ends it with the problem `cancelled`. */
  readonly run: <Figures>(
    pack: RunKey<Figures>,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ) => Promise<RunReport<Figures>>;
  readonly readState: () => Promise<WorkbookState>;
  /** The state with the inputs that it was read from. */
  readonly readBook: () => Promise<BookRead>;
  /** What a run of the pack would bring now; null where there is nothing to compute, or no one to say. Reads and writes nothing. */
  readonly forecast: <Answer extends object>(
    pack: RunKey<unknown, Answer>,
    inputs: BookInputs,
  ) => Promise<Forecast<Answer> | null>;
  /** Says in the workbook what a run would bring, where there has been one. */
  readonly writeForecast: (pack: string, forecast: Forecast, language: Language) => Promise<void>;
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
}
