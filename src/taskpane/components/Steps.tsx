import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WorkbookState } from "../../actions";
import { reportShown } from "../state";
import { STEP_ICONS, stepsOf, type ChainStep } from "../steps";
import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import { sheetName } from "../sheet-name";

interface StepsProps {
  readonly workbook: WorkbookState;
  readonly pane: PaneView;
}

/** The way from the survey to the charts, and how far this workbook has come on it. */
export function Steps({ workbook, pane }: StepsProps) {
  const { say } = usePaneText();
  const steps = stepsOf(workbook, reportShown(pane.state)?.figures ?? null);
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{say("pane.steps.title")}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <Step key={step.name} step={step} workbook={workbook} pane={pane} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, workbook, pane }: StepsProps & { readonly step: ChainStep }) {
  const { say, language } = usePaneText();
  const { state, facts, issues } = step;
  const open = (): void => {
    pane.goTo(sheetName(workbook, step.name, language), "A1");
    if (step.page !== null) pane.openPage(step.page);
  };
  return (
    <li className={state}>
      <Icon iconName={STEP_ICONS[state]} aria-label={say(`pane.steps.state.${state}`)} />
      <span className="step-name">
        <Link onClick={open}>{sheetName(workbook, step.name, language)}</Link>
        <span className="quiet">
          {facts.map((fact) => say(fact.key, fact.values)).join(say("pane.steps.separator"))}
        </span>
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
