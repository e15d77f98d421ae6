import { shareOf, Bar } from "../../../../taskpane/components";
import type { LastResults, NamedReach, ReachScope } from "../../results/last-results";
import { usePaneText } from "../text";
import { useState } from "react";

const SCOPES: readonly ReachScope[] = ["tier", "group", "community"];

/** The people that the run reaches, by tier, group or community. */
export function Reach({ reach }: Pick<LastResults, "reach">) {
  const { say } = usePaneText();
  const [scope, setScope] = useState<ReachScope>("tier");
  return (
    <section aria-labelledby="reach-title">
      <div className="reach-head">
        <h2 id="reach-title">{say("pane.matches.reach")}</h2>
        <div role="group" aria-label={say("pane.matches.reach.by")} className="segments">
          {SCOPES.map((each) => (
            <button key={each} type="button" aria-pressed={each === scope} onClick={() => setScope(each)}>
              {say(`pane.matches.reach.${each}`)}
            </button>
          ))}
        </div>
      </div>
      {reach[scope].length === 0 && <p className="quiet">{say("pane.matches.reach.none")}</p>}
      <ul className="reach">
        {reach[scope].map((each) => (
          <ReachLine key={each.name} scope={scope} reach={each} />
        ))}
      </ul>
    </section>
  );
}

function ReachLine({ scope, reach }: { readonly scope: ReachScope; readonly reach: NamedReach }) {
  const { say, percent } = usePaneText();
  const { name, people, reached } = reach;
  const share = shareOf(reached, people);
  return (
    <li>
      <span>{scope === "tier" ? say("pane.figures.tier", { tier: name }) : name}</span>
      <span className="quiet">{say("pane.matches.reach.share", { reached, people })}</span>
      <strong>{share === null ? say("pane.figures.none") : percent(share)}</strong>
      <Bar share={share} />
    </li>
  );
}
