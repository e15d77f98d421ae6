import { Bar } from "../../../../taskpane/components";
import type { RunFigures } from "../../tables/run";
import { Link } from "office-ui-fabric-react/lib/Link";

import { sharesOf } from "../figures";
import { issueKey } from "../issue-key";
import { usePaneText } from "../text";

interface FiguresProps {
  readonly figures: RunFigures;
  /** Told the key of an issue that somebody wants to know more of. */
  readonly onIssue: (key: string) => void;
}

/** A run in figures: how much is matched, whom it reaches, by tier, and what comes first. */
export function Figures({ figures, onIssue }: FiguresProps) {
  const { say, percent } = usePaneText();
  const shares = sharesOf(figures);
  const { needs } = figures;
  return (
    <>
      <div className="matched">
        <strong>{shares.matched === null ? say("pane.figures.none") : percent(shares.matched)}</strong>
        <span>
          {say("pane.figures.matched")}
          <br />
          <span className="quiet">
            {say("pane.figures.needs", {
              needs,
              full: figures.needsFullyMet,
              partly: figures.needsPartlyMet,
              unmet: shares.needsUnmet,
            })}
          </span>
        </span>
      </div>
      <Bar share={shares.matched} />
      <LeftOut figures={figures} />
      <Totals figures={figures} />
      <h3>{say("pane.figures.tiers")}</h3>
      <ul className="tiers">
        {shares.tiers.map(({ tier, needs, share }) => (
          <li key={tier}>
            <span>{say("pane.figures.tier", { tier })}</span>
            <Bar share={share} />
            <strong>{share === null ? say("pane.figures.none") : percent(share)}</strong>
            <span className="quiet">{say("pane.figures.tier.text", { needs })}</span>
          </li>
        ))}
      </ul>
      <TopIssues topIssues={figures.topIssues} onIssue={onIssue} />
    </>
  );
}

function LeftOut({ figures: { needsLeftOut, resourcesLeftOut } }: { readonly figures: RunFigures }) {
  const { say } = usePaneText();
  return (
    <>
      {needsLeftOut > 0 && (
        <p className="left-out">{say("pane.figures.leftOut.needs", { count: needsLeftOut })}</p>
      )}
      {resourcesLeftOut > 0 && (
        <p className="left-out">{say("pane.figures.leftOut.resources", { count: resourcesLeftOut })}</p>
      )}
    </>
  );
}

function Totals({ figures }: { readonly figures: RunFigures }) {
  const { say, number } = usePaneText();
  const { people, peopleReached, resources, resourcesIdle } = figures;
  const totals = [
    [say("pane.figures.people"), peopleReached, say("pane.figures.people.text", { people })],
    [say("pane.figures.resources"), resources, say("pane.figures.resources.text", { idle: resourcesIdle })],
  ] as const;
  return (
    <dl className="totals">
      {totals.map(([name, value, detail]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{number(value)}</strong>
            <span className="quiet">{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TopIssues({ topIssues, onIssue }: Pick<RunFigures, "topIssues"> & Pick<FiguresProps, "onIssue">) {
  const { say, score: formatScore } = usePaneText();
  if (topIssues.length === 0) return null;
  return (
    <>
      <h3 className="split">
        {say("pane.figures.top")} <span>{say("pane.figures.score")}</span>
      </h3>
      <ol className="top-issues">
        {topIssues.map((issue) => (
          <li
            key={issueKey(issue)}
            {...(issue.rank === null ? { className: "unranked" } : { value: issue.rank })}
          >
            <div>
              <span>
                <Link
                  onClick={() => onIssue(issueKey(issue))}
                >{`${issue.category}\u00a0· ${issue.group}`}</Link>
                <span className="quiet">{issue.community}</span>
              </span>
              {issue.score !== null && <span className="score">{formatScore(issue.score)}</span>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
