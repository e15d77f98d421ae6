import {
  goTo,
  goToRow,
  localNow,
  outlookOnRestore,
  outlookOnSample,
  readHistory,
  watchSelection,
  watchTables,
} from "../workbook";
import { applyFixes, findFixes, undoFixes } from "./apply-fixes";
import { clearHistory } from "./clear-history";
import { computeHere } from "./compute-here";
import { decideMatch } from "./decide-match";
import { loadSample } from "./load-sample";
import { planNow } from "./plan-now";
import { prepareWorkbook } from "./prepare-workbook";
import { readResults } from "./read-results";
import { readPriorities } from "./read-priorities";
import { readSettings } from "./read-settings";
import { readState } from "./read-state";
import { recover } from "./recover";
import { removeSample } from "./remove-sample";
import { restoreRun } from "./restore-run";
import { runAll } from "./run-all";
import { setOptions, setWeights } from "./set-settings";
import type { ActionDependencies, Actions } from "./types";

/** Everything a person can ask for, over the workbook that is open in Excel. */
export function createActions({
  readSample,
  now = localNow,
  compute = computeHere,
  followPlan,
}: ActionDependencies): Actions {
  return {
    prepareWorkbook: (language, onProgress, isForSample = false) =>
      prepareWorkbook(language, { now: now(), isForSample }, onProgress),
    loadSample: (onProgress) => loadSample(readSample, now(), onProgress),
    runAll: (onProgress, signal) => runAll(now(), compute, onProgress, signal),
    readState: () => readState(now()),
    planNow: () => planNow(now(), followPlan ?? null),
    findFixes,
    applyFixes,
    undoFixes,
    recover,
    history: readHistory,
    outlookOnRestore,
    restoreRun: (id, token, onProgress) => restoreRun({ id, token, now: now() }, onProgress),
    clearHistory,
    outlookOnSample,
    removeSample: (token, onProgress) => removeSample({ token, now: now() }, onProgress),
    watchInputs: watchTables,
    goToCell: goTo,
    readResults,
    decideMatch,
    goToRow,
    watchSelection,
    readPriorities,
    readSettings,
    setWeights,
    setOptions,
  };
}
