import { type PaneView } from "../../../../taskpane/components";
import type { LastResults } from "../../results/last-results";

/** Whose card the page shows. */
export interface Shown {
  readonly kind: "need" | "resource";
  readonly id: string;
  /** The other side of the match that is meant; null where the whole card is. */
  readonly other: string | null;
  /** Asked for in the pane, so that the keyboard follows; otherwise by a selection in the sheet. */
  readonly isFromPane: boolean;
}

export type OnShow = (shown: Shown | null) => void;

export interface CardViewProps {
  readonly pane: PaneView;
  readonly results: LastResults;
  readonly shown: Shown;
  readonly onShow: OnShow;
}

/** The card of `id`, asked for in the pane. */
export const cardOf = (kind: Shown["kind"], id: string): Shown => ({
  kind,
  id,
  other: null,
  isFromPane: true,
});
