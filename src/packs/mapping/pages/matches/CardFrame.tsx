import type { PaneView } from "../../../../taskpane/components";
import { rowOf, type RowIds, type RowTable } from "../../reading/row-ids";
import { usePaneText } from "../text";
import { IconButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useEffect, useRef, type ReactNode } from "react";

import type { OnShow, Shown } from "./shown";

interface CardFrameProps {
  readonly shown: Shown;
  readonly onShow: OnShow;
  readonly children: ReactNode;
}

/** A card under its id, with the way back to the lists. */
export function CardFrame({ shown, onShow, children }: CardFrameProps) {
  const { say } = usePaneText();
  const title = useRef<HTMLHeadingElement>(null);
  const { kind, id, isFromPane } = shown;
  useEffect(() => {
    // What was pressed is gone. Where a row of the sheet was selected, the keyboard stays there.
    if (isFromPane) title.current?.focus();
  }, [isFromPane]);
  return (
    <section className="card match-card" aria-labelledby="match-card-title">
      <div className="split">
        <h2 id="match-card-title" ref={title} tabIndex={-1}>
          {say(`pane.matches.${kind}`, { id })}
        </h2>
        <IconButton
          iconProps={{ iconName: "Cancel" }}
          ariaLabel={say("pane.matches.close")}
          title={say("pane.matches.close")}
          onClick={() => onShow(null)}
        />
      </div>
      {children}
    </section>
  );
}

/** A paragraph of the result sheet under what it tells; nothing where the sheet says nothing. */
export function Told({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </>
  );
}

interface ToRowProps {
  readonly pane: PaneView;
  readonly table: RowTable;
  readonly ids: RowIds;
  readonly isListed: boolean;
}

/** The way to the row that a card is of; where it is no longer listed, that. */
export function ToRow({ pane, table, ids, isListed }: ToRowProps) {
  const { say } = usePaneText();
  if (!isListed) return <p className="quiet">{say("pane.matches.unlisted")}</p>;
  return (
    <Link onClick={() => void pane.perform("goTo", (actions) => actions.goToRow(rowOf(table, ids)))}>
      {say("pane.matches.goToRow")}
    </Link>
  );
}
