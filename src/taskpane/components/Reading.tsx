import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";

/** While the workbook is being read, or a page of the pane loaded. */
export function Reading() {
  const { say } = usePaneText();
  return <Spinner className="reading" label={say("pane.reading")} />;
}

/** While it is being read; nothing once that has failed, which the message above tells. */
export function ReadingOrNothing({ pane }: { readonly pane: PaneView }) {
  return pane.state.failure === null ? <Reading /> : null;
}
