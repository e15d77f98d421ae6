import { Bar } from "../../../../taskpane/components";
import type { PrioritiesNow } from "../../reading/read-priorities";
import type { IssueNow } from "../../reading/priorities-now";
import { issueKey } from "../issue-key";
import { usePaneText, type PaneText } from "../text";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { useId, useState } from "react";

import { ScoreParts } from "./ScoreParts";

/** So many at first, and as many more each time they are asked for. */
const SHOWN = 20;

interface IssueListProps {
  readonly now: PrioritiesNow;
  /** The key of the issue that the page was opened for; null where for all. */
  readonly asked: string | null;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The issues by rank; each opens to show what its score is made of. */
export function IssueList({ now, asked, onGoTo }: IssueListProps) {
  const { say } = usePaneText();
  const { issues } = now;
  // Where it is when the page opens: later runs leave the focus alone.
  const [askedIndex] = useState(() => issues.findIndex((issue) => issueKey(issue) === asked));
  const [askedFor] = useState(issues[askedIndex]?.address ?? null);
  const [shown, setShown] = useState(Math.max(SHOWN, askedIndex + 1));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(askedFor === null ? [] : [askedFor]));
  const hidden = issues.length - shown;
  const [first] = issues;
  return (
    <section aria-labelledby="priorities-title">
      <h2 id="priorities-title">
        {say("pane.priorities.title")}{" "}
        <span className="quiet">{say("pane.priorities.count", { count: issues.length })}</span>
      </h2>
      <p className="for-screen-reader" aria-live="polite">
        {first !== undefined && say("pane.priorities.first", { issue: nameOf(first) })}
      </p>
      <p className="quiet">{say("pane.priorities.what")}</p>
      <ol className="issues">
        {issues.slice(0, shown).map((issue) => (
          <Issue
            key={issue.address}
            issue={issue}
            now={now}
            isOpen={open.has(issue.address)}
            isAsked={issue.address === askedFor}
            onToggle={() => setOpen(toggled(open, issue.address))}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <ActionButton
          iconProps={{ iconName: "ChevronDown" }}
          text={say("pane.priorities.more", { count: Math.min(hidden, SHOWN) })}
          onClick={() => setShown(shown + SHOWN)}
        />
      )}
    </section>
  );
}

interface IssueProps extends Pick<IssueListProps, "now" | "onGoTo"> {
  readonly issue: IssueNow;
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly onToggle: () => void;
}

function Issue({ issue, now, isOpen, isAsked, onToggle, onGoTo }: IssueProps) {
  const text = usePaneText();
  const id = useId();
  const { rank, score, community } = issue;
  return (
    <li>
      <button
        // What was pressed is on another page.
        ref={isAsked ? takeFocus : null}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className="rank">
          <span aria-hidden>{rank ?? "–"}</span>
          <span className="for-screen-reader">
            {rank === null ? "" : text.say("pane.priorities.rank", { rank })}
          </span>
        </span>
        <span className="name">
          {nameOf(issue)}
          <span className="quiet">{[community, ...standing(issue, text)].join(" · ")}</span>
        </span>
        <span className="score">
          <span aria-hidden>{score === null ? "" : text.score(score)}</span>
          <span className="for-screen-reader">
            {score === null ? "" : text.say("pane.priorities.score", { score: text.score(score) })}
          </span>
        </span>
        <Icon iconName={isOpen ? "ChevronUp" : "ChevronDown"} aria-hidden />
        <Bar share={Math.max(0, Math.min(100, score ?? 0)) / 100} />
      </button>
      <div id={id} hidden={!isOpen} className="made-of">
        {isOpen && <ScoreParts issue={issue} name={nameOf(issue)} now={now} onGoTo={onGoTo} />}
      </div>
    </li>
  );
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

const nameOf = ({ category, group }: IssueNow): string => `${category} · ${group}`;

/** What there is to say of the rank beside its number. */
function standing({ rank, tie, interval, flaws }: IssueNow, { say }: PaneText): readonly string[] {
  return [
    ...(rank === null && flaws.length === 0 ? [say("pane.priorities.unranked")] : []),
    ...(tie === null ? [] : [say("pane.priorities.tie", tie)]),
    ...(interval === "" ? [] : [say("pane.priorities.interval", { interval })]),
    ...flaws.slice(0, 1).map(({ address, found }) => `${address} “${found}”`),
  ];
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return open.has(key) ? new Set([...open].filter((each) => each !== key)) : new Set([...open, key]);
}
