import { useEffect } from "react";
import type { RawTable, Table } from "../../core/sheets/declare";
import type { PaneView } from "./pane-view";

/**
 * Reports to `onSelect` which row of `tables` is selected in the workbook, for as long as the view is there; both have to stay the
 * same.
 */
export function useSelection(
  { perform }: PaneView,
  tables: readonly Table[],
  onSelect: (row: RawTable | null) => void,
): void {
  useEffect(() => {
    let isThere = true;
    let stop: (() => Promise<void>) | null = null;
    const watching = perform("read", async (actions) => {
      stop = await actions.watchRow(tables, (row) => {
        if (isThere) onSelect(row);
      });
    });
    return () => {
      isThere = false;
      void watching.then(() => stop !== null && perform("read", stop));
    };
  }, [perform, tables, onSelect]);
}
