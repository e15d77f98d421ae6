import type { Verbs } from "../../../core/sheets/declare";
import { PRIORITIES_NOW, type PrioritiesNow } from "../reading/read-priorities";
import { weightCells, type Weights } from "../reading/set-settings";
import type { CriterionKey } from "../tables/setting-fields";
import { PANE_PRIORITIES } from "./texts/priorities";
import { PANE_SETTINGS } from "./texts/settings";
import { describeIssue } from "../../../core/sheets/texts";
import { usePaneText } from "./text";
import {
  type PaneView,
  addTexts,
  JobOr,
  ReadingOrRetry,
  Status,
  canRun,
  useEditing,
} from "../../../taskpane/components";

import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";

import "./priorities-pane.css";
import { IssueList } from "./priorities/IssueList";
import { WeightSliders } from "./priorities/WeightSliders";

addTexts(PANE_PRIORITIES);
addTexts(PANE_SETTINGS);

interface PaneProps {
  readonly pane: PaneView;
}

/** What comes first, why, and what other weights would make of it. */
export function PrioritiesPane({ pane }: PaneProps) {
  const { now, drafts, put } = useEditing<PrioritiesNow, Record<CriterionKey, number>>(pane, EDITING);
  const isBusy = pane.state.job !== null;
  if (now === null) return isBusy ? <JobOr pane={pane}>{null}</JobOr> : <ReadingOrRetry pane={pane} />;
  return (
    <>
      <JobOr pane={pane}>
        <NextStep pane={pane} hasIssues={now.issues.length > 0} />
      </JobOr>
      {now.issues.length > 0 && (
        <>
          <Doubts now={now} />
          <WeightSliders now={now} drafts={drafts} isDisabled={isBusy} onWeights={put} onGoTo={pane.goTo} />
          <IssueList now={now} asked={pane.state.issue} onGoTo={pane.goTo} />
        </>
      )}
    </>
  );
}

const EDITING = {
  read: (actions: Verbs) => actions.ask(PRIORITIES_NOW),
  write: (actions: Verbs, weights: Weights) => actions.setCells(weightCells(weights)),
};

/** A run, where there is no list yet or one that is older than the data. */
function NextStep({ pane, hasIssues }: PaneProps & { readonly hasIssues: boolean }) {
  const { say, time } = usePaneText();
  const { workbook } = pane.state;
  const run = { text: say("pane.run"), onClick: () => pane.start("run") };
  const at = workbook?.lastRun?.at;
  if (at !== undefined && workbook?.isOutOfDate === true)
    return (
      <Status
        tone="warning"
        title={say("pane.priorities.old")}
        primary={{ ...run, text: say("pane.runAgain") }}
      >
        <p>{say("pane.priorities.old.text", { time: time(at) })}</p>
      </Status>
    );
  if (hasIssues) return null;
  if (at !== undefined) return <p className="quiet">{say("pane.priorities.noIssues")}</p>;
  const isReady = canRun(workbook);
  return (
    <Status tone="neutral" title={say("pane.priorities.none")} {...(isReady ? { primary: run } : {})}>
      <p>{say(isReady ? "pane.priorities.none.text" : "pane.priorities.empty.text")}</p>
    </Status>
  );
}

/** What keeps the list from being what it seems. */
function Doubts({ now }: { readonly now: PrioritiesNow }) {
  const { say, language } = usePaneText();
  const doubts = [
    ...now.flaws.map((issue) => describeIssue(issue, language)),
    ...(now.issues.some(({ isInStep }) => !isInStep) ? [say("pane.priorities.notCalculated")] : []),
  ];
  if (doubts.length === 0) return null;
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </MessageBar>
  );
}
