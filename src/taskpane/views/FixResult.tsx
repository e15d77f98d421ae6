import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { FixReport, UndoReport } from "../../actions";
import { usePaneText } from "../text";

const SHOWN = 8;

/** What has become of the fixes that were applied last. */
export interface FixOutcome {
  readonly report: FixReport;
  /** Null until they are undone. */
  readonly undone: UndoReport | null;
}

interface FixResultProps {
  readonly outcome: FixOutcome;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** How many cells were fixed, which ones were not, and the way back. */
export function FixResult({ outcome, isBusy, onUndo, onDismiss }: FixResultProps) {
  const { say } = usePaneText();
  const { report, undone } = outcome;
  return (
    <MessageBar
      messageBarType={undone === null ? MessageBarType.success : MessageBarType.info}
      isMultiline
      onDismiss={onDismiss}
      dismissButtonAriaLabel={say("pane.dismiss")}
    >
      {undone === null ? <Done report={report} /> : <Undone report={undone} />}
      {undone === null && report.fixed.length > 0 && (
        <div className="buttons">
          <DefaultButton text={say("pane.fixes.undo")} disabled={isBusy} onClick={onUndo} />
        </div>
      )}
    </MessageBar>
  );
}

function Done({ report: { fixed, skipped } }: { readonly report: FixReport }) {
  const { say, list } = usePaneText();
  const cells = skipped.slice(0, SHOWN).map(({ sheet, address }) => `${sheet}!${address}`);
  const rest = skipped.length > SHOWN ? "…" : "";
  return (
    <>
      {say("pane.fixes.done", { count: fixed.length })}{" "}
      {skipped.length > 0 && say("pane.fixes.skipped", { count: skipped.length, cells: list(cells) + rest })}
    </>
  );
}

function Undone({ report: { restored, skipped } }: { readonly report: UndoReport }) {
  const { say } = usePaneText();
  return (
    <>
      {say("pane.fixes.undone", { count: restored })}{" "}
      {skipped > 0 && say("pane.fixes.undone.skipped", { count: skipped })}
    </>
  );
}
