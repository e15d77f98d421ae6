import type { Catalogue } from "../core/sheets/declare";
import { clearHistory as clearInBook } from "../workbook";
import { inOneStep } from "./in-one-step";
import type { OnProgress } from "./types";

/** Lets go of what is kept for restoring to before record `upTo` and all older ones, all of it or nothing. */
export async function clearHistory(
  catalogue: Catalogue,
  upTo: number,
  onProgress: OnProgress,
): Promise<void> {
  await inOneStep("read", onProgress, (onPhase) => clearInBook(catalogue, upTo, onPhase));
}
