import type { CodeListKey, CriterionKey, Options } from "../model";

/** Name of the drop-down that reads the code list `list`. */
export const listName = (list: CodeListKey): string => `linli_list_${list}`;
/** Names of a criterion's cells on the Settings sheet. */
export const weightName = (key: CriterionKey): string => `linli_weight_${key}`;
export const lowName = (key: CriterionKey): string => `linli_low_${key}`;
export const highName = (key: CriterionKey): string => `linli_high_${key}`;
/** Name of the weight that scores really use: negative ones count as 0, and if all are 0 every criterion counts alike. */
export const usedWeightName = (key: CriterionKey): string => `linli_used_weight_${key}`;
/** Name of an option's cell on the Settings sheet. */
export const optionName = (key: keyof Options): string => `linli_option_${key}`;

/** Cells of the Start sheet that a run fills in. */
export type RunCell = "at" | "needs" | "resources" | "issues" | "input" | "settings" | "version";
export const RUN_CELLS: readonly RunCell[] = [
  "at",
  "needs",
  "resources",
  "issues",
  "input",
  "settings",
  "version",
];
export const runName = (cell: RunCell): string => `linli_run_${cell}`;
