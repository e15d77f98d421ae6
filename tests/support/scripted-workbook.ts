import { NEEDS } from "../../src/packs/mapping/tables/fields";
import type { SelectedRow } from "../../src/packs/mapping/reading/row-ids";
import {
  WorkbookProblem,
  type Actions,
  type BookInputs,
  type OnProgress,
  type PrepareReport,
  type Progress,
  type RunReport,
  type WorkbookState,
} from "../../src/actions";
import type { Forecast, Query, RawTable, RunKey, Stamp } from "../../src/core/sheets/declare";
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { PRIORITIES_NOW, type PrioritiesNow } from "../../src/packs/mapping/reading/read-priorities";
import type { SettingsNow } from "../../src/packs/mapping/reading/settings-shown";
import type { PlanNow } from "../../src/packs/mapping/results/follow-plan";
import { LAST_RESULTS, type LastResults } from "../../src/packs/mapping/results/last-results";
import type { MatchEdit } from "../../src/packs/mapping/results/match-decisions";
import { TABLES } from "./our-tables";
import { criteriaNow, optionsNow } from "../../src/packs/mapping/reading/settings-now";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";
import type { DataFix } from "../../src/core/sheets/declare/fix";
import type { DataIssue } from "../../src/core/sheets/declare/issue";
import type { Language } from "../../src/language/language";
import type { ProblemCode } from "../../src/core/sheets/declare/problem";
import type { RunFigures } from "../../src/packs/mapping/tables/run";

/** The workbook's states in the pane's eyes, by what a person would call them. */
export const STAMP: Stamp = { at: "2026-03-05T14:30:00", input: "a1", settings: "b2", version: "0.1.0" };
const NO_ROWS = { profile: 0, needs: 0, resources: 0, survey: 0 };
export const SAMPLE_ROWS = { profile: 1, needs: 120, resources: 60, survey: 300 };

export const BLANK: WorkbookState = {
  isPrepared: false,
  language: null,
  sheets: {},
  packs: ["mapping"],
  rows: NO_ROWS,
  empty: ["needs", "resources"],
  issues: [],
  lastRun: null,
  isOutOfDate: false,
  isUnfinished: false,
  sample: null,
};
export const PREPARED: WorkbookState = {
  ...BLANK,
  isPrepared: true,
  language: "zh",
  sheets: sheetsIn("zh"),
};
export const FILLED: WorkbookState = { ...PREPARED, rows: SAMPLE_ROWS, empty: [] };
export const CURRENT: WorkbookState = { ...FILLED, lastRun: STAMP };
export const OUT_OF_DATE: WorkbookState = { ...CURRENT, isOutOfDate: true };
export const UNFINISHED: WorkbookState = { ...CURRENT, isUnfinished: true };

export const FIGURES: RunFigures = {
  needs: 120,
  needsLeftOut: 3,
  needsFullyMet: 71,
  needsPartlyMet: 22,
  people: 4380,
  peopleReached: 3115,
  asked: 3240,
  matched: 2463,
  tiers: [
    { tier: 1, needs: 31, asked: 800, matched: 760 },
    { tier: 2, needs: 0, asked: 0, matched: 0 },
  ],
  resources: 60,
  resourcesLeftOut: 0,
  resourcesIdle: 14,
  issues: 46,
  topIssues: [
    { community: "C社区", category: "居家照护", group: "独居高龄老人", score: 66.214, rank: 1 },
    { community: "C社区", category: "停车与充电设施", group: "租户与商户", score: null, rank: null },
  ],
};

export const NO_PRIORITIES: PrioritiesNow = {
  issues: [],
  criteria: criteriaNow(undefined).criteria.map((criterion, index) => ({
    ...criterion,
    state: "usable",
    address: `C${index + 5}`,
  })),
  flaws: [],
  sheets: { priorities: SHEETS.priorities.name.zh, criteria: SHEETS.settings.name.zh },
};
export const USUAL_SETTINGS: SettingsNow = {
  language: "zh",
  options: Object.fromEntries(
    Object.entries(optionsNow(undefined)).map(([key, option], index) => [
      key,
      { ...option, state: "usable", address: `I${index + 5}` },
    ]),
  ) as SettingsNow["options"],
  sheet: SHEETS.settings.name.zh,
  lists: { "list-category": { sheet: SHEETS.settings.name.zh, address: "L4", rows: 40 } },
};

const PREPARE_REPORT: PrepareReport = {
  sheetsAdded: ["首页", "需求清单", "资源清单"],
  columnsAdded: [],
  missing: [],
};
const RUN_REPORT: RunReport<RunFigures> = {
  pack: MAPPING_KEY,
  figures: FIGURES,
  issues: [],
  stamp: STAMP,
  charts: 5,
};

/** Our sheets under the names they are given in `language`. */
export function sheetsIn(language: Language): WorkbookState["sheets"] {
  return Object.fromEntries(Object.entries(SHEETS).map(([key, { name }]) => [key, name[language]]));
}

export function dataIssue(issue: Partial<DataIssue>): DataIssue {
  const blank = { code: "value-missing", level: "error", table: "needs", sheet: "需求清单" } as const;
  return {
    ...blank,
    address: "C5",
    field: "category",
    title: NEEDS.fields.category.title,
    values: {},
    ...issue,
  };
}

export function problem(code: ProblemCode, values: Readonly<Record<string, string>> = {}): WorkbookProblem {
  return new WorkbookProblem({ code, values });
}

export interface ScriptedWorkbook extends Actions {
  /** What was asked of it, in order: `prepare zh`, `goTo 需求清单!D14` … */
  readonly asked: readonly string[];
  /** What it says of itself from now on; an error is thrown. */
  become: (state: WorkbookState | Error) => void;
  /** What the next job does instead of succeeding. */
  failWith: (error: Error) => void;
  /** Keeps the next job in the middle until `finish` is called. */
  hold: () => { readonly report: (progress: Progress) => void; readonly finish: () => void };
  /** What it says a run would match from now on. */
  planFor: (plan: PlanNow | Error | null) => void;
  /** The fixes that it has from now on. */
  proposeFixes: (fixes: readonly DataFix[]) => void;
  /** What its result sheets hold from now on. */
  showResults: (results: LastResults) => void;
  /** As when somebody selects a cell of one of its rows, or outside of them. */
  select: (row: SelectedRow | null) => void;
  /** What its ranked list and its settings are from now on. */
  show: (shown: { readonly priorities?: PrioritiesNow; readonly settings?: SettingsNow }) => void;
  /** As when somebody edits a cell of an input table. */
  edit: (state: WorkbookState) => void;
}

/** Actions over no workbook at all: they remember what was asked of them and move through the states a person would see. */
export function scriptedWorkbook(first: WorkbookState | Error): ScriptedWorkbook {
  let state = first;
  let failure: Error | null = null;
  let held: { promise: Promise<void>; watch: (onProgress: OnProgress) => void } | null = null;
  let plan: PlanNow | Error | null = null;
  let fixes: readonly DataFix[] = [];
  let results: LastResults | null = null;
  const selectionWatchers = new Set<(row: SelectedRow | null) => void>();
  let shown = { priorities: NO_PRIORITIES, settings: USUAL_SETTINGS };
  const asked: string[] = [];
  const watchers = new Set<() => void>();
  const job = async <Report>(name: string, after: WorkbookState, report: Report, onProgress: OnProgress) => {
    asked.push(name);
    held?.watch(onProgress);
    await held?.promise;
    if (failure !== null) throw takeFailure();
    state = after;
    return report;
  };
  const told = (what: string): Promise<void> => {
    asked.push(what);
    return failure === null ? Promise.resolve() : Promise.reject(takeFailure());
  };
  const takeFailure = (): Error => {
    const error = failure ?? new RangeError("invalid script: nothing to fail with");
    failure = null;
    return error;
  };
  return {
    asked,
    become: (next) => (state = next),
    failWith: (error) => (failure = error),
    hold: () => {
      let report: OnProgress = () => undefined;
      let finish = (): void => undefined;
      const promise = new Promise<void>((resolve) => (finish = resolve));
      held = { promise, watch: (onProgress) => (report = onProgress) };
      return { report: (progress) => report(progress), finish: () => finish() };
    },
    showResults: (next) => (results = next),
    select: (row) => {
      for (const watcher of selectionWatchers) watcher(row);
    },
    ask: <Answer>(query: Query<Answer>) => Promise.resolve(answerTo(query, { ...shown, results }) as Answer),
    editRows: (edit) =>
      told(`decide ${edit.ids.replace(" – ", " ")} ${JSON.stringify((edit as MatchEdit).decision)}`),
    goToRow: ({ table, ids }) => told(`goToRow ${table.key} ${pairOf(table.key, ids)}`),
    watchRow: (_tables, watcher) => {
      const onSelect = (row: SelectedRow | null) => watcher(row && rawOfRow(row));
      selectionWatchers.add(onSelect);
      return Promise.resolve(() => {
        selectionWatchers.delete(onSelect);
        return Promise.resolve();
      });
    },
    show: (next) => (shown = { ...shown, ...next }),
    setCells: ({ field, values }) =>
      told(`${field === "weight" ? "weights" : "options"} ${JSON.stringify(Object.fromEntries(values))}`),
    planFor: (next) => (plan = next),
    forecast: <Answer extends object>() =>
      plan instanceof Error ? Promise.reject(plan) : Promise.resolve(plan as Forecast<Answer> | null),
    writeForecast: () => Promise.resolve(),
    edit: (next) => {
      state = next;
      for (const watcher of watchers) watcher();
    },
    prepareWorkbook: (language, onProgress) =>
      job(`prepare ${language}`, PREPARED, PREPARE_REPORT, onProgress),
    loadSample: (onProgress) => job("sample", FILLED, { rows: SAMPLE_ROWS }, onProgress),
    run: <Figures>(_pack: RunKey<Figures>, onProgress: OnProgress, signal?: AbortSignal) =>
      Promise.race([job("run", CURRENT, RUN_REPORT as RunReport<Figures>, onProgress), cancelledBy(signal)]),
    recover: (onProgress) => job("recover", FILLED, { restoredSheets: ["匹配结果", "图表"] }, onProgress),
    proposeFixes: (next) => (fixes = next),
    findFixes: () => Promise.resolve(fixes),
    applyFixes: (chosen) => {
      asked.push(`fix ${chosen.map(({ address }) => address).join(" ")}`);
      if (failure !== null) return Promise.reject(takeFailure());
      const fixed = chosen.filter((fix) => fixes.includes(fix));
      fixes = fixes.filter((fix) => !fixed.includes(fix));
      if (!(state instanceof Error)) state = { ...state };
      const cells = fixed.map((fix) => ({ ...fix, before: fix.after, after: fix.before }));
      return Promise.resolve({
        fixed,
        skipped: chosen.filter((fix) => !fixed.includes(fix)),
        undo: { cells },
      });
    },
    undoFixes: ({ cells }) => {
      asked.push(`undo ${cells.length}`);
      return Promise.resolve({ restored: cells.length, skipped: 0 });
    },
    history: () => Promise.resolve([]),
    outlookOnRestore: () => Promise.reject(problem("history-gone")),
    restoreRun: (id, _, onProgress) =>
      job(`restore ${id}`, FILLED, { restoredSheets: ["匹配结果", "图表"] }, onProgress),
    clearHistory: (upTo, onProgress) =>
      job(`clearHistory ${upTo}`, state instanceof Error ? FILLED : state, undefined, onProgress),
    outlookOnSample: () => Promise.resolve(null),
    removeSample: () => Promise.reject(problem("changed-meanwhile")),
    readState: () => (state instanceof Error ? Promise.reject(state) : Promise.resolve({ ...state })),
    readBook() {
      const inputs: BookInputs = { language: "zh", data: new Map(), stamp: null };
      return this.readState().then((read) => ({ state: read, inputs }));
    },
    watchInputs: (onChange) => {
      watchers.add(onChange);
      return Promise.resolve(() => {
        watchers.delete(onChange);
        return Promise.resolve();
      });
    },
    goToCell: (sheet, address) => told(`goTo ${sheet}!${address}`),
  };
}

interface Shown {
  readonly results: LastResults | null;
  readonly priorities: PrioritiesNow;
  readonly settings: SettingsNow;
}

function answerTo(query: Query<unknown>, { results, priorities, settings }: Shown): unknown {
  if (query === LAST_RESULTS) return results;
  return query === PRIORITIES_NOW ? priorities : settings;
}

/** Both ids of a row that is gone to, as it is asked for. */
function pairOf(table: string, ids: string): string {
  if (ids.includes(" – ")) return ids.replace(" – ", " ");
  return ["needs", "unmet"].includes(table) ? `${ids} null` : `null ${ids}`;
}

/** The selected row as a table of one row that has only its ids. */
function rawOfRow({ table, needId, resourceId }: SelectedRow): RawTable {
  const fields = table === "needs" || table === "resources" ? ["id", "id"] : ["needId", "resourceId"];
  return {
    table: TABLES[table],
    sheet: "",
    name: "",
    headerRowNumber: 1,
    firstColumnNumber: 1,
    headers: [],
    columns: new Map(
      [needId, resourceId].flatMap((id, i) => (id === null ? [] : [[fields[i] ?? "", i] as const])),
    ),
    rows: [[needId, resourceId]],
  };
}

/** Rejects as a run does whose signal says so; without a signal never. */
const cancelledBy = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      reject(problem("cancelled"));
    });
  });
