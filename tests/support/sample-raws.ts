import { CATALOGUE } from "../../src/packs";
import { readFileSync } from "node:fs";
import { sampleRows } from "../../src/actions/read-sample";
import { INPUT_KEYS, type InputKey } from "../../src/packs/mapping/tables/sheets";
import type { Language } from "../../src/language/language";
import type { RawTables } from "../../src/core/sheets/declare/raw-table";

import { rawsOfRows } from "./run-sheets";

/** The input tables of the sample community, as the workbook gives them. */
export function sampleRaws(language: Language = "zh"): RawTables {
  const texts = Object.fromEntries(
    INPUT_KEYS.map((key) => [key, readFileSync(`seeds/communities/c/${key}.csv`, "utf8")]),
  ) as Record<InputKey, string>;
  const rows = sampleRows(CATALOGUE, texts, language);
  return rawsOfRows(Object.fromEntries([...rows].map(([{ key }, own]) => [key, own])), language);
}
