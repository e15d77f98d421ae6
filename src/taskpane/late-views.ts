import { lazy, type ReactNode } from "react";
import type { LoadView, PackFace, PaneView as PagePane } from "./components";
import type { PaneView } from "./use-pane";

type View = (props: { readonly pane: PaneView }) => ReactNode;

const loadHome = () => import("./panes/HomePane").then(({ HomePane }) => ({ default: HomePane }));
const loadMessages = () => import("./views/Messages").then(({ Messages }) => ({ default: Messages }));

const OWN: Readonly<Partial<Record<string, View>>> = {
  home: lazy(loadHome),
  data: lazy(() => import("./panes/DataPane").then(({ DataPane }) => ({ default: DataPane }))),
  help: lazy(() => import("./panes/HelpPane").then(({ HelpPane }) => ({ default: HelpPane }))),
  history: lazy(() => import("./panes/HistoryPane").then(({ HistoryPane }) => ({ default: HistoryPane }))),
};
const PackPane: View = lazy(() => import("./panes/PackPane").then(({ PackPane }) => ({ default: PackPane })));

/** What the page shows, loaded when it is opened; a pack without pages has a general one. */
export function viewOf(page: string, faces: readonly PackFace[]): View {
  const own = OWN[page];
  if (own !== undefined) return own;
  const found = faces.flatMap(({ pages }) => pages).find(({ key }) => key === page);
  return found === undefined ? PackPane : lateView(found.load);
}

type LateView = (props: { readonly pane: PagePane }) => ReactNode;

const late = new Map<LoadView, LateView>();

/** The view that `load` loads when it is first shown, the same each time. */
export function lateView(load: LoadView): LateView {
  const view = late.get(load) ?? lazy(load);
  late.set(load, view);
  return view;
}

/** What the last job has to say, above every page. */
export const Messages: View = lazy(loadMessages);

/** What the first screen needs, and what may have to be said on it. */
export const FIRST_VIEWS: readonly (() => Promise<unknown>)[] = [loadHome, loadMessages];
