import type { CommandSurface } from "../commands";
import type { Pane } from "./pane-store";

/** The pane as the ribbon uses it, whether it is on the screen or not. */
export function commandSurface(pane: Pane): CommandSurface {
  return {
    start: pane.start,
    openPage: pane.openPage,
    openSheet: async (key) => {
      if (pane.state().workbook === null) await pane.reread();
      const sheet = pane.state().workbook?.sheets[key];
      return sheet !== undefined && (await pane.goTo(sheet, "A1"));
    },
  };
}
