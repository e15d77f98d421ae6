import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Language } from "../language";
import type { PaneView as View } from "./components";
import type { Pane } from "./pane-store";
import type { PaneState } from "./state";

/** The pane as its own pages use it. */
export interface PaneView extends View {
  readonly state: PaneState;
  readonly dismiss: () => void;
  readonly askForIntroduction: () => void;
  readonly closeIntroduction: () => void;
}

/** `onLanguage` is told when a person chooses a language, to remember it. */
export function usePane(pane: Pane, onLanguage: (language: Language) => void): PaneView {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return useMemo(
    () => ({
      state,
      faces: pane.faces,
      start: (kind, confirmed) => void pane.start(kind, confirmed),
      cancel: pane.cancel,
      reread: () => void pane.reread(),
      goTo: (sheet, address) => void pane.goTo(sheet, address),
      dismiss: pane.dismiss,
      askForIntroduction: () => pane.choose({ introduction: "asked", page: "home" }),
      closeIntroduction: () => pane.choose({ introduction: "seen" }),
      openPage: pane.openPage,
      perform: pane.perform,
      choose: (language) => {
        pane.choose({ language });
        onLanguage(language);
      },
    }),
    [pane, state, onLanguage],
  );
}

/** Keeps the pane in step with the workbook for as long as it is on the screen. */
export function useWorkbook(pane: Pane): void {
  useEffect(() => {
    const opened = pane.open();
    return () => {
      void opened.then((close) => {
        close();
      });
    };
  }, [pane]);
}
