import { lazy, type ComponentType } from "react";
import type { PageName } from "./pages";
import type { PaneView } from "./use-pane";

type View = ComponentType<{ readonly pane: PaneView }>;

const loadHome = () => import("./panes/HomePane").then(({ HomePane }) => ({ default: HomePane }));
const loadMessages = () => import("./components/Messages").then(({ Messages }) => ({ default: Messages }));

/** What each page shows, loaded when it is opened. */
export const PANES: Readonly<Record<PageName, View>> = {
  home: lazy(loadHome),
  matches: lazy(() => import("./panes/MatchesPane").then(({ MatchesPane }) => ({ default: MatchesPane }))),
  data: lazy(() => import("./panes/DataPane").then(({ DataPane }) => ({ default: DataPane }))),
  help: lazy(() => import("./panes/HelpPane").then(({ HelpPane }) => ({ default: HelpPane }))),
  priorities: lazy(() =>
    import("./panes/PrioritiesPane").then(({ PrioritiesPane }) => ({ default: PrioritiesPane })),
  ),
  settings: lazy(() =>
    import("./panes/SettingsPane").then(({ SettingsPane }) => ({ default: SettingsPane })),
  ),
  history: lazy(() => import("./panes/HistoryPane").then(({ HistoryPane }) => ({ default: HistoryPane }))),
};

/** What the last job has to say, above every page. */
export const Messages: View = lazy(loadMessages);

/** What the first screen needs, and what may have to be said on it. */
export const FIRST_VIEWS: readonly (() => Promise<unknown>)[] = [loadHome, loadMessages];
