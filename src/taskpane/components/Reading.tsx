import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import { usePaneText } from "../text";

/** While the workbook is being read, or a page of the pane loaded. */
export function Reading() {
  const { say } = usePaneText();
  return <Spinner className="reading" label={say("pane.reading")} />;
}
