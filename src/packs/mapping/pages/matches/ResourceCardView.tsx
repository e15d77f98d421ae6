import { type PaneView, shareOf, Bar } from "../../../../taskpane/components";
import { unitAfter } from "../../tables/codes";
import { resourceCard, type ResourceCard } from "../../results/cards";
import { usePaneText } from "../text";

import { CardFrame, Told, ToRow } from "./CardFrame";
import { MatchLines } from "./MatchLines";
import type { CardViewProps } from "./shown";

/** A resource: whom it serves, what is left of it and why. */
export function ResourceCardView({ pane, results, shown, onShow }: CardViewProps) {
  const { say } = usePaneText();
  const card = resourceCard(results, shown.id);
  return (
    <CardFrame shown={shown} onShow={onShow}>
      {card === null ? (
        <p>{say("pane.matches.gone", { id: shown.id })}</p>
      ) : (
        <>
          <ResourceHead card={card} pane={pane} />
          <h3>{say("pane.matches.resource.for")}</h3>
          {card.matches.length === 0 && <p className="quiet">{say("pane.matches.resource.forNobody")}</p>}
          <MatchLines lines={card.matches} side="need" {...{ pane, shown, onShow }} />
          <Idle card={card} />
          <OneMore card={card} />
        </>
      )}
    </CardFrame>
  );
}

function ResourceHead({ card, pane }: { readonly card: ResourceCard; readonly pane: PaneView }) {
  const { say } = usePaneText();
  const { id, title, provider, categories, capacity, used, left, unit, isListed } = card;
  return (
    <>
      <p className="match-title">{title}</p>
      <p className="quiet">{[provider, categories].filter((each) => each !== null).join(" · ")}</p>
      {capacity !== null && (
        <>
          <p>
            {say("pane.matches.resource.sum", {
              capacity,
              used,
              left,
              unit: unitAfter(capacity, unit ?? ""),
            })}
          </p>
          <Bar share={shareOf(Math.min(used, capacity), capacity)} />
        </>
      )}
      <ToRow pane={pane} table="resources" ids={{ needId: null, resourceId: id }} isListed={isListed} />
    </>
  );
}

/** What the Bottlenecks sheet says of a resource that is used up. */
function OneMore({ card: { oneMore } }: { readonly card: ResourceCard }) {
  const { say } = usePaneText();
  if (oneMore === null) return null;
  return (
    <>
      <h3>{say("pane.matches.resource.oneMore")}</h3>
      <p>{oneMore}</p>
    </>
  );
}

/** What the Idle sheet says of the resource. */
function Idle({ card: { idle } }: { readonly card: ResourceCard }) {
  const { say } = usePaneText();
  if (idle === null) return null;
  return (
    <>
      <h3>{say(idle.left === null ? "pane.matches.need.leftOut" : "pane.matches.resource.why")}</h3>
      <p>{idle.reason}</p>
      <dl className="told">
        <Told title={say("pane.matches.resource.nearest")} text={idle.nearestNeeds} />
      </dl>
    </>
  );
}
