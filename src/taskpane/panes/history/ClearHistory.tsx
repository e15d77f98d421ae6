import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import type { HistoryRecord } from "../../../actions";
import { Confirmation } from "../../components";
import { usePaneText } from "../../text";
import type { PaneView } from "../../use-pane";

interface ClearHistoryProps {
  readonly pane: PaneView;
  /** Newest first. */
  readonly records: readonly HistoryRecord[];
}

/** The way to be rid of what is kept for restoring, with what that means; nothing where nothing is kept. */
export function ClearHistory({ pane, records }: ClearHistoryProps) {
  const { say } = usePaneText();
  const [isAsked, setAsked] = useState(false);
  const kept = records.filter(({ parts }) => parts > 0);
  const [newest] = records;
  if (kept.length === 0 || newest === undefined) return null;
  if (!isAsked)
    return (
      <DefaultButton text={say("pane.history.clear")} onClick={() => setAsked(true)} className="clear" />
    );
  const size = kilobytes(kept.reduce((sum, record) => sum + record.size, 0));
  const isSampleThere = pane.state.workbook?.sample?.removesSheets === false;
  return (
    <Confirmation
      title={say("pane.history.clear.title")}
      losses={[
        say("pane.history.clear.lost", { count: kept.length }),
        ...(isSampleThere ? [say("pane.history.clear.sample")] : []),
      ]}
      changes={[say("pane.history.clear.stays"), say("pane.history.clear.size", { size })]}
      confirm={say("pane.history.clear.confirm")}
      cancel={say("pane.history.clear.cancel")}
      onConfirm={() => pane.start("clearHistory", { token: "", id: newest.id })}
      onCancel={() => setAsked(false)}
    />
  );
}

/** Of so many characters, of one byte each. */
export const kilobytes = (size: number): number => Math.max(1, Math.round(size / 1000));
