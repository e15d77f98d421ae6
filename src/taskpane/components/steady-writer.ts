/** Between two writes: often enough to look live, seldom enough for Excel to calculate. */
const PAUSE_MS = 150;

/**
 * Passes on what was put into it last, never twice at once and at most once in 150 ms: what is put meanwhile is kept, later values in
 * place of earlier ones, so that the last of each is always written. `write` must not reject.
 */
export function steadyWriter<Values extends object>(
  write: (values: Values) => Promise<void>,
): (values: Values) => void {
  let waiting: Values | null = null;
  let isBusy = false;
  const work = async (): Promise<void> => {
    isBusy = true;
    while (waiting !== null) {
      const next: Values = waiting;
      waiting = null;
      await Promise.all([write(next), pause()]);
    }
    isBusy = false;
  };
  return (values) => {
    waiting = { ...waiting, ...values };
    if (!isBusy) void work();
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
