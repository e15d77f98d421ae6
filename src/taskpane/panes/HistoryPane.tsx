import { RestoreNote } from "../views/RestoreNote";
import { SampleLine } from "../views/SampleLine";
import { addTexts, useReading } from "../components";
import { PANE_HISTORY } from "../texts/history";

import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import type { Actions, HistoryRecord, RestoreOutlook } from "../../actions";
import { Confirmation } from "../components";
import "../views/history.css";
import { JobOr } from "../components";
import { ReadingOrRetry } from "../components";

import { usePaneText, type PaneText } from "../text";
import type { PaneView } from "../use-pane";

import { ClearHistory, kilobytes } from "./history/ClearHistory";

addTexts(PANE_HISTORY);

/** All that was done to the workbook, newest first, with the way back to before each run. */
export function HistoryPane({ pane }: { readonly pane: PaneView }) {
  const records = useReading(pane, readHistory);
  return (
    <JobOr pane={pane}>
      <Records pane={pane} records={records} />
    </JobOr>
  );
}

const readHistory = (actions: Actions): Promise<readonly HistoryRecord[]> => actions.history();

interface RecordsProps {
  readonly pane: PaneView;
  readonly records: readonly HistoryRecord[] | null;
}

function Records({ pane, records }: RecordsProps) {
  const { say } = usePaneText();
  const { workbook } = pane.state;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say("pane.history.title")}</h2>
      {workbook !== null && workbook.sample !== null && <SampleLine pane={pane} sample={workbook.sample} />}
      <RestoreNote />
      {records === null && <ReadingOrRetry pane={pane} />}
      {records?.length === 0 && <p className="quiet">{say("pane.history.empty")}</p>}
      <ol className="history">
        {records?.map((record) => (
          <RecordLine key={record.id} record={record} pane={pane} />
        ))}
      </ol>
      {records !== null && <ClearHistory pane={pane} records={records} />}
    </section>
  );
}

function RecordLine({ record, pane }: { readonly record: HistoryRecord; readonly pane: PaneView }) {
  const text = usePaneText();
  const { say, time } = text;
  const [outlook, setOutlook] = useState<RestoreOutlook | null>(null);
  const action = say(record.kind === "run" ? "pane.history.restoreRun" : "pane.history.restoreRestore");
  const ask = (): void => {
    void pane.perform("restore", async (actions) => {
      setOutlook(await actions.outlookOnRestore(record.id));
    });
  };
  return (
    <li>
      <p className="deed">
        <strong>{deedOf(record, text)}</strong> <time dateTime={record.at}>{time(record.at)}</time>
      </p>
      {record.figures !== undefined && <p>{say("pane.history.figures", record.figures)}</p>}
      {isUndoable(record) && <p className="quiet">{keptOf(record, text)}</p>}
      {isUndoable(record) && record.parts > 0 && outlook === null && (
        <DefaultButton
          text={action}
          ariaLabel={say("pane.history.when", { action, time: time(record.at) })}
          onClick={ask}
        />
      )}
      {outlook !== null && (
        <Confirmation
          title={say("pane.history.ask.title")}
          changes={changesOf(outlook, text)}
          losses={lossesOf(outlook, text)}
          confirm={say("pane.history.ask.confirm")}
          cancel={say("pane.history.ask.cancel")}
          onConfirm={() => {
            pane.start("restore", { id: record.id, token: outlook.token });
          }}
          onCancel={() => {
            setOutlook(null);
          }}
        />
      )}
    </li>
  );
}

const isUndoable = ({ kind }: HistoryRecord): boolean => kind === "run" || kind === "restore";

function deedOf({ kind, added, to }: HistoryRecord, { say, time }: PaneText): string {
  if (kind === "prepare") return say("pane.history.prepare", { count: added?.sheets.length ?? 0 });
  if (kind === "restore") return say("pane.history.restore", { time: to === undefined ? "" : time(to) });
  return say(`pane.history.${kind}`);
}

function keptOf({ parts, size }: HistoryRecord, { say }: PaneText): string {
  if (parts === 0) return say("pane.history.gone");
  return say("pane.history.size", { size: kilobytes(size) });
}

function changesOf(
  { runs, changed, ownColumns, chartsRemoved, chartsDrawn }: RestoreOutlook,
  { say, list }: PaneText,
): readonly string[] {
  return [
    runs === 0 ? say("pane.history.ask.none") : say("pane.history.ask.runs", { count: runs }),
    ...(chartsRemoved === 0 ? [] : [say("pane.history.ask.chartsRemoved", { count: chartsRemoved })]),
    ...(chartsDrawn === 0 ? [] : [say("pane.history.ask.chartsDrawn", { count: chartsDrawn })]),
    ...(ownColumns.length === 0 ? [] : [say("pane.history.ask.ownColumns", { sheets: list(ownColumns) })]),
    ...(changed.length === 0 ? [say("pane.history.ask.unchanged")] : []),
    say("pane.history.ask.undoable"),
  ];
}

function lossesOf({ changed }: RestoreOutlook, { say, list }: PaneText): readonly string[] {
  if (changed.length === 0) return [];
  return [say("pane.history.ask.changed", { sheets: list([...new Set(changed)]) })];
}
