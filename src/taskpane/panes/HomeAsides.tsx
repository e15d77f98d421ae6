import { RestoreNote } from "../views/RestoreNote";
import { SampleLine } from "../views/SampleLine";
import { addTexts, canRun } from "../components";
import type { WorkbookState } from "../../actions";

import { PANE_HISTORY } from "../texts/history";

import type { PaneView } from "../use-pane";

addTexts(PANE_HISTORY);

interface HomeAsidesProps {
  readonly pane: PaneView;
  readonly workbook: WorkbookState;
}

/** That the data are a sample, and what a restore brings back, which is to be known before the run. */
export function HomeAsides({ pane, workbook }: HomeAsidesProps) {
  return (
    <>
      {workbook.sample !== null && !workbook.isUnfinished && (
        <SampleLine pane={pane} sample={workbook.sample} />
      )}
      {canRun(workbook) && <RestoreNote />}
    </>
  );
}
