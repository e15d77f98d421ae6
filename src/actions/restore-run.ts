import type { Catalogue } from "../core/sheets/declare";
import { restorePast } from "../workbook";
import { inOneStep } from "./in-one-step";
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
  catalogue: Catalogue,
  { id, token, now }: Restoring,
  onProgress: OnProgress,
): Promise<RestoreReport> {
  const restoredSheets = await inOneStep("read", onProgress, (onPhase) =>
    restorePast(catalogue, { id, token, at: now }, onPhase),
  );
  return { restoredSheets };
}
