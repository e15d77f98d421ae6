import type { Catalogue } from "../core/sheets/declare";
import { loadRows } from "../workbook";
import { inOneStep } from "./in-one-step";
import { sampleRows } from "./read-sample";
import type { OnProgress, SampleReport, SampleTexts } from "./types";

/** Fills the empty input tables with the sample community, in the workbook's language. */
export async function loadSample(
  catalogue: Catalogue,
  readSample: () => Promise<SampleTexts>,
  { now, onProgress }: { readonly now: string; readonly onProgress: OnProgress },
): Promise<SampleReport> {
  const rows = await inOneStep("read", onProgress, async (onPhase) => {
    const texts = await readSample();
    return loadRows(
      catalogue,
      { rowsIn: (language) => sampleRows(catalogue, texts, language), at: now },
      onPhase,
    );
  });
  return { rows: Object.fromEntries([...rows].map(([{ key }, own]) => [key, own.length])) };
}
