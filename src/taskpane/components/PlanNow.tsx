import { gainsOf, type PaneState } from "../state";
import { usePaneText } from "../text";

/** What a run would match now, by tier, beside what the last run has. */
export function PlanNow({ state }: { readonly state: PaneState }) {
  const { say, number } = usePaneText();
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
