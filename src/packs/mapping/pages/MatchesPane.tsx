import type { Verbs } from "../../../core/sheets/declare";
import { type PaneView } from "../../../taskpane/components";
import type { RawTable } from "../../../core/sheets/declare";
import { ROW_TABLES, selectedRow, type SelectedRow } from "../reading/row-ids";
import { LAST_RESULTS, type LastResults } from "../results/last-results";
import { PANE_FIGURES } from "./texts/figures";
import { PANE_MATCHES } from "./texts/matches";
import { usePaneText } from "./text";
import {
  JobOr,
  ReadingOrRetry,
  Status,
  addTexts,
  canRun,
  useReading,
  useSelection,
} from "../../../taskpane/components";

import { useCallback, useState } from "react";

import { NeedCardView } from "./matches/NeedCardView";
import { Overview } from "./matches/Overview";
import { Reach } from "./matches/Reach";
import { ResourceCardView } from "./matches/ResourceCardView";
import type { Shown } from "./matches/shown";
import "./matches-pane.css";

addTexts(PANE_FIGURES);
addTexts(PANE_MATCHES);

const readResults = (actions: Verbs) => actions.ask(LAST_RESULTS);

/** The last run, from its sheets: whom it reaches, what stays unmet or idle, and the card of the row that is selected. */
export function MatchesPane({ pane }: { readonly pane: PaneView }) {
  const results = useReading(pane, readResults);
  const [shown, setShown] = useState<Shown | null>(null);
  // A cell outside of our rows leaves the card open: people look things up beside it.
  const onSelect = useCallback((row: RawTable | null) => {
    const selected = row === null ? null : selectedRow(row);
    setShown((before) => (selected === null ? null : shownFor(selected, before)) ?? before);
  }, []);
  useSelection(pane, ROW_TABLES, onSelect);
  return (
    <>
      <JobOr pane={pane}>
        <Standing pane={pane} />
      </JobOr>
      {pane.state.workbook !== null &&
        pane.state.workbook.lastRun !== null &&
        (results === null ? (
          <ReadingOrRetry pane={pane} />
        ) : (
          <>
            <Reach reach={results.reach} />
            <Card pane={pane} results={results} shown={shown} onShow={setShown} />
          </>
        ))}
    </>
  );
}

/** What has to be known before the results are read: whether there are any, and how old they are. */
function Standing({ pane }: { readonly pane: PaneView }) {
  const { say, time } = usePaneText();
  const { workbook } = pane.state;
  if (workbook === null) return null;
  const run = { onClick: () => pane.start("run") };
  if (workbook.lastRun === null)
    return (
      <Status
        tone="neutral"
        title={say("pane.matches.none")}
        {...(canRun(workbook) ? { primary: { ...run, text: say("pane.run") } } : {})}
      >
        <p>{say("pane.matches.none.text")}</p>
      </Status>
    );
  const again = { ...run, text: say("pane.runAgain") };
  const [title, when] = workbook.isOutOfDate
    ? (["pane.state.outOfDate", "pane.state.changedSince"] as const)
    : (["pane.state.current", "pane.state.ranAt"] as const);
  return (
    // Of one height whatever it says, so that a decision on a card below moves nothing under the pointer.
    <div role="status" className="standing">
      <Status
        tone={workbook.isOutOfDate ? "warning" : "good"}
        title={say(title)}
        {...(workbook.isOutOfDate ? { primary: again } : { secondary: again })}
      >
        <p className="quiet">{say(when, { time: time(workbook.lastRun.at) })}</p>
      </Status>
    </div>
  );
}

interface CardProps {
  readonly pane: PaneView;
  readonly results: LastResults;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

function Card({ pane, results, shown, onShow }: CardProps) {
  if (shown === null) return <Overview results={results} onShow={onShow} />;
  const View = shown.kind === "need" ? NeedCardView : ResourceCardView;
  return <View key={`${shown.kind} ${shown.id}`} {...{ pane, results, shown, onShow }} />;
}

/** The card for a selected row: a match opens its need's, unless its resource's is open already. */
function shownFor({ table, needId, resourceId }: SelectedRow, before: Shown | null): Shown | null {
  const isResources =
    needId === null || (table === "matches" && before?.kind === "resource" && before.id === resourceId);
  const [id, other] = isResources ? [resourceId, needId] : [needId, resourceId];
  return id === null ? null : { kind: isResources ? "resource" : "need", id, other, isFromPane: false };
}
