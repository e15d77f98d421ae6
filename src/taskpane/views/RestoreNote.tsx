import { HISTORY_KEPT } from "../../actions";
import { usePaneText } from "../text";
import "./history.css";

/** Times, and megabytes in all. */
const KEPT = { pasts: HISTORY_KEPT.pasts, size: HISTORY_KEPT.characters / 1_000_000 };

/** What a restore brings back and what it cannot, told before a run is made. */
export function RestoreNote() {
  const { say } = usePaneText();
  return (
    <details className="restore-note">
      <summary>{say("pane.history.note")}</summary>
      <ul>
        <li>{say("pane.history.note.can")}</li>
        <li>{say("pane.history.note.charts")}</li>
        <li>{say("pane.history.note.edits")}</li>
        <li>{say("pane.history.note.looks")}</li>
        <li>{say("pane.history.note.undo")}</li>
        <li>{say("pane.history.note.kept", KEPT)}</li>
      </ul>
    </details>
  );
}
