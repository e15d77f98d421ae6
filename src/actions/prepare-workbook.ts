import type { Language } from "../core/model";
import { completeBook } from "../workbook";
import type { OnProgress, PrepareReport } from "./types";
import { VERSION } from "./version";

/** Creates the sheets that are missing and completes those that are there; touches no value. `now` is local, ISO without zone. */
export async function prepareWorkbook(
  language: Language,
  { now, isForSample }: { readonly now: string; readonly isForSample: boolean },
  onProgress: OnProgress,
): Promise<PrepareReport> {
  onProgress({ phase: "check", done: 0, total: 1 });
  const report = await completeBook(language, { version: VERSION, at: now, isForSample }, (phase) => {
    onProgress({ phase, done: 0, total: 1 });
  });
  onProgress({ phase: "finish", done: 1, total: 1 });
  return report;
}
