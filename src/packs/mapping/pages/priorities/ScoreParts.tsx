import type { PrioritiesNow } from "../../reading/read-priorities";
import { SHEETS } from "../../tables/sheets";
import type { CriterionKey } from "../../tables/setting-fields";
import { roundedToSum } from "../../../../core/numeric";
import type { IssueNow, ScorePart } from "../../reading/priorities-now";
import { usePaneText, type PaneText } from "../text";
import { Link } from "office-ui-fabric-react/lib/Link";
import { CRITERION_FIELDS } from "../../priority/criteria";
import { criterionName } from "./criterion-name";

interface ScorePartsProps {
  readonly issue: IssueNow;
  readonly name: string;
  readonly now: PrioritiesNow;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** What a score is made of, criterion by criterion; the points add up to it as they are shown. */
export function ScoreParts({ issue, name, now, onGoTo }: ScorePartsProps) {
  const { say, language } = usePaneText();
  const sheet = now.sheets.priorities ?? SHEETS.priorities.name[language];
  return (
    <>
      {issue.flaws.map((flaw) => (
        <p key={flaw.address} className="setting-flaw">
          {say("pane.priorities.flaw", { ...flaw, sheet })}
        </p>
      ))}
      <PartsTable issue={issue} name={name} now={now} />
      <p className="quiet">{say("pane.priorities.parts.method")}</p>
      {issue.basis !== "" && <p className="quiet">{say("pane.priorities.basis", { basis: issue.basis })}</p>}
      <Link
        aria-label={say("pane.priorities.goTo.name", { address: `${sheet}!${issue.address}` })}
        onClick={() => onGoTo(sheet, issue.address)}
      >
        {say("pane.priorities.goTo")}
      </Link>
    </>
  );
}

function PartsTable({ issue, name, now }: Omit<ScorePartsProps, "onGoTo">) {
  const { say, score } = usePaneText();
  const points = roundedToSum(
    issue.parts.map(({ contribution }) => contribution ?? 0),
    0.1,
  );
  return (
    <table>
      <caption className="for-screen-reader">{say("pane.priorities.parts", { issue: name })}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(`pane.priorities.parts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {issue.parts.map((part, index) => (
          <PartRow key={part.key} part={part} points={points[index] ?? 0} now={now} />
        ))}
      </tbody>
      {issue.score !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={COLUMNS.length - 1}>
              {say("pane.priorities.parts.total")}
            </th>
            <td>{score(issue.score)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const COLUMNS = ["criterion", "value", "part", "weight", "points"] as const;

interface PartRowProps {
  readonly part: ScorePart;
  readonly points: number;
  readonly now: PrioritiesNow;
}

function PartRow({ part: { key, value, part, contribution }, points, now }: PartRowProps) {
  const text = usePaneText();
  const criterion = now.criteria.find((each) => each.key === key);
  const none = text.say("pane.priorities.parts.missing");
  return (
    <tr className={part === null ? "quiet" : ""}>
      <th scope="row">{criterion === undefined ? key : criterionName(criterion, text.language)}</th>
      <td>{value === null ? none : valueText(key, value, text)}</td>
      <td>{part === null ? "" : part.toFixed(2)}</td>
      <td>{criterion === undefined ? "" : text.number(criterion.value)}</td>
      <td>{contribution === null ? "" : text.score(points)}</td>
    </tr>
  );
}

/** As the Priorities sheet shows it. */
function valueText(key: CriterionKey, value: number, { number, percent, score }: PaneText): string {
  const { type } = CRITERION_FIELDS[key];
  if (type === "share") return percent(value);
  return type === "integer" ? number(value) : score(value);
}
