import { DataIssues } from "../views/DataIssues";
import { FixResult, type FixOutcome } from "../views/FixResult";
import { Fixes } from "../views/Fixes";
import { addTexts, stageOf, useReading } from "../components";

import { PANE_DATA } from "../texts/data";
import { useEffect, useRef, useState } from "react";
import type { Actions } from "../../actions";
import type { DataFix } from "../../core/sheets/declare";

import { JobOr } from "../components";
import { Status } from "../components";

import { ofLevel } from "../issue-groups";

import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";

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
      <JobOr pane={pane}>
        <RunNext pane={pane} hasFixes={fixes.length > 0} />
      </JobOr>
      <DataIssues issues={pane.state.workbook?.issues ?? []} onGoTo={pane.goTo} />
    </>
  );
}

interface RunNextProps extends DataPaneProps {
  readonly hasFixes: boolean;
}

/** A run, once no row would be left out of it and there is something new to compute; what can be fixed still comes first. */
function RunNext({ pane, hasFixes }: RunNextProps) {
  const { say } = usePaneText();
  const { workbook } = pane.state;
  const stage = stageOf(workbook);
  if (workbook === null || (stage !== "ready" && stage !== "out-of-date")) return null;
  if (ofLevel(workbook.issues, "error").length > 0) return null;
  const isFirst = stage === "ready";
  const run = { text: say(isFirst ? "pane.run" : "pane.runAgain"), onClick: () => pane.start("run") };
  return (
    <Status
      tone="neutral"
      title={say(isFirst ? "pane.data.ready" : "pane.data.readyAgain")}
      {...(hasFixes ? { secondary: run } : { primary: run })}
    >
      <p>{say(isFirst ? "pane.data.ready.text" : "pane.data.readyAgain.text")}</p>
    </Status>
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
