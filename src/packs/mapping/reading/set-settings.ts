import { flawOf, type NumberLimits } from "../../../core/sheets/reading";
import type { CellsToSet } from "../../../core/sheets/declare";
import { CRITERION_TABLE, OPTION_TABLE, type CriterionKey, type Options } from "../tables/setting-fields";
import { limitsOf, WEIGHT_LIMITS } from "./setting-limits";

/** New weights by criterion, 0–1000; those left out stay. */
export type Weights = Readonly<Partial<Record<CriterionKey, number>>>;

/** The cells of the weights; a RangeError for a weight that scores could not use. */
export function weightCells(weights: Weights): CellsToSet {
  const values = Object.entries(weights);
  for (const [key, value] of values) check(key, value, WEIGHT_LIMITS);
  return { table: CRITERION_TABLE, field: "weight", values: new Map(values) };
}

/** The cells of the options; a RangeError for a value that a run could not use. */
export function optionCells(options: Partial<Options>): CellsToSet {
  const values = Object.entries(options);
  for (const [key, value] of values) check(key, value, limitsOf(key as keyof Options));
  return { table: OPTION_TABLE, field: "value", values: new Map(values) };
}

function check(key: string, value: number, limits: NumberLimits): void {
  const flaw = flawOf(value, limits);
  if (flaw !== null) throw new RangeError(`invalid ${key}: ${value} is ${flaw}`);
}
