import { findRow, rowIds, idsOf, ROW_TABLES, selectedRow } from "../packs/mapping/reading/row-ids";
import { tableOf, type Catalogue } from "../core/sheets/declare";
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
  catalogue,
  readSample,
  now = localNow,
  compute = computeHere,
  followPlan,
  takeTurns = () => Promise.resolve(),
}: ActionDependencies): Actions {
  return {
    prepareWorkbook: (language, onProgress, isForSample = false) =>
      prepareWorkbook(catalogue, language, { now: now(), isForSample }, onProgress),
    loadSample: (onProgress) => loadSample(catalogue, readSample, { now: now(), onProgress }),
    runAll: (onProgress, signal) => runAll({ catalogue, now: now(), compute, takeTurns }, onProgress, signal),
    ...stateAndPlan(catalogue, { now, takeTurns, follow: followPlan ?? null }),
    findFixes: () => findFixes(catalogue),
    applyFixes: (fixes) => applyFixes(catalogue, fixes),
    undoFixes: (undo) => undoFixes(catalogue, undo),
    recover,
    history: readHistory,
    outlookOnRestore: (id) => outlookOnRestore(catalogue, id),
    restoreRun: (id, token, onProgress) => restoreRun(catalogue, { id, token, now: now() }, onProgress),
    clearHistory: (upTo, onProgress) => clearHistory(catalogue, upTo, onProgress),
    outlookOnSample: () => outlookOnSample(catalogue),
    removeSample: (token, onProgress) => removeSample(catalogue, { token, now: now() }, onProgress),
    watchInputs: (onChange) => watchTables(catalogue, onChange),
    goToCell: goTo,
    readResults: () => readResults(catalogue),
    decideMatch: (pair, decision) => decideMatch(catalogue, pair, decision),
    goToRow: (table, ids) =>
      goToRow(catalogue, {
        table: tableOf(catalogue, table),
        indexIn: (raw) => findRow(rowIds(raw), ids),
        ids: idsOf(ids),
      }),
    watchSelection: (onSelect) =>
      watchSelection(
        catalogue,
        ROW_TABLES.map((key) => tableOf(catalogue, key)),
        (raw) => onSelect(raw === null ? null : selectedRow(raw)),
      ),
    readPriorities: () => readPriorities(catalogue),
    readSettings: () => readSettings(catalogue),
    setWeights: (weights) => setWeights(catalogue, weights),
    setOptions: (options) => setOptions(catalogue, options),
  };
}

/** Whoever has just read the state need not have all the inputs read again for the plan. */
function stateAndPlan(
  catalogue: Catalogue,
  {
    now,
    takeTurns,
    follow,
  }: { readonly now: () => string; readonly takeTurns: TakeTurns; readonly follow: FollowPlan | null },
): Pick<Actions, "readState" | "planNow"> {
  let inputs: InputsNow | null = null;
  return {
    readState: async () => {
      const read = await readState(catalogue, now(), takeTurns);
      inputs = read.inputs;
      return read.state;
    },
    planNow: () => {
      const known = inputs;
      inputs = null;
      return planNow(catalogue, { now: now(), follow, known });
    },
  };
}
