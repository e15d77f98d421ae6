import type { SelectedRow } from "../packs/mapping/reading/row-ids";
import { useEffect } from "react";

import type { PaneView } from "./use-pane";

/** Tells `onSelect` which row of ours is selected in the workbook, for as long as the view is there; it has to stay the same function. */
export function useSelection({ perform }: PaneView, onSelect: (row: SelectedRow | null) => void): void {
  useEffect(() => {
    let isThere = true;
    let stop: (() => Promise<void>) | null = null;
    const watching = perform("read", async (actions) => {
      stop = await actions.watchSelection((row) => {
        if (isThere) onSelect(row);
      });
    });
    return () => {
      isThere = false;
      void watching.then(() => stop !== null && perform("read", stop));
    };
  }, [perform, onSelect]);
}
