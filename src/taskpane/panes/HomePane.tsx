import { FurtherSheets } from "../views/FurtherSheets";
import { Steps } from "../views/Steps";
import { addTexts } from "../components";
import { Late } from "../views/Late";
import { lazy, Suspense } from "react";
import type { WorkbookState } from "../../actions";
import { PANE_HOME } from "../texts/home";

import { JobOr } from "../components";
import { Reading, ReadingOrRetry } from "../components";

import { showsIntroduction } from "../state";
import type { PaneView } from "../use-pane";
import { NextStep } from "./NextStep";
import { WelcomePane } from "./WelcomePane";

addTexts(PANE_HOME);

// What can wait until the next step is on the screen.
const HomeAsides = lazy(() => import("./HomeAsides").then((loaded) => ({ default: loaded.HomeAsides })));

/** The workbook as it stands: what to do next, its data and the results. */
export function HomePane({ pane }: { readonly pane: PaneView }) {
  const { job, workbook } = pane.state;
  return (
    <>
      <JobOr pane={pane}>
        <Step pane={pane} />
      </JobOr>
      {job === null && workbook !== null && (
        <Suspense fallback={null}>
          <HomeAsides pane={pane} workbook={workbook} />
        </Suspense>
      )}
      {workbook?.isPrepared === true && !workbook.isUnfinished && (
        <Overview pane={pane} workbook={workbook} />
      )}
    </>
  );
}

function Step({ pane }: { readonly pane: PaneView }) {
  const { workbook } = pane.state;
  if (workbook === null) return <ReadingOrRetry pane={pane} />;
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
      {workbook.lastRun !== null && (
        <Suspense fallback={<Reading />}>
          {pane.faces.map(
            ({ key, results }) => results !== undefined && <Late key={key} load={results} pane={pane} />,
          )}
        </Suspense>
      )}
      <FurtherSheets workbook={workbook} faces={pane.faces} onOpen={pane.goTo} />
    </>
  );
}
