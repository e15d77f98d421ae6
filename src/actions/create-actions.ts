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
import type { TakeTurns } from "./in-turns";
import { loadSample } from "./load-sample";
import { planNow } from "./plan-now";
import { prepareWorkbook } from "./prepare-workbook";
import { readResults } from "./read-results";
import { readPriorities } from "./read-priorities";
import { readSettings } from "./read-settings";
import { readState, type InputsNow } from "./read-state";
import { recover } from "./recover";
import { removeSample } from "./remove-sample";
import { restoreRun } from "./restore-run";
import { runAll } from "./run-all";
import { setOptions, setWeights } from "./set-settings";
import type { ActionDependencies, Actions, FollowPlan } from "./types";

/** Everything a person can ask for, over the workbook that is open in Excel. */
export function createActions({
  readSample,
  now = localNow,
  compute = computeHere,
  followPlan,
  takeTurns = () => Promise.resolve(),
}: ActionDependencies): Actions {
  return {
    prepareWorkbook: (language, onProgress, isForSample = false) =>
      prepareWorkbook(language, { now: now(), isForSample }, onProgress),
    loadSample: (onProgress) => loadSample(readSample, now(), onProgress),
    runAll: (onProgress, signal) => runAll(now(), { compute, takeTurns }, onProgress, signal),
    ...stateAndPlan(now, takeTurns, followPlan ?? null),
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

/** Whoever has just read the state need not have all the inputs read again for the plan. */
function stateAndPlan(
  now: () => string,
  takeTurns: TakeTurns,
  follow: FollowPlan | null,
): Pick<Actions, "readState" | "planNow"> {
  let inputs: InputsNow | null = null;
  return {
    readState: async () => {
      const read = await readState(now(), takeTurns);
      inputs = read.inputs;
      return read.state;
    },
    planNow: () => {
      const known = inputs;
      inputs = null;
      return planNow(now(), follow, known);
    },
  };
}
