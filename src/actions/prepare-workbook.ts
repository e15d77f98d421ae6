import type { Catalogue } from "../core/sheets/declare";
import type { Language } from "../language";
import { completeBook } from "../workbook";
import { inOneStep } from "./in-one-step";
import type { OnProgress, PrepareReport } from "./types";
import { VERSION } from "./version";

/** Creates the sheets that are missing and completes those that are there; touches no value. `now` is local, ISO without zone. */
export async function prepareWorkbook(
  catalogue: Catalogue,
  language: Language,
  { now, isForSample }: { readonly now: string; readonly isForSample: boolean },
  onProgress: OnProgress,
): Promise<PrepareReport> {
  return inOneStep("check", onProgress, (onPhase) =>
    completeBook(catalogue, language, { version: VERSION, at: now, isForSample }, onPhase),
  );
}
