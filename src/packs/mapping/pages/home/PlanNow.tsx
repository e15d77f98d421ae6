import { type PaneView } from "../../../../taskpane/components";
import { addTexts } from "../../../../taskpane/components";
import type { Forecast } from "../../../../core/sheets/declare";
import type { PlanFigures } from "../../results/follow-plan";
import { PANE_PLAN } from "../texts/plan";

addTexts(PANE_PLAN);
import { usePaneText } from "../text";

/** What a run would match now, by tier, beside what the last run has. */
export function PlanNow({ pane }: { readonly pane: PaneView }) {
  const { say, number } = usePaneText();
  const state = pane.state as PlanFacts;
  const { plan } = state;
  const gains = gainsOf(state);
  const gainText = (gain: number): string =>
    gain === 0
      ? say("pane.plan.same")
      : say("pane.plan.gain", { gain: `${gain > 0 ? "+" : "−"}${number(Math.abs(gain))}` });
  return (
    <div role="status" aria-label={say("pane.plan.title")} className="plan">
      <strong>{say("pane.plan.title")}</strong>
      {plan === null ? (
        <p>…</p>
      ) : (
        <ul className="plan-now">
          {plan.tiers.map(({ tier, needs, asked, matched }, i) => (
            <li key={tier}>
              <span>{say("pane.plan.tier", { tier, matched, asked, needs })}</span>{" "}
              {gains !== null && <strong>{gainText(gains[i] ?? 0)}</strong>}
            </li>
          ))}
        </ul>
      )}
      {plan !== null && (
        <p className="quiet">{say(plan.isOptimal ? "pane.plan.optimal" : "pane.plan.unproven")}</p>
      )}
    </div>
  );
}

interface PlanFacts {
  readonly plan: Forecast<PlanFigures> | null;
  readonly planOfRun: Forecast<PlanFigures> | null;
}

/** What changes by tier if a run is made now, in units; null where the last run's plan is not known. */
function gainsOf({ plan, planOfRun }: PlanFacts): readonly number[] | null {
  if (plan === null || planOfRun === null || planOfRun.ranAt !== plan.ranAt) return null;
  return plan.tiers.map(({ matched }, i) => matched - (planOfRun.tiers[i]?.matched ?? 0));
}
