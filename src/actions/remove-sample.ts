import type { Catalogue } from "../core/sheets/declare";
import { removeSample as removeFromBook, type SampleOutlook } from "../workbook";
import { inOneStep } from "./in-one-step";
import type { OnProgress } from "./types";

/** Takes away what loading the sample has added, all of it or nothing. `now` is local, ISO without zone. */
export async function removeSample(
  catalogue: Catalogue,
  { token, now }: { readonly token: string; readonly now: string },
  onProgress: OnProgress,
): Promise<SampleOutlook> {
  return inOneStep("read", onProgress, (onPhase) => removeFromBook(catalogue, { token, at: now }, onPhase));
}
