import { More } from "../components";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";

import type { DataFix } from "../../core/sheets/declare";
import { dayFromSerial } from "../../core/sheets/reading";
import { usePaneText } from "../text";
import { CellText, hasSigns } from "./CellText";

const SHOWN = 50;

interface FixesProps {
  readonly fixes: readonly DataFix[];
  /** While fixes are written, or a job is under way. */
  readonly isBusy: boolean;
  readonly onApply: (chosen: readonly DataFix[]) => void;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The fixes that were found, each with what the cell holds and what it would hold; the sure ones are ticked. */
export function Fixes({ fixes, isBusy, onApply, onGoTo }: FixesProps) {
  const { say } = usePaneText();
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const isChosen = (fix: DataFix): boolean => fix.isSure !== switched.has(idOf(fix));
  const chosen = fixes.filter(isChosen);
  const turn = (some: readonly DataFix[], isOn: boolean): void => {
    const others = new Set(switched);
    for (const fix of some) {
      if (fix.isSure === isOn) others.delete(idOf(fix));
      else others.add(idOf(fix));
    }
    setSwitched(others);
  };
  return (
    <section aria-labelledby="fixes-title" className="card fixes">
      <h2 id="fixes-title">{say("pane.fixes.title", { count: fixes.length })}</h2>
      <p className="quiet">{say("pane.fixes.text")}</p>
      {fixes.some(({ isSure }) => !isSure) && <p className="quiet">{say("pane.fixes.look")}</p>}
      <div className="buttons">
        <PrimaryButton
          text={say(isBusy ? "pane.fixes.applying" : "pane.fixes.apply", { count: chosen.length })}
          disabled={isBusy || chosen.length === 0}
          onClick={() => {
            onApply(chosen);
          }}
        />
        <Checkbox
          label={say("pane.fixes.all")}
          checked={chosen.length === fixes.length}
          indeterminate={chosen.length > 0 && chosen.length < fixes.length}
          onChange={() => {
            turn(fixes, chosen.length < fixes.length);
          }}
        />
      </div>
      <ul aria-label={say("pane.fixes.list")}>
        {fixes.slice(0, shown).map((fix) => (
          <FixLine
            key={idOf(fix)}
            fix={fix}
            isChosen={isChosen(fix)}
            onChoose={(isOn) => {
              turn([fix], isOn);
            }}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      <More hidden={fixes.length - shown} onMore={setShown} />
      {fixes.some(({ before }) => hasSigns(String(before))) && (
        <p className="quiet legend">{say("pane.fixes.legend")}</p>
      )}
    </section>
  );
}

interface FixLineProps extends Pick<FixesProps, "onGoTo"> {
  readonly fix: DataFix;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
}

function FixLine({ fix, isChosen, onChoose, onGoTo }: FixLineProps) {
  const { say, language } = usePaneText();
  const { sheet, address, title, kind, before, isSure } = fix;
  const place = `${sheet}!${address}`;
  const after = contentAfter(fix);
  return (
    <li>
      <Checkbox
        ariaLabel={say("pane.fixes.choose", { address: place, before: String(before), after })}
        checked={isChosen}
        onChange={(_, isOn) => {
          onChoose(isOn === true);
        }}
      />
      <span className="change">
        <CellText content={String(before)} />
        <span className="arrow">
          <span aria-hidden="true">→</span>
          <span className="for-screen-reader">{say("pane.fixes.becomes")}</span>
        </span>
        <CellText content={after} />
      </span>
      <span className="quiet">
        <Link
          aria-label={say("pane.issues.goTo", { address: place })}
          onClick={() => {
            onGoTo(sheet, address);
          }}
        >
          {place}
        </Link>{" "}
        {title[language]} · {say(`pane.fixes.kind.${kind}`)}
        {!isSure && <em> {say("pane.fixes.check")}</em>}
      </span>
    </li>
  );
}

/** A date as the day it is. */
function contentAfter({ isDay, after }: DataFix): string {
  return (isDay && typeof after === "number" ? dayFromSerial(after) : null) ?? String(after);
}

/** A cell that holds something else by now has another fix. */
const idOf = ({ table, field, rowIndex, before, after }: DataFix): string =>
  JSON.stringify([table, field, rowIndex, before, after]);
