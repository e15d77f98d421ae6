import type { Area } from "../../host";
import { listenToFillHandle } from "./fill-handle";
import type { GridActions } from "./grid-actions";
import type { GridView } from "./grid-view";
import { listenToEdges } from "./line-edges";
import { listenToHeaders, listenToPointer, type PointerActions } from "./pointer";

interface MouseActions extends PointerActions, Pick<GridActions, "columns" | "rows" | "fill"> {
  readonly selected: () => Area;
  /** Draws a line around the cells that would be filled; null takes it away. */
  readonly outline: (area: Area | null) => void;
}

/** Lets the mouse do all that it can do at a grid; what lies over the cells and headers comes before them. */
export function listenToMouse({ stage, area, place }: GridView, actions: MouseActions): void {
  listenToFillHandle(area, place, actions);
  listenToPointer(area, place, actions);
  listenToEdges(stage, area, place, actions);
  listenToHeaders(stage, area, place, actions);
}
