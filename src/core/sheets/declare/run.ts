import type { Language, Text } from "../../../language";
import type { CellInput } from "./cell-input";
import type { ChartSpec } from "./chart-spec";
import type { DataIssue } from "./issue";
import type { ProblemCode } from "./problem";
import type { RawTables } from "./raw-table";
import type { BlockSpec } from "./sheet-spec";

/** What a run was made from, written on every result sheet. */
export interface Stamp {
  /** Local date and time, ISO without zone: "2026-03-05T14:30:00". */
  readonly at: string;
  /** Fingerprint of the rows that the run reads. */
  readonly input: string;
  /** Fingerprint of the settings that the run reads; those that formulas follow by themselves are not among them. */
  readonly settings: string;
  /** Of the add-in; another one alone makes no results out of date. */
  readonly version: string;
}

/** The same stamp for the same data: what makes results out of date. */
export type Fingerprints = Pick<Stamp, "input" | "settings">;

/** A computation in parts, so that whoever runs it can let others have their turn between them. */
export type Steps<Result> = Generator<void, Result, void>;

/** The checked data of a pack, whatever else they are. */
export interface PackData {
  readonly issues: readonly DataIssue[];
  /** Non-empty rows of each input table, by its key. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A block of a sheet with what a run puts into it. */
export interface FilledBlock {
  readonly sheet: string;
  readonly block: BlockSpec;
}

/** All that a run puts into the workbook, and its figures. Plain data: it comes from another thread. */
export interface RunResult<Figures = unknown> {
  readonly language: Language;
  /** Rows in the order of the tables' fields, by the key of the table. */
  readonly tables: Readonly<Record<string, readonly (readonly CellInput[])[]>>;
  readonly blocks: readonly FilledBlock[];
  readonly charts: readonly ChartSpec[];
  readonly stamp: Stamp;
  /** For the pages of the pack. */
  readonly figures: Figures;
  /** Those that the history keeps. */
  readonly keptFigures: Readonly<Record<string, number>>;
  /** The data's own, and what the run has found. */
  readonly issues: readonly DataIssue[];
}

/** Reports a phase that begins or, with `counted`, how far it is. */
export type OnPhase = (phase: string, counted?: Counted) => void;
export interface Counted {
  readonly done: number;
  readonly total: number;
}

/** When and by which version of the add-in a run is made. */
export interface RunMoment {
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly version: string;
}

/** A line of a sheet with its label in the cell before it, so many rows below the cell of a name. */
export interface LineBelow {
  readonly name: string;
  readonly rows: number;
  /** One of these stands before the line, or it is not written. */
  readonly labels: readonly string[];
  readonly text: string;
}

/** What a run would bring now, beside the last run. */
export type Forecast<Answer = object> = Answer & {
  /** When the last run was; null when there was none. */
  readonly ranAt: string | null;
  /** Whether nothing that a run reads has changed since. */
  readonly isAsRun: boolean;
};

/** The key of a pack that computes; the compiler remembers what its runs report and what its forecasts say. */
export type RunKey<Figures = unknown, Answer extends object = object> = string & {
  readonly reports?: readonly [Figures, Answer];
};

/** How a pack computes its results. `Data` and what is asked of it are known to the pack alone. */
export interface PackRun<
  Data extends PackData = PackData,
  Figures = unknown,
  Answer extends object = object,
> {
  /** What it does between reading and writing, in this order; `compute` reports them. */
  readonly phases: Readonly<Record<string, PhaseWords>>;
  /** The workbook's tables as checked data, a few milliseconds in each step. */
  read(raws: RawTables, language: Language): Steps<Data>;
  /** Why there is nothing to compute; null where there is. */
  problemIn(data: Data): ProblemCode | null;
  /** Of a run on the day `today` (ISO). */
  fingerprintsOf(data: Data, today: string): Fingerprints;
  /** The same data give the same result. */
  compute(data: Data, moment: RunMoment, onPhase: OnPhase): RunResult<Figures>;
  /** What came of a run, in a line. */
  report(figures: Figures, charts: number): Report;
  /** Says what runs would bring, quickest from what it has said before. */
  openForecast?(): Forecaster<Data, Answer>;
  /** Where and how a forecast is said in the workbook. */
  forecastLine?(forecast: Forecast<Answer>, now: string, language: Language): LineBelow;
}

export interface Forecaster<Data, Answer> {
  /** What a run on the day `today` (ISO) would bring. */
  forecast(data: Data, today: string): Answer;
}

/** A sentence with its values. */
export interface Report {
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface PhaseWords {
  readonly name: Text;
  /** With `done` and `total`, where they are counted. */
  readonly counted?: Text;
}
