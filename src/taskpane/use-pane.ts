import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Language } from "../language";
import type { Pane, Perform } from "./pane-store";
import type { Confirmed, JobKind, PaneState } from "./state";

/** The pane as views use it: the present state, and actions that need no waiting for. */
export interface PaneView {
  readonly state: PaneState;
  readonly start: (kind: JobKind, confirmed?: Confirmed) => void;
  readonly cancel: () => void;
  readonly reread: () => void;
  readonly goTo: (sheet: string, address: string) => void;
  readonly dismiss: () => void;
  readonly askForIntroduction: () => void;
  readonly closeIntroduction: () => void;
  readonly openPage: Pane["openPage"];
  readonly perform: Perform;
  /** Speaks the language from now on, and the next time too. */
  readonly choose: (language: Language) => void;
}

/** `onLanguage` is told when a person chooses a language, to remember it. */
export function usePane(pane: Pane, onLanguage: (language: Language) => void): PaneView {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return useMemo(
    () => ({
      state,
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
