import { CHARTS } from "../charts/charts";
import { chartSpecs } from "../../../core/sheets/charts";
import { runFigures } from "../indicators/run-figures";
import { explain, marginalValues, match, prices, type OnNeeds } from "../../../core/matching";
import { UNMET } from "../tables/result-fields";
import type { ChartSpec, CellInput, DataIssue } from "../../../core/sheets/declare";
import type { Dataset, LockedPair } from "../tables/dataset";
import type { Language } from "../../../language";
import type { RefusedPair } from "../tables/last-run";
import type { ResultKey } from "../tables/sheets";
import type { RunFigures, Stamp } from "../tables/run";
import { rankIssues } from "../priority/rank-issues";

import { fingerprintAfter, settingsFingerprint } from "./fingerprints";
import { bottleneckRows } from "./bottleneck-rows";
import { idleRows } from "./idle-rows";
import { lastChanges } from "./last-changes";
import { lockIssues } from "./lock-issues";
import { listedRefusals, matchRows } from "./match-rows";
import { problemOf, tierOf } from "./matching-problem";
import { priorityRows } from "./priority-rows";
import { runBlocks, type FilledBlock } from "./run-blocks";
import { rowAt, type RunContext } from "./run-context";
import { scenarioRows } from "./scenario-rows";
import { topIssues } from "./top-issues";
import { unmetRows } from "./unmet-rows";
import { wordsOf } from "./words";

/** All that a run puts into the workbook, and its figures. */
export interface RunResult {
  readonly language: Language;
  /** Rows in the order of the tables' fields. */
  readonly tables: Readonly<Record<ResultKey, readonly (readonly CellInput[])[]>>;
  readonly blocks: readonly FilledBlock[];
  readonly charts: readonly ChartSpec[];
  readonly stamp: Stamp;
  readonly figures: RunFigures;
  /** The dataset's own, then those of locks that could not be kept as they are. */
  readonly issues: readonly DataIssue[];
  /** Whether an independent check has proven the matching optimal. */
  readonly isOptimal: boolean;
}

/**
 * The run over a dataset: matches, what stays unmet or idle and why, ranked issues, figures and stamp.
 * Every open need is fully matched or stands in Unmet; every row that took no part stands in Unmet or Idle. The same input gives the same result.
 *
 * `now` is the local date and time, ISO without zone, "2026-03-05T14:30:00"; `version` that of the add-in.
 * `onNeeds` hears how many needs are matched; those that rules tie together are matched last.
 */
export function computeRun(dataset: Dataset, now: string, version: string, onNeeds?: OnNeeds): RunResult {
  const today = now.slice(0, "2026-03-05".length);
  const context = contextOf(dataset, today, onNeeds);
  const { result, matched, words } = context;
  const needs = matched.needs.slice(0, matched.openCount);
  const issueRows = rankIssues(dataset, result);
  const issues = [...dataset.issues, ...lockIssues(context)];
  const unmet = unmetRows(context);
  const figures: RunFigures = {
    ...runFigures(dataset, needs, result, (need) => tierOf(need, dataset.options)),
    issues: issues.length,
    topIssues: topIssues(issueRows, words),
  };
  const stamp: Stamp = {
    at: now,
    input: fingerprintAfter({ ...dataset, refused: keptRefusals(context) }, grantedLocks(context), today),
    settings: settingsFingerprint(dataset),
    version,
  };
  return {
    language: dataset.language,
    tables: {
      matches: matchRows(context),
      unmet,
      idle: idleRows(context),
      bottlenecks: bottleneckRows(context),
      scenarios: scenarioRows(context),
      priorities: priorityRows(issueRows, words),
    },
    blocks: runBlocks(stamp, figures, context),
    charts: chartSpecs(CHARTS, {
      dataset,
      needs,
      problem: matched.problem,
      result,
      issues: issueRows,
      unmetReasons: unmet.map((row) => row[REASON] as string),
    }),
    stamp,
    figures,
    issues,
    isOptimal: result.optimal,
  };
}

/** Column of the reason among the cells of an Unmet row. */
const REASON = Object.keys(UNMET.fields).indexOf("reason");

function contextOf(dataset: Dataset, today: string, onNeeds?: OnNeeds): RunContext {
  const matched = problemOf(dataset, today);
  const result = match(matched.problem, onNeeds);
  const context = {
    dataset,
    matched,
    result,
    explanation: explain(result),
    marginal: marginalValues(matched.problem, result),
    prices: prices(matched.problem, result),
    words: wordsOf(dataset.codes, dataset.language),
  };
  return { ...context, changes: lastChanges(context) };
}

/** Locks as the run writes them. */
function grantedLocks({ result, matched, dataset }: RunContext): readonly LockedPair[] {
  return result.allocations
    .filter(({ pinned }) => pinned > 0)
    .map(({ needIndex, resourceIndex, pinned }) => ({
      needId: rowAt(matched.needs, needIndex).id,
      resourceId: rowAt(dataset.resources, resourceIndex).id,
      quantity: pinned,
      state: null,
    }));
}

/** Refusals as the run writes them. */
const keptRefusals = (context: RunContext): readonly RefusedPair[] =>
  listedRefusals(context).map(({ needIndex, resourceIndex, reason }) => ({
    needId: rowAt(context.matched.needs, needIndex).id,
    resourceId: rowAt(context.dataset.resources, resourceIndex).id,
    reason,
  }));
