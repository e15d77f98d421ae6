import { type PaneView, shareOf, Bar } from "../../../../taskpane/components";
import { unitAfter } from "../../tables/codes";
import { needCard, type NeedCard } from "../../results/cards";
import { usePaneText } from "../text";

import { CardFrame, Told, ToRow } from "./CardFrame";
import { MatchLines } from "./MatchLines";
import type { CardViewProps } from "./shown";

/** A need: who provides it and why, what is missing and why. */
export function NeedCardView({ pane, results, shown, onShow }: CardViewProps) {
  const { say } = usePaneText();
  const card = needCard(results, shown.id);
  return (
    <CardFrame shown={shown} onShow={onShow}>
      {card === null ? (
        <p>{say("pane.matches.gone", { id: shown.id })}</p>
      ) : (
        <>
          <NeedHead card={card} pane={pane} />
          {card.unmet?.unmet !== null && (
            <>
              <h3>{say("pane.matches.need.from")}</h3>
              {card.matches.length === 0 && <p className="quiet">{say("pane.matches.need.fromNobody")}</p>}
            </>
          )}
          <MatchLines lines={card.matches} side="resource" {...{ pane, shown, onShow }} />
          <Unmet card={card} />
        </>
      )}
    </CardFrame>
  );
}

function NeedHead({ card, pane }: { readonly card: NeedCard; readonly pane: PaneView }) {
  const { say } = usePaneText();
  const { id, title, community, category, group, tier, quantity, served, unit, isListed } = card;
  const about = [community, category, group, tier === null ? null : say("pane.figures.tier", { tier })];
  return (
    <>
      <p className="match-title">{title}</p>
      <p className="quiet">{about.filter((each) => each !== null).join(" · ")}</p>
      {quantity !== null && (
        <>
          <p>{say("pane.matches.need.sum", { quantity, served, unit: unitAfter(quantity, unit ?? "") })}</p>
          <Bar share={shareOf(Math.min(served, quantity), quantity)} />
        </>
      )}
      <ToRow pane={pane} table="needs" ids={{ needId: id, resourceId: null }} isListed={isListed} />
    </>
  );
}

/** What the Unmet sheet says of the need. */
function Unmet({ card: { unmet, unit } }: { readonly card: NeedCard }) {
  const { say } = usePaneText();
  if (unmet === null) return null;
  return (
    <>
      <h3>
        {unmet.unmet === null
          ? say("pane.matches.need.leftOut")
          : say("pane.matches.need.why", { units: unmet.unmet, unit: unitAfter(unmet.unmet, unit ?? "") })}
      </h3>
      <p className="match-reason">{unmet.reason}</p>
      <p>{unmet.explanation}</p>
      <dl className="told">
        <Told title={say("pane.matches.need.nearest")} text={unmet.nearestMiss} />
        <Told title={say("pane.matches.need.bottleneck")} text={unmet.bottleneck} />
      </dl>
    </>
  );
}
