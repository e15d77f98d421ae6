import { useEffect, useState } from "react";
import type { Actions } from "../../actions";
import type { PaneView } from "./pane-view";

/**
 * What `read` finds in the workbook; null until it is known. Read again whenever the pane has seen the workbook anew, but not in the
 * middle of a job. `read` has to stay the same function for as long as it asks the same.
 */
export function useReading<Found>(
  { state, perform }: PaneView,
  read: (actions: Actions) => Promise<Found>,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const { workbook, job } = state;
  const isIdle = job === null;
  useEffect(() => {
    if (!isIdle) return;
    let isCurrent = true;
    void perform("read", async (actions) => {
      const answer = await read(actions);
      if (isCurrent) setFound(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [workbook, isIdle, read, perform]);
  return found;
}
