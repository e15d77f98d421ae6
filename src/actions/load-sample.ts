import { INPUT_KEYS, type InputKey } from "../core/model";
import { loadRows } from "../workbook";
import { sampleRows } from "./read-sample";
import type { OnProgress, SampleReport, SampleTexts } from "./types";

/** Fills the empty input tables with the sample community, in the workbook's language. */
export async function loadSample(
  readSample: () => Promise<SampleTexts>,
  now: string,
  onProgress: OnProgress,
): Promise<SampleReport> {
  onProgress({ phase: "read", done: 0, total: 1 });
  const texts = await readSample();
  const rows = await loadRows(
    (language) => sampleRows(texts, language),
    now,
    (phase) => {
      onProgress({ phase, done: 0, total: 1 });
    },
  );
  onProgress({ phase: "finish", done: 1, total: 1 });
  const counts = INPUT_KEYS.map((key) => [key, rows[key].length] as const);
  return { rows: Object.fromEntries(counts) as Record<InputKey, number> };
}
