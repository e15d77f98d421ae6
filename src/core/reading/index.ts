export { builtIn, codeFinder, readCodeBook } from "./code-book";
export { dayFromSerial, parseDay, serialFromDay } from "./day";
export { closestTo, findColumns, missingColumns, normalized, type Columns } from "./header";
export { proposeFixes } from "./propose-fixes";
export { parseQuotas } from "./quotas";
export { readDataset, readDatasetInSteps } from "./read-dataset";
export type { Steps } from "./steps";
export { PROPOSED, REFUSED } from "./read-last-run";
export {
  readResultRows,
  type ResultRows,
  type WrittenIdle,
  type WrittenMatch,
  type WrittenUnmet,
} from "./read-result-rows";
export { findRow, rowIds, type RowIds, type RowTable } from "./row-ids";
export { issuesNow, type IssueNow, type ScorePart } from "./priorities-now";
export {
  criteriaNow,
  optionsNow,
  settingCells,
  type CriteriaNow,
  type CriterionNow,
  type OptionsNow,
  type SettingNow,
} from "./settings-now";
export { flawOf, limitsOf, WEIGHT_LIMITS, type NumberLimits } from "./setting-limits";
export { ANY_TIME, parseSlots, printSlots } from "./slots";
export { plainId } from "./tidy";
