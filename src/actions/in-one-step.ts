import type { OnProgress, Progress } from "./types";

type Phase = Progress["phase"];

/** Tells the progress of `work` that knows its phases and no steps: it begins with `first` and ends with "finish". */
export async function inOneStep<T>(
  first: Phase,
  onProgress: OnProgress,
  work: (onPhase: (phase: Phase) => void) => Promise<T>,
): Promise<T> {
  const begin = (phase: Phase): void => {
    onProgress({ phase, done: 0, total: 1 });
  };
  begin(first);
  const done = await work(begin);
  onProgress({ phase: "finish", done: 1, total: 1 });
  return done;
}
