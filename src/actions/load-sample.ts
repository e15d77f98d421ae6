import { INPUT_KEYS, type InputKey } from "../packs/mapping/tables/sheets";
import { loadRows } from "../workbook";
import { inOneStep } from "./in-one-step";
import { sampleRows } from "./read-sample";
import type { OnProgress, SampleReport, SampleTexts } from "./types";

/** Fills the empty input tables with the sample community, in the workbook's language. */
export async function loadSample(
  readSample: () => Promise<SampleTexts>,
  now: string,
  onProgress: OnProgress,
): Promise<SampleReport> {
  const rows = await inOneStep("read", onProgress, async (onPhase) => {
    const texts = await readSample();
    return loadRows((language) => sampleRows(texts, language), now, onPhase);
  });
  const counts = INPUT_KEYS.map((key) => [key, rows[key].length] as const);
  return { rows: Object.fromEntries(counts) as Record<InputKey, number> };
}
