import { type PaneView } from "../../../../taskpane/components";
import { unitAfter } from "../../tables/codes";
import type { MatchLine } from "../../results/cards";
import { usePaneText } from "../text";
import { Link } from "office-ui-fabric-react/lib/Link";

import { Decisions } from "./Decisions";
import { cardOf, type OnShow, type Shown } from "./shown";

interface MatchLinesProps {
  readonly lines: readonly MatchLine[];
  /** What the lines tell of: the card is the other side's. */
  readonly side: "need" | "resource";
  readonly pane: PaneView;
  readonly shown: Shown;
  readonly onShow: OnShow;
}

/** Rows of Matches with what can be decided on them; the one that is selected in the sheet stands out. */
export function MatchLines({ lines, side, pane, shown, onShow }: MatchLinesProps) {
  return (
    <ul className="match-lines">
      {lines.map((line, index) => {
        const id = side === "need" ? line.needId : line.resourceId;
        return (
          <li key={`${id} ${index}`} {...(id === shown.other ? { "aria-current": true } : {})}>
            <LineHead line={line} side={side} onShow={() => onShow(cardOf(side, id))} />
            <LineFacts line={line} />
            <Decisions line={line} pane={pane} />
          </li>
        );
      })}
    </ul>
  );
}

interface LineHeadProps extends Pick<MatchLinesProps, "side"> {
  readonly line: MatchLine;
  readonly onShow: () => void;
}

function LineHead({ line, side, onShow }: LineHeadProps) {
  const { say } = usePaneText();
  const { needId, resourceId, need, provider, resource, quantity, unit } = line;
  return (
    <>
      <div className="split">
        <Link onClick={onShow}>{side === "need" ? needId : `${resourceId} ${provider ?? ""}`}</Link>
        <strong>
          {say("pane.matches.units", { units: quantity, unit: unitAfter(quantity, unit ?? "") })}
        </strong>
      </div>
      <p>{side === "need" ? need : resource}</p>
    </>
  );
}

function LineFacts({ line }: { readonly line: MatchLine }) {
  const { say } = usePaneText();
  const { state, stateName, isLocked, distanceM, schedule, reason, refusal } = line;
  const facts = [
    distanceM === null ? null : say("pane.matches.distance", { metres: distanceM }),
    schedule,
  ].filter((each) => each !== null);
  return (
    <>
      <p className="tags">
        <span className={state === "proposed" ? "tag" : `tag ${state}`}>{stateName}</span>
        {isLocked && <span className="tag locked">{say("pane.matches.locked")}</span>}
        {facts.length > 0 && <span className="quiet">{facts.join(" · ")}</span>}
      </p>
      <p className="match-reason">{reason}</p>
      {refusal !== null && <p className="match-reason">{say("pane.matches.refusal", { reason: refusal })}</p>}
    </>
  );
}
