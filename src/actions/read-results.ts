import type { Catalogue } from "../core/sheets/declare";
import { readDataset } from "../packs/mapping/reading/read-dataset";
import { lastResults, type LastResults } from "../packs/mapping/results/last-results";
import { readForState } from "../workbook";

/** What the last run has written, from its sheets alone: it is there after reopening, and tells what people decided since. */
export async function readResults(catalogue: Catalogue): Promise<LastResults | null> {
  const { language, tables, stamp } = await readForState(catalogue, { withLastPlan: true });
  if (language === null || stamp === null) return null;
  return lastResults(tables, readDataset(tables, language));
}
