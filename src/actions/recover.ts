import { recoverBook } from "../workbook";
import type { OnProgress, RecoverReport } from "./types";

/** Undoes what was cut off, from the journal that it left in the workbook; null when there is none. */
export async function recover(onProgress: OnProgress): Promise<RecoverReport | null> {
  onProgress({ phase: "restore", done: 0, total: 1 });
  const restoredSheets = await recoverBook();
  onProgress({ phase: "finish", done: 1, total: 1 });
  return restoredSheets === null ? null : { restoredSheets };
}
