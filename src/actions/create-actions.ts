import { goTo, goToRow, localNow, watchSelection, watchTables } from "../workbook";
import { applyFixes, findFixes, undoFixes } from "./apply-fixes";
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
    prepareWorkbook,
    loadSample: (onProgress) => loadSample(readSample, onProgress),
    runAll: (onProgress, signal) => runAll(now(), compute, onProgress, signal),
    readState: () => readState(now()),
    planNow: () => planNow(now(), followPlan ?? null),
    findFixes,
    applyFixes,
    undoFixes,
    recover,
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
