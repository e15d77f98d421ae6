import { sheetName, hasNoRows, stageOf, type JobKind } from "../components";
import type { WorkbookState } from "../../actions";
import { Suspense } from "react";
import { Late } from "../views/Late";
import { Status, type Step } from "../components";

import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";

interface NextStepProps {
  readonly workbook: WorkbookState;
  readonly pane: PaneView;
}

/** Where a prepared workbook stands and the one thing to do next. */
export function NextStep({ workbook, pane }: NextStepProps) {
  const { say, time } = usePaneText();
  const start = (text: string, kind: JobKind): Step => ({ text, onClick: () => pane.start(kind) });
  const stage = stageOf(workbook);
  const ranAt =
    workbook.lastRun === null ? null : say("pane.state.ranAt", { time: time(workbook.lastRun.at) });
  switch (stage) {
    case "unfinished":
      return (
        <Status
          tone="error"
          title={say("pane.state.unfinished")}
          primary={start(say("pane.recover"), "recover")}
        >
          <p>{say("pane.state.unfinished.text")}</p>
          <p>{say("pane.state.unfinished.elsewhere")}</p>
        </Status>
      );
    case "out-of-date":
      return (
        <Status
          tone="warning"
          title={say("pane.state.outOfDate")}
          primary={start(say("pane.runAgain"), "run")}
        >
          <p>{say("pane.state.outOfDate.text")}</p>
          <Suspense fallback={null}>
            {pane.faces.map(
              ({ key, forecast }) => forecast !== undefined && <Late key={key} load={forecast} pane={pane} />,
            )}
          </Suspense>
          <p className="quiet">{ranAt}</p>
        </Status>
      );
    case "current":
      return (
        <Status tone="good" title={say("pane.state.current")} secondary={start(say("pane.runAgain"), "run")}>
          <p className="quiet">{ranAt}</p>
        </Status>
      );
    case "blank":
      return (
        <Status
          tone="neutral"
          title={say("pane.state.blank")}
          primary={start(say("pane.prepare"), "prepare")}
          secondary={start(say("pane.sample.try"), "sample")}
        >
          <p>{say("pane.welcome.promise")}</p>
        </Status>
      );
    case "ready":
      return (
        <Status tone="neutral" title={say("pane.state.ready")} primary={start(say("pane.run"), "run")}>
          <p>{say("pane.state.ready.text")}</p>
        </Status>
      );
    default:
      return <FillIn workbook={workbook} pane={pane} />;
  }
}

/** Nothing to run yet: the way to the first empty sheet, and the sample as long as it would overwrite nothing. */
function FillIn({ workbook, pane }: NextStepProps) {
  const { say, language } = usePaneText();
  const [empty] = workbook.empty;
  const step = pane.faces.flatMap(({ steps }) => steps).find(({ sheet }) => sheet.key === empty);
  const sheet = step === undefined ? "" : sheetName(workbook, step.sheet, language);
  const sample = { text: say("pane.sample.try"), onClick: () => pane.start("sample") };
  return (
    <Status
      tone="neutral"
      title={say("pane.state.empty")}
      primary={{ text: say("pane.goTo", { sheet }), onClick: () => pane.goTo(sheet, "A1") }}
      {...(hasNoRows(workbook) ? { secondary: sample } : {})}
    >
      <p>{say("pane.state.empty.text")}</p>
    </Status>
  );
}
