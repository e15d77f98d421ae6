import { useEffect, useRef } from "react";
import type { WorkbookState } from "../../actions";
import { Figures } from "../components/Figures";
import { InputRows } from "../components/InputRows";
import { JobProgress } from "../components/JobProgress";
import { Reading } from "../components/Reading";
import { RestoreNote } from "../components/RestoreNote";
import { ResultSheets } from "../components/ResultSheets";
import { SampleLine } from "../components/SampleLine";
import { reportShown, stageOf } from "../state";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import { NextStep } from "./NextStep";
import { WelcomePane } from "./WelcomePane";

/** The workbook as it stands: what to do next, its data and the results. */
export function HomePane({ pane }: { readonly pane: PaneView }) {
  const { job, workbook } = pane.state;
  const step = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  useEffect(() => {
    // The button that was pressed is gone by now; without this the keyboard would start again at the top of the page.
    // A pane that has just opened, and a run that ends while people type in the sheet, leave the focus there.
    if (!isNew.current && document.hasFocus() && document.activeElement === document.body)
      step.current?.focus({ preventScroll: true });
    isNew.current = false;
  }, [job === null]);
  return (
    <>
      <div ref={step} tabIndex={-1} className="step">
        {job === null ? <Step pane={pane} /> : <JobProgress job={job} onCancel={pane.cancel} />}
      </div>
      {job === null && workbook !== null && <Asides pane={pane} workbook={workbook} />}
      {workbook?.isPrepared === true && !workbook.isUnfinished && (
        <Overview pane={pane} workbook={workbook} />
      )}
    </>
  );
}

/** That the data are a sample, and what a restore brings back, which is to be known before the run. */
function Asides({ pane, workbook }: OverviewProps) {
  const canRun = ["ready", "out-of-date", "current"].includes(stageOf(workbook));
  return (
    <>
      {workbook.sample !== null && !workbook.isUnfinished && (
        <SampleLine pane={pane} sample={workbook.sample} />
      )}
      {canRun && <RestoreNote />}
    </>
  );
}

function Step({ pane }: { readonly pane: PaneView }) {
  const { workbook, failure } = pane.state;
  if (workbook === null) return failure === null ? <Reading /> : null;
  if (stageOf(workbook) === "blank") return <WelcomePane onStart={pane.start} />;
  return <NextStep workbook={workbook} pane={pane} />;
}

interface OverviewProps {
  readonly pane: PaneView;
  readonly workbook: WorkbookState;
}

function Overview({ pane, workbook }: OverviewProps) {
  return (
    <>
      {workbook.lastRun !== null && <Results pane={pane} workbook={workbook} />}
      <InputRows workbook={workbook} onOpen={pane.goTo} />
    </>
  );
}

function Results({ pane, workbook }: OverviewProps) {
  const { say } = usePaneText();
  const report = reportShown(pane.state);
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{say("pane.figures.title")}</h2>
      {report === null ? (
        <p className="quiet">{say("pane.figures.elsewhere")}</p>
      ) : (
        <Figures figures={report.figures} />
      )}
      <ResultSheets workbook={workbook} onOpen={pane.goTo} />
    </section>
  );
}
