import { remember, remembered } from "./memory";
import type { Pane } from "./pane-store";

const KEY = "linli.introduced";

/** Whether the introduction has been seen on this computer before. */
export const isIntroduced = (): boolean => remembered(KEY) !== null;

/** Remembers once that the introduction was seen in `pane`: from then on it is only shown to those who ask for it. */
export function rememberIntroduction(pane: Pane): void {
  const stop = pane.subscribe(() => {
    if (pane.state().introduction !== "seen") return;
    remember(KEY, "1");
    stop();
  });
}
