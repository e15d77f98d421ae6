import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";
import type { DataIssue } from "../../core/model";
import { issuesBySheet, ofLevel, type Flaw, type SheetIssues } from "../issue-groups";
import { usePaneText } from "../text";

/** A pane of 20,000 lines helps nobody and holds Excel up: the first ones, and more when asked for. */
const SHOWN = { flaws: 10, addresses: 12, more: 50 } as const;

type GoTo = (sheet: string, address: string) => void;

interface DataIssuesProps {
  readonly issues: readonly DataIssue[];
  readonly onGoTo: GoTo;
}

/** The flaws found in the data, by sheet: where, what, and how to fix it. */
export function DataIssues({ issues, onGoTo }: DataIssuesProps) {
  const { say, language } = usePaneText();
  const errors = ofLevel(issues, "error").length;
  const notices = ofLevel(issues, "notice").length;
  return (
    <section aria-labelledby="issues-title">
      <h2 id="issues-title">{say("pane.issues.title")}</h2>
      {issues.length === 0 && <p className="quiet">{say("pane.issues.none")}</p>}
      {errors > 0 && <p className="issue-count error">{say("pane.issues.errors", { count: errors })}</p>}
      {notices > 0 && <p className="issue-count">{say("pane.issues.notices", { count: notices })}</p>}
      {issuesBySheet(issues, language).map((group) => (
        <OneSheet key={group.sheet} {...group} onGoTo={onGoTo} />
      ))}
    </section>
  );
}

function OneSheet({ sheet, count, flaws, onGoTo }: SheetIssues & { readonly onGoTo: GoTo }) {
  const { number } = usePaneText();
  const [shown, setShown] = useState<number>(SHOWN.flaws);
  return (
    <details open className="issue-group">
      <summary>
        {sheet} <span className="count">{number(count)}</span>
      </summary>
      <ul>
        {flaws.slice(0, shown).map((flaw) => (
          <FlawLine key={flaw.level + flaw.advice} flaw={flaw} sheet={sheet} onGoTo={onGoTo} />
        ))}
      </ul>
      <More hidden={flaws.length - shown} onMore={setShown} />
    </details>
  );
}

interface FlawLineProps {
  readonly flaw: Flaw;
  readonly sheet: string;
  readonly onGoTo: GoTo;
}

function FlawLine({ flaw: { level, advice, addresses }, sheet, onGoTo }: FlawLineProps) {
  const { say } = usePaneText();
  const [shown, setShown] = useState<number>(SHOWN.addresses);
  return (
    <li className={level}>
      <span className="level">{say(`pane.issues.level.${level}`)}</span>
      <span>{advice}</span>
      <span className="addresses">
        {addresses.slice(0, shown).map((address, index) => (
          <Link
            key={index}
            aria-label={say("pane.issues.goTo", { address: `${sheet}!${address ?? "A1"}` })}
            onClick={() => {
              onGoTo(sheet, address ?? "A1");
            }}
          >
            {address ?? say("pane.issues.wholeTable")}
          </Link>
        ))}
        <More hidden={addresses.length - shown} onMore={setShown} />
      </span>
    </li>
  );
}

interface MoreProps {
  readonly hidden: number;
  readonly onMore: (longer: (shown: number) => number) => void;
}

function More({ hidden, onMore }: MoreProps) {
  const { say } = usePaneText();
  if (hidden <= 0) return null;
  return (
    <ActionButton
      className="more"
      text={say("pane.issues.more", { count: Math.min(hidden, SHOWN.more) })}
      onClick={() => {
        onMore((shown) => shown + SHOWN.more);
      }}
    />
  );
}
