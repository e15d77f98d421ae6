import type { Language } from "../core/model";
import { completeBook } from "../workbook";
import type { OnProgress, PrepareReport } from "./types";
import { VERSION } from "./version";

/** Creates the sheets that are missing and completes those that are there; touches no value. */
export async function prepareWorkbook(language: Language, onProgress: OnProgress): Promise<PrepareReport> {
  onProgress({ phase: "check", done: 0, total: 1 });
  const report = await completeBook(language, VERSION, (phase) => {
    onProgress({ phase, done: 0, total: 1 });
  });
  onProgress({ phase: "finish", done: 1, total: 1 });
  return report;
}
