import { reportShown, sheetName } from "../components";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WorkbookState } from "../../actions";

import { STEP_ICONS, stepsOf, type ChainStep } from "../steps";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";

interface StepsProps {
  readonly workbook: WorkbookState;
  readonly pane: PaneView;
}

/** The way from the survey to the charts, and how far this workbook has come on it. */
export function Steps({ workbook, pane }: StepsProps) {
  const { say } = usePaneText();
  const figures = reportShown(pane.state)?.figures ?? null;
  const steps = pane.faces.flatMap((face) => stepsOf(face, workbook, figures));
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{say("pane.steps.title")}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <Step key={step.sheet.key} step={step} workbook={workbook} pane={pane} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, workbook, pane }: StepsProps & { readonly step: ChainStep }) {
  const text = usePaneText();
  const { say, language } = text;
  const { state, facts, issues } = step;
  const open = (): void => {
    pane.goTo(sheetName(workbook, step.sheet, language), "A1");
    if (step.page !== null) pane.openPage(step.page);
  };
  return (
    <li className={state}>
      <Icon iconName={STEP_ICONS[state]} aria-label={say(`pane.steps.state.${state}`)} />
      <span className="step-name">
        <Link onClick={open}>{sheetName(workbook, step.sheet, language)}</Link>
        <span className="quiet">{facts(text).join(say("pane.steps.separator"))}</span>
      </span>
      {issues > 0 && (
        <Link
          className="step-issues"
          onClick={() => {
            pane.openPage("data");
          }}
        >
          {say("pane.rows.issues", { count: issues })}
        </Link>
      )}
    </li>
  );
}
