import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import { useFrameText } from "./text";
import type { PaneView } from "./pane-view";

/** While the workbook is being read, or a page of the pane loaded. */
export function Reading() {
  const { say } = useFrameText();
  return <Spinner className="reading" label={say("pane.reading")} />;
}

/** While it is being read, and the way to try again once that has failed; the message of the failure offers it, too. */
export function ReadingOrRetry({ pane }: { readonly pane: PaneView }) {
  const { say } = useFrameText();
  const { isUnread, failure } = pane.state;
  if (!isUnread) return <Reading />;
  return failure?.attempt === "read" ? null : (
    <DefaultButton text={say("pane.failure.retry")} onClick={pane.reread} />
  );
}
