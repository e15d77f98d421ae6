import { readFileSync } from "node:fs";
import { sampleRows } from "../../src/actions/read-sample";
import { INPUT_KEYS, type InputKey, type Language, type RawTable, type TableKey } from "../../src/core/model";
import { rawsOfRows } from "./run-sheets";

/** The input tables of the sample community, as the workbook gives them. */
export function sampleRaws(language: Language = "zh"): ReadonlyMap<TableKey, RawTable> {
  const texts = Object.fromEntries(
    INPUT_KEYS.map((key) => [key, readFileSync(`seeds/communities/c/${key}.csv`, "utf8")]),
  ) as Record<InputKey, string>;
  return rawsOfRows(sampleRows(texts, language), language);
}
