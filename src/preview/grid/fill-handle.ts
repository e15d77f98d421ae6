import type { Area } from "../../host";
import type { Spot } from "../sheet/address";
import { listenBefore, scrollTowards, spotUnder, type PointerActions, type PointerPlace } from "./pointer";

/** What dragging the corner of the selection does. */
interface FillActions extends Pick<PointerActions, "scrollBy"> {
  readonly selected: () => Area;
  /** Draws a line around the cells that would be filled; null takes it away. */
  readonly outline: (area: Area | null) => void;
  readonly fill: (from: Area, to: Area) => void;
}

/** The cells to be filled when the corner of `from` is dragged to `spot`: below it or to the right, whichever is further; null for none. */
export function filledBy(from: Area, spot: Spot): Area | null {
  const [down, across] = [spot.row - from.bottom, spot.column - from.right];
  if (Math.max(down, across) <= 0) return null;
  return down >= across
    ? { ...from, top: from.bottom + 1, bottom: spot.row }
    : { ...from, left: from.right + 1, right: spot.column };
}

/** Lets the corner of the selection be dragged, in `area`, to copy the selected cells. */
export function listenToFillHandle(
  area: HTMLElement,
  place: () => PointerPlace | null,
  actions: FillActions,
): void {
  let from: Area | null = null;
  const filledAt = (event: PointerEvent): Area | null => {
    const spot = spotUnder(event, area, place());
    return from && spot && filledBy(from, spot);
  };
  listenBefore(area, "pointerdown", (event) => {
    const isHandle = event.target instanceof Element && event.target.classList.contains("fill-handle");
    if (!isHandle || event.button !== 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    area.setPointerCapture(event.pointerId);
    from = actions.selected();
  });
  listenBefore(area, "pointermove", (event) => {
    if (from === null) return;
    event.stopImmediatePropagation();
    scrollTowards(event, area.getBoundingClientRect(), actions);
    actions.outline(filledAt(event));
  });
  listenBefore(area, "pointerup", (event) => {
    const to = filledAt(event);
    if (from !== null && to !== null) actions.fill(from, to);
    from = null;
    actions.outline(null);
  });
  listenBefore(area, "pointercancel", () => {
    from = null;
    actions.outline(null);
  });
}
