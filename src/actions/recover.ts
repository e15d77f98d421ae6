import { recoverBook } from "../workbook";
import { inOneStep } from "./in-one-step";
import type { OnProgress, RecoverReport } from "./types";

/** Undoes what was cut off, from the journal that it left in the workbook; null when there is none. */
export async function recover(onProgress: OnProgress): Promise<RecoverReport | null> {
  const restoredSheets = await inOneStep("restore", onProgress, recoverBook);
  return restoredSheets === null ? null : { restoredSheets };
}
