import { useLayoutEffect, useSyncExternalStore } from "react";
import { lookNow, watchLook, type Look } from "./look";
import { DRESSES, type Dress } from "./theme";

/** The pane's dress for the look of Office, kept in step with it. Its variables are the whole page's: menus and dialogs stand outside the pane's element. */
export function useLook(): Dress {
  const dress = DRESSES[useSyncExternalStore<Look>(watchLook, lookNow)];
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.colorScheme = dress.colorScheme;
    for (const [name, color] of Object.entries(dress.variables)) style.setProperty(name, color);
  }, [dress]);
  return dress;
}
