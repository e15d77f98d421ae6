import { lazy, type ReactNode } from "react";
import type { LoadView, PaneView } from "./components";

type LateView = (props: { readonly pane: PaneView }) => ReactNode;

const late = new Map<LoadView, LateView>();

/** The view that `load` loads when it is first shown, the same each time. */
export function lateView(load: LoadView): LateView {
  const view = late.get(load) ?? lazy(load);
  late.set(load, view);
  return view;
}
