import { restorePast } from "../workbook";
import type { OnProgress, RestoreReport } from "./types";

/** What is to be undone, and the outlook on it that a person has confirmed. */
interface Restoring {
  readonly id: number;
  readonly token: string;
  /** Local date and time, ISO without zone. */
  readonly now: string;
}

/** Makes the results what they were before the record `id` of the history, all of it or nothing. */
export async function restoreRun(
  { id, token, now }: Restoring,
  onProgress: OnProgress,
): Promise<RestoreReport> {
  onProgress({ phase: "read", done: 0, total: 1 });
  const restoredSheets = await restorePast({ id, token, at: now }, (phase) => {
    onProgress({ phase, done: 0, total: 1 });
  });
  onProgress({ phase: "finish", done: 1, total: 1 });
  return { restoredSheets };
}
