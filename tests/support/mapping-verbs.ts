import type { Actions } from "../../src/actions";
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { PRIORITIES_NOW } from "../../src/packs/mapping/reading/read-priorities";
import { rowOf, type RowIds, type RowTable } from "../../src/packs/mapping/reading/row-ids";
import { optionCells, weightCells, type Weights } from "../../src/packs/mapping/reading/set-settings";
import { SETTINGS_NOW } from "../../src/packs/mapping/reading/settings-shown";
import { LAST_RESULTS } from "../../src/packs/mapping/results/last-results";
import {
  matchEdit,
  type MatchDecision,
  type MatchPair,
} from "../../src/packs/mapping/results/match-decisions";
import type { Options } from "../../src/packs/mapping/tables/setting-fields";

/** The actions with what the pages of the mapping pack do with them. */
export const withMapping = (actions: Actions) => ({
  ...actions,
  readResults: () => actions.ask(LAST_RESULTS),
  readPriorities: () => actions.ask(PRIORITIES_NOW),
  readSettings: () => actions.ask(SETTINGS_NOW),
  setWeights: async (weights: Weights) => actions.setCells(weightCells(weights)),
  setOptions: async (options: Partial<Options>) => actions.setCells(optionCells(options)),
  decideMatch: (pair: MatchPair, decision: MatchDecision) => actions.editRows(matchEdit(pair, decision)),
  goToIds: (table: RowTable, ids: RowIds) => actions.goToRow(rowOf(table, ids)),
  /** As the pane does: reads, asks what a run would bring, and says so in the workbook. */
  planNow: async () => {
    const { inputs } = await actions.readBook();
    const plan = inputs === null ? null : await actions.forecast(MAPPING_KEY, inputs);
    if (plan !== null && inputs !== null) await actions.writeForecast(MAPPING_KEY, plan, inputs.language);
    return plan;
  },
});
