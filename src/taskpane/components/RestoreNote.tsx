import { usePaneText } from "../text";
import "./history.css";

/** As the workbook keeps them: times, and megabytes in all. */
const KEPT = { pasts: 10, size: 2 } as const;

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
