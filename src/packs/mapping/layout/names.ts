import type { CriterionKey, Options } from "../../../packs/mapping/tables/setting-fields";

/** Names of a criterion's cells on the Settings sheet. */
export const weightName = (key: CriterionKey): string => `linli_weight_${key}`;
export const lowName = (key: CriterionKey): string => `linli_low_${key}`;
export const highName = (key: CriterionKey): string => `linli_high_${key}`;
/**
 * Names of what scores really use, the same as a run reads: the built-in value for a cell that is no number or a negative weight,
 * the built-in bounds where they are reversed, and equal weights where all are 0.
 */
export const usedWeightName = (key: CriterionKey): string => `linli_used_weight_${key}`;
export const usedLowName = (key: CriterionKey): string => `linli_used_low_${key}`;
export const usedHighName = (key: CriterionKey): string => `linli_used_high_${key}`;
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
/** Lines of the Start sheet on the plan of the last run: text that a run fills in below `RUN_CELLS`. */
export type PlanCell = "optimal" | "changes" | "price" | "now";
export const PLAN_CELLS: readonly PlanCell[] = ["optimal", "changes", "price", "now"];

export const runName = (cell: RunCell): string => `linli_run_${cell}`;
