import type { Actions, WorkbookState } from "../../actions";
import { Figures } from "../components/Figures";
import { FurtherSheets } from "../components/FurtherSheets";
import { JobOr } from "../components/JobOr";
import { Reading } from "../components/Reading";
import { RestoreNote } from "../components/RestoreNote";
import { SampleLine } from "../components/SampleLine";
import { Steps } from "../components/Steps";
import { reportShown, showsIntroduction, stageOf } from "../state";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import { useReading } from "../use-reading";
import { NextStep } from "./NextStep";
import { WelcomePane } from "./WelcomePane";

/** The workbook as it stands: what to do next, its data and the results. */
export function HomePane({ pane }: { readonly pane: PaneView }) {
  const { job, workbook } = pane.state;
  return (
    <>
      <JobOr pane={pane}>
        <Step pane={pane} />
      </JobOr>
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
  if (showsIntroduction(pane.state)) return <WelcomePane pane={pane} />;
  return <NextStep workbook={workbook} pane={pane} />;
}

interface OverviewProps {
  readonly pane: PaneView;
  readonly workbook: WorkbookState;
}

function Overview({ pane, workbook }: OverviewProps) {
  return (
    <>
      <Steps workbook={workbook} pane={pane} />
      {workbook.lastRun !== null && <Results pane={pane} />}
      <FurtherSheets workbook={workbook} onOpen={pane.goTo} />
    </>
  );
}

function Results({ pane }: { readonly pane: PaneView }) {
  const { say } = usePaneText();
  const report = reportShown(pane.state);
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{say("pane.figures.title")}</h2>
      {report === null ? <WrittenFigures pane={pane} /> : <Figures figures={report.figures} />}
    </section>
  );
}

const readResults = (actions: Actions) => actions.readResults();

/** The figures of a run before the pane was opened, as far as its sheets tell them. */
function WrittenFigures({ pane }: Pick<OverviewProps, "pane">) {
  const results = useReading(pane, readResults);
  return results === null ? <Reading /> : <Figures figures={results.figures} />;
}
