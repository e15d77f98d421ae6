import type { Catalogue } from "../core/sheets/declare";
import {
  CRITERION_TABLE,
  OPTION_TABLE,
  type CriterionKey,
  type Options,
} from "../packs/mapping/tables/setting-fields";
import { flawOf, limitsOf, WEIGHT_LIMITS, type NumberLimits } from "../packs/mapping/reading/setting-limits";
import { writeSettings } from "../workbook";

/** New weights by criterion, 0–1000; those left out stay. */
export type Weights = Readonly<Partial<Record<CriterionKey, number>>>;

/** Writes the weights into the cells of the Settings sheet, all or none; a RangeError for a weight that scores could not use. */
export async function setWeights(catalogue: Catalogue, weights: Weights): Promise<void> {
  const values = Object.entries(weights);
  for (const [key, value] of values) check(key, value, WEIGHT_LIMITS);
  await writeSettings(catalogue, { table: CRITERION_TABLE, field: "weight" }, new Map(values));
}

/** Writes the options into the cells of the Settings sheet, all or none; a RangeError for a value that a run could not use. */
export async function setOptions(catalogue: Catalogue, options: Partial<Options>): Promise<void> {
  const values = Object.entries(options);
  for (const [key, value] of values) check(key, value, limitsOf(key as keyof Options));
  await writeSettings(catalogue, { table: OPTION_TABLE, field: "value" }, new Map(values));
}

function check(key: string, value: number, limits: NumberLimits): void {
  const flaw = flawOf(value, limits);
  if (flaw !== null) throw new RangeError(`invalid ${key}: ${value} is ${flaw}`);
}
