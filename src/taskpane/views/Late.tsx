import type { LoadView, PaneView } from "../components";
import { lateView } from "../late-views";

/** A view of a pack, loaded when it is first shown. */
export function Late({ load, pane }: { readonly load: LoadView; readonly pane: PaneView }) {
  const View = lateView(load);
  return <View pane={pane} />;
}
