import type { Area } from "../../host";
import type { Spot } from "../sheet/address";
import type { CellNote } from "./attachments";
import type { EdgeActions } from "./line-edges";
import type { Change } from "./keys";
import type { Selection } from "./selection";

/** What the grid asks of the page around it. */
export interface GridActions {
  readonly selected: (selection: Selection, area: Area) => void;
  /** Enters a text as if typed into the cells; false when it was refused and the person wants to go on editing. */
  readonly enter: (area: Area, text: string) => Promise<boolean>;
  readonly clear: (area: Area) => void;
  readonly change: (change: Change) => void;
  /** The copied cells are not to be pasted any more. */
  readonly dropCopy: () => void;
  /** The filter of the header cell; false where the cell has none. */
  readonly openFilter: (spot: Spot) => boolean;
  readonly columns: EdgeActions;
  readonly rows: EdgeActions;
  /** Copies cells over others, as often as they fit into them. */
  readonly fill: (from: Area, to: Area) => void;
  readonly stepSheet: (step: 1 | -1) => void;
  /** The text being typed; null when typing ends. */
  readonly typing: (text: string | null) => void;
  /** What the cell's formula bar shows, and so what editing begins with. */
  readonly textAt: (spot: Spot) => string;
  /** The choices of the cell's drop-down; null without one. */
  readonly choicesAt: (spot: Spot) => readonly string[] | null;
  /** The message that shows while the cell is selected; null without one. */
  readonly noteAt: (spot: Spot) => CellNote | null;
  /** The cell was pressed: it may be a link. */
  readonly pressed: (spot: Spot) => void;
}

export interface GridLabels {
  readonly grid: string;
  readonly selectAll: string;
  readonly choices: string;
  /** The name of a cell for screen readers, from its address and text. */
  readonly cell: (address: string, text: string) => string;
}
