import { lazy, type ComponentType } from "react";
import type { PageName } from "../pages";
import type { PaneView } from "../use-pane";
import { HomePane } from "./HomePane";

/** What each page shows; all but the first are loaded when they are opened. */
export const PANES: Readonly<Record<PageName, ComponentType<{ readonly pane: PaneView }>>> = {
  home: HomePane,
  matches: lazy(() => import("./MatchesPane").then(({ MatchesPane }) => ({ default: MatchesPane }))),
  data: lazy(() => import("./DataPane").then(({ DataPane }) => ({ default: DataPane }))),
  help: lazy(() => import("./HelpPane").then(({ HelpPane }) => ({ default: HelpPane }))),
  priorities: lazy(() =>
    import("./PrioritiesPane").then(({ PrioritiesPane }) => ({ default: PrioritiesPane })),
  ),
  settings: lazy(() => import("./SettingsPane").then(({ SettingsPane }) => ({ default: SettingsPane }))),
  history: lazy(() => import("./HistoryPane").then(({ HistoryPane }) => ({ default: HistoryPane }))),
};
