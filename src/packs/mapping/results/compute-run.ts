import { CHARTS } from "../charts/charts";
import { chartSpecs } from "../../../core/sheets/charts";
import { runFigures } from "../indicators/run-figures";
import { explain, marginalValues, match, prices } from "../../../core/matching";
import { UNMET } from "../tables/result-fields";
import type { CellInput, OnPhase, RunResult, Stamp } from "../../../core/sheets/declare";
import type { Dataset, LockedPair } from "../tables/dataset";
import type { RefusedPair } from "../tables/last-run";
import type { RunFigures } from "../tables/run";
import type { ResultKey } from "../tables/sheets";
import { rankIssues } from "../priority/rank-issues";

import { fingerprintAfter, settingsFingerprint } from "./fingerprints";
import { bottleneckRows } from "./bottleneck-rows";
import { idleRows } from "./idle-rows";
import { lastChanges } from "./last-changes";
import { lockIssues } from "./lock-issues";
import { listedRefusals, matchRows } from "./match-rows";
import { problemOf, tierOf } from "./matching-problem";
import { priorityRows } from "./priority-rows";
import { runBlocks } from "./run-blocks";
import { rowAt, type RunContext } from "./run-context";
import { scenarioRows } from "./scenario-rows";
import { topIssues } from "./top-issues";
import { unmetRows } from "./unmet-rows";
import { wordsOf } from "./words";

/** A run with its figures; its issues are the dataset's own, then those of locks that could not be kept as they are. */
export interface MappingRun extends RunResult<RunFigures> {
  readonly tables: Readonly<Record<ResultKey, readonly (readonly CellInput[])[]>>;
  /** Whether an independent check has proven the matching optimal. */
  readonly isOptimal: boolean;
}

/**
 * The run over a dataset: matches, what stays unmet or idle and why, ranked issues, figures and stamp.
 * Every open need is fully matched or stands in Unmet; every row that took no part stands in Unmet or Idle. The same input gives the same result.
 *
 * `now` is the local date and time, ISO without zone, "2026-03-05T14:30:00"; `version` that of the add-in.
 * `onPhase` hears how many needs are matched, those that rules tie together last, and when ranking begins.
 */
export function computeRun(
  dataset: Dataset,
  now: string,
  version: string,
  onPhase: OnPhase = () => undefined,
): MappingRun {
  const today = now.slice(0, "2026-03-05".length);
  const context = contextOf(dataset, today, onPhase);
  const { result, matched, words } = context;
  const needs = matched.needs.slice(0, matched.openCount);
  onPhase("rank");
  const issueRows = rankIssues(dataset, result);
  const issues = [...dataset.issues, ...lockIssues(context)];
  const unmet = unmetRows(context);
  const reached = runFigures(dataset, needs, result, (need) => tierOf(need, dataset.options));
  const figures: RunFigures = { ...reached, issues: issues.length, topIssues: topIssues(issueRows, words) };
  const stamp: Stamp = {
    at: now,
    input: inputOf(context, today),
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
    keptFigures: keptOf(figures),
    issues,
    isOptimal: result.optimal,
  };
}

/** The fingerprint of the inputs as the run leaves them. */
const inputOf = (context: RunContext, today: string): string =>
  fingerprintAfter({ ...context.dataset, refused: keptRefusals(context) }, grantedLocks(context), today);

const keptOf = ({
  needs,
  needsFullyMet,
  asked,
  matched,
  resources,
}: RunFigures): RunResult["keptFigures"] => ({
  needs,
  needsFullyMet,
  asked,
  matched,
  resources,
});

/** Column of the reason among the cells of an Unmet row. */
const REASON = Object.keys(UNMET.fields).indexOf("reason");

function contextOf(dataset: Dataset, today: string, onPhase: OnPhase): RunContext {
  const matched = problemOf(dataset, today);
  const result = match(matched.problem, (done, total) => {
    onPhase("match", { done, total });
  });
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
