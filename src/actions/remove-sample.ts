import { removeSample as removeFromBook, type SampleOutlook } from "../workbook";
import type { OnProgress } from "./types";

/** Takes away what loading the sample has added, all of it or nothing. `now` is local, ISO without zone. */
export async function removeSample(
  { token, now }: { readonly token: string; readonly now: string },
  onProgress: OnProgress,
): Promise<SampleOutlook> {
  onProgress({ phase: "read", done: 0, total: 1 });
  const done = await removeFromBook({ token, at: now }, (phase) => {
    onProgress({ phase, done: 0, total: 1 });
  });
  onProgress({ phase: "finish", done: 1, total: 1 });
  return done;
}
