import { CRITERION_FIELDS, type CriterionKey, type Options } from "../core/model";
import { flawOfOption } from "../core/reading";
import { writeSettings } from "../workbook";

/** New weights by criterion, 0–1000; those left out stay. */
export type Weights = Readonly<Partial<Record<CriterionKey, number>>>;

/** Writes the weights into the cells of the Settings sheet, all or none; a RangeError for a weight that scores could not use. */
export async function setWeights(weights: Weights): Promise<void> {
  const { minimum = 0, maximum = Infinity } = CRITERION_FIELDS.weight;
  for (const [key, value] of Object.entries(weights))
    if (!(value >= minimum && value <= maximum)) throw new RangeError(`invalid weight of ${key}: ${value}`);
  await writeSettings({ table: "criteria", field: "weight" }, new Map(Object.entries(weights)));
}

/** Writes the options into the cells of the Settings sheet, all or none; a RangeError for a value that a run could not use. */
export async function setOptions(options: Partial<Options>): Promise<void> {
  const entries = Object.entries(options) as [keyof Options, number][];
  for (const [key, value] of entries)
    if (flawOfOption(key, value) !== null) throw new RangeError(`invalid option ${key}: ${value}`);
  await writeSettings({ table: "options", field: "value" }, new Map(entries));
}
