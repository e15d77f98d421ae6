import { Confirmation } from "../components";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";
import type { SampleOutlook, WorkbookState } from "../../actions";
import { usePaneText, type PaneText } from "../text";
import type { PaneView } from "../use-pane";

import "./history.css";

interface SampleLineProps {
  readonly pane: PaneView;
  readonly sample: NonNullable<WorkbookState["sample"]>;
}

/** That the data are a sample, with one click to be rid of it; asks only where something of a person's would be lost. */
export function SampleLine({ pane, sample }: SampleLineProps) {
  const text = usePaneText();
  const { say } = text;
  const [asked, setAsked] = useState<SampleOutlook | null>(null);
  const remove = (): void => {
    void pane.perform("removeSample", async (actions) => {
      const outlook = await actions.outlookOnSample();
      if (outlook === null) pane.reread();
      else if (isHarmless(outlook)) pane.start("removeSample", { token: outlook.token });
      else setAsked(outlook);
    });
  };
  return (
    <div className="sample-line">
      <p className="quiet">
        {say("pane.sample.there")} · <Link onClick={remove}>{say("pane.sample.remove")}</Link>
      </p>
      {sample.removesSheets && <p className="quiet">{say("pane.sample.remove.sheets")}</p>}
      {asked !== null && (
        <Confirmation
          title={say("pane.sample.ask.title")}
          changes={changesOf(asked, text)}
          losses={lossesOf(asked, text)}
          confirm={say("pane.sample.ask.confirm")}
          cancel={say("pane.sample.ask.cancel")}
          onConfirm={() => {
            setAsked(null);
            pane.start("removeSample", { token: asked.token });
          }}
          onCancel={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

const isHarmless = ({ changed, others }: SampleOutlook): boolean =>
  changed.length === 0 && others.length === 0;

function changesOf({ removes, sheets, kept }: SampleOutlook, { say, list }: PaneText): readonly string[] {
  return [
    removes === "sheets"
      ? say("pane.sample.ask.sheets", { count: sheets.length, sheets: list(sheets) })
      : say("pane.sample.ask.rows"),
    ...kept.map(({ sheet, rows }) => say("pane.sample.ask.kept", { sheet, rows })),
  ];
}

/** So many row numbers help; more only fill the pane. */
const ROWS_SHOWN = 12;

function lossesOf({ changed, others }: SampleOutlook, { say, list }: PaneText): readonly string[] {
  const rowsIn = (rows: readonly number[]): string =>
    list(rows.slice(0, ROWS_SHOWN).map(String)) + (rows.length > ROWS_SHOWN ? " …" : "");
  return [
    ...changed.map(({ sheet, rows }) => say("pane.sample.ask.changed", { sheet, rows: rowsIn(rows) })),
    ...(others.length === 0 ? [] : [say("pane.sample.ask.others", { sheets: list(others) })]),
  ];
}
