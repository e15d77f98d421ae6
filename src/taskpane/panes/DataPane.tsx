import { addTexts } from "../page-texts";
import { PANE_DATA } from "../../i18n";
import { useEffect, useRef, useState } from "react";
import type { Actions } from "../../actions";
import type { DataFix } from "../../core/model";
import { DataIssues } from "../components/DataIssues";
import { FixResult, type FixOutcome } from "../components/FixResult";
import { Fixes } from "../components/Fixes";
import type { PaneView } from "../use-pane";
import { useReading } from "../use-reading";
import "./data-pane.css";

addTexts(PANE_DATA);

interface DataPaneProps {
  readonly pane: PaneView;
}

/** What is wrong or odd in the data, how to mend it, and what can be mended here. */
export function DataPane({ pane }: DataPaneProps) {
  const fixes = useReading(pane, findFixes) ?? [];
  const { isBusy, outcome, apply, undo, dismiss } = useFixing(pane);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone by now.
    if (outcome !== null && document.hasFocus()) result.current?.focus({ preventScroll: true });
  }, [outcome]);
  return (
    <>
      {outcome !== null && (
        <div ref={result} tabIndex={-1} className="step">
          <FixResult outcome={outcome} isBusy={isBusy} onUndo={undo} onDismiss={dismiss} />
        </div>
      )}
      {fixes.length > 0 && <Fixes fixes={fixes} isBusy={isBusy} onApply={apply} onGoTo={pane.goTo} />}
      <DataIssues issues={pane.state.workbook?.issues ?? []} onGoTo={pane.goTo} />
    </>
  );
}

const findFixes = (actions: Actions): Promise<readonly DataFix[]> => actions.findFixes();

interface Fixing {
  readonly isBusy: boolean;
  readonly outcome: FixOutcome | null;
  readonly apply: (chosen: readonly DataFix[]) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Writes fixes and undoes them; the workbook is read again after either. */
function useFixing({ state, perform, reread }: PaneView): Fixing {
  const [isWriting, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<FixOutcome | null>(null);
  const write = (what: "fix" | "undoFix", work: (actions: Actions) => Promise<void>): void => {
    setWriting(true);
    void perform(what, work).then(() => {
      setWriting(false);
      reread();
    });
  };
  return {
    isBusy: isWriting || state.job !== null,
    outcome,
    apply: (chosen) => {
      write("fix", async (actions) => {
        setOutcome({ report: await actions.applyFixes(chosen), undone: null });
      });
    },
    undo: () => {
      if (outcome === null) return;
      write("undoFix", async (actions) => {
        setOutcome({ ...outcome, undone: await actions.undoFixes(outcome.report.undo) });
      });
    },
    dismiss: () => {
      setOutcome(null);
    },
  };
}
