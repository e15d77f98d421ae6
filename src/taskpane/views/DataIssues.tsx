import { More } from "../components";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useMemo, useState } from "react";
import type { DataIssue } from "../../core/sheets/declare";
import { issuesByKind, issuesBySheet, ofLevel, type Flaw, type IssueGroup, type Spot } from "../issue-groups";
import { usePaneText, type PaneText } from "../text";

/** A pane of 20,000 lines helps nobody and holds Excel up: the first ones, and more when asked for. */
const SHOWN = { flaws: 50, spots: 12 } as const;

type GoTo = (sheet: string, address: string) => void;
type Grouping = "sheet" | "kind";

interface DataIssuesProps {
  readonly issues: readonly DataIssue[];
  readonly onGoTo: GoTo;
}

/** The flaws found in the data, by sheet or by kind: where, what, and how to fix it. */
export function DataIssues({ issues, onGoTo }: DataIssuesProps) {
  const text = usePaneText();
  const [grouping, setGrouping] = useState<Grouping>("sheet");
  const groups = useMemo(() => groupsOf(issues, grouping, text), [issues, grouping, text]);
  if (issues.length === 0) return <NoIssues />;
  return (
    <section aria-labelledby="issues-title">
      <h2 id="issues-title">
        {text.say("pane.issues.title")} <span className="count">{text.number(issues.length)}</span>
      </h2>
      <Counts issues={issues} />
      <ChooseGrouping grouping={grouping} onChoose={setGrouping} />
      {groups.map((group) => (
        <OneGroup {...group} key={grouping + group.key} isOneSheet={grouping === "sheet"} onGoTo={onGoTo} />
      ))}
    </section>
  );
}

interface TitledGroup extends IssueGroup {
  readonly title: string;
}

function groupsOf(
  issues: readonly DataIssue[],
  grouping: Grouping,
  { say, language }: PaneText,
): readonly TitledGroup[] {
  return grouping === "sheet"
    ? issuesBySheet(issues, language).map((group) => ({ ...group, title: group.key }))
    : issuesByKind(issues, language).map((group) => ({
        ...group,
        title: say(`pane.issues.kind.${group.key}`),
      }));
}

function NoIssues() {
  const { say } = usePaneText();
  return (
    <section className="no-issues">
      <Icon iconName="CompletedSolid" />
      <h2>{say("pane.issues.none")}</h2>
      <p className="quiet">{say("pane.issues.none.text")}</p>
    </section>
  );
}

function Counts({ issues }: Pick<DataIssuesProps, "issues">) {
  const { say } = usePaneText();
  // An empty table is not a row that takes no part.
  const errors = ofLevel(issues, "error").filter(({ code }) => code !== "table-empty").length;
  const notices = ofLevel(issues, "notice").length;
  return (
    <div role="status">
      {errors > 0 && <p className="issue-count error">{say("pane.issues.errors", { count: errors })}</p>}
      {notices > 0 && <p className="issue-count">{say("pane.issues.notices", { count: notices })}</p>}
    </div>
  );
}

interface ChooseGroupingProps {
  readonly grouping: Grouping;
  readonly onChoose: (grouping: Grouping) => void;
}

function ChooseGrouping({ grouping, onChoose }: ChooseGroupingProps) {
  const { say } = usePaneText();
  const options = (["sheet", "kind"] as const).map((key) => ({
    key,
    text: say(`pane.issues.groupBy.${key}`),
  }));
  return (
    <ChoiceGroup
      className="grouping"
      options={options}
      selectedKey={grouping}
      onChange={(_, option) => {
        onChoose(option?.key === "kind" ? "kind" : "sheet");
      }}
      label={say("pane.issues.groupBy")}
    />
  );
}

interface OneGroupProps extends TitledGroup {
  readonly isOneSheet: boolean;
  readonly onGoTo: GoTo;
}

function OneGroup({ title, count, flaws, isOneSheet, onGoTo }: OneGroupProps) {
  const { number } = usePaneText();
  const [shown, setShown] = useState<number>(SHOWN.flaws);
  return (
    <details open className="issue-group">
      <summary>
        {title} <span className="count">{number(count)}</span>
      </summary>
      <ul>
        {flaws.slice(0, shown).map((flaw) => (
          <FlawLine key={flaw.level + flaw.advice} flaw={flaw} isOneSheet={isOneSheet} onGoTo={onGoTo} />
        ))}
      </ul>
      <More hidden={flaws.length - shown} onMore={setShown} />
    </details>
  );
}

interface FlawLineProps extends Pick<OneGroupProps, "isOneSheet" | "onGoTo"> {
  readonly flaw: Flaw;
}

function FlawLine({ flaw: { level, advice, spots }, isOneSheet, onGoTo }: FlawLineProps) {
  const { say } = usePaneText();
  const [shown, setShown] = useState<number>(SHOWN.spots);
  const nameOf = ({ sheet, address }: Spot): string => {
    const cell = address ?? say("pane.issues.wholeTable");
    return isOneSheet ? cell : `${sheet}!${cell}`;
  };
  return (
    <li className={level}>
      <span className="level">{say(`pane.issues.level.${level}`)}</span>
      <span>{advice}</span>
      <span className="addresses">
        {spots.slice(0, shown).map((spot, index) => (
          <Link
            key={index}
            aria-label={say("pane.issues.goTo", { address: `${spot.sheet}!${spot.address ?? "A1"}` })}
            onClick={() => {
              onGoTo(spot.sheet, spot.address ?? "A1");
            }}
          >
            {nameOf(spot)}
          </Link>
        ))}
        <More hidden={spots.length - shown} onMore={setShown} />
      </span>
    </li>
  );
}
