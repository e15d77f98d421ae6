import type { Catalogue, Verbs } from "../core/sheets/declare";
import {
  editRows,
  goTo,
  goToRow,
  localNow,
  outlookOnRestore,
  outlookOnSample,
  readChosen,
  readHistory,
  watchSelection,
  watchTables,
  writeSettings,
} from "../workbook";
import { applyFixes, findFixes, undoFixes } from "./apply-fixes";
import { clearHistory } from "./clear-history";
import { computeHere } from "./compute-here";
import { forecast, writeForecast } from "./forecast";
import { loadSample } from "./load-sample";
import { prepareWorkbook } from "./prepare-workbook";
import { dayOf, readBook } from "./read-book";
import { recover } from "./recover";
import { removeSample } from "./remove-sample";
import { restoreRun } from "./restore-run";
import { runPack } from "./run-pack";
import type { ActionDependencies, Actions } from "./types";

/** Everything a person can ask for, over the workbook that is open in Excel. */
export function createActions({
  catalogue,
  readSample,
  now = localNow,
  compute = computeHere(catalogue),
  follow = () => Promise.resolve(null),
  takeTurns = () => Promise.resolve(),
}: ActionDependencies): Actions {
  return {
    ...verbs(catalogue),
    prepareWorkbook: (language, onProgress, isForSample = false) =>
      prepareWorkbook(catalogue, language, { now: now(), isForSample }, onProgress),
    loadSample: (onProgress) => loadSample(catalogue, readSample, { now: now(), onProgress }),
    run: (pack, onProgress, signal) =>
      runPack({ catalogue, now: now(), compute, takeTurns }, pack, onProgress, signal),
    readBook: () => readBook(catalogue, now(), takeTurns),
    readState: async () => (await readBook(catalogue, now(), takeTurns)).state,
    forecast: (pack, inputs) => forecast(catalogue, pack, inputs, { now: now(), follow }),
    writeForecast: (pack, found, language) => writeForecast(catalogue, pack, found, { now: now(), language }),
    findFixes: () => findFixes(catalogue, dayOf(now())),
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
  };
}

/** What packs say their own things with. */
const verbs = (catalogue: Catalogue): Verbs => ({
  ask: async ({ tables, answer }) => answer(await readChosen(catalogue, tables)),
  editRows: (edit) => editRows(catalogue, edit),
  setCells: (cells) => writeSettings(catalogue, cells),
  goToRow: (wanted) => goToRow(catalogue, wanted),
  watchRow: (tables, onSelect) => watchSelection(catalogue, tables, onSelect),
  goToCell: goTo,
});
