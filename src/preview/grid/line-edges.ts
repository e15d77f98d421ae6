import { made } from "../element";
import { indexAt, sizeOf, startOf } from "../sheet/track";
import { listenBefore, type PointerPlace } from "./pointer";

export type Axis = "columns" | "rows";

/** What the mouse does to the edges between the column letters, or between the row numbers; sizes in pixels. */
export interface EdgeActions {
  readonly resize: (index: number, size: number) => void;
  /** As wide as its longest text, or as high as its texts need. */
  readonly fit: (index: number) => void;
}

/** How near the mouse has to be, in pixels. */
const REACH = 4;

/** The mouse along an axis of the sheet, in pixels of the cell area. */
const ALONG: Readonly<Record<Axis, (event: MouseEvent, area: DOMRect) => number>> = {
  columns: (event, area) => event.clientX - area.left,
  rows: (event, area) => event.clientY - area.top,
};

/** The column whose right edge, or the row whose lower edge, lies at `at` in pixels of the cell area; null where there is none near. */
export function edgeAt(
  { tracks, frozen, scrollLeft, scrollTop }: PointerPlace,
  axis: Axis,
  at: number,
): number | null {
  const track = tracks[axis];
  const scroll = axis === "columns" ? scrollLeft : scrollTop;
  const pixel = at < startOf(track, frozen[axis]) ? at : at + scroll;
  const under = indexAt(track, pixel);
  const isAtEnd = startOf(track, under + 1) - pixel <= REACH;
  if (isAtEnd) return under;
  if (pixel - startOf(track, under) > REACH) return null;
  let before = under - 1;
  while (before >= 0 && sizeOf(track, before) === 0) before -= 1;
  return before < 0 ? null : before;
}

/** Lets the edges of the headers be dragged, with a line that shows where, and double clicked. */
export function listenToEdges(
  stage: HTMLElement,
  area: HTMLElement,
  place: () => PointerPlace | null,
  actions: Readonly<Record<Axis, EdgeActions>>,
): void {
  const guide = made("div", { class: "guide", hidden: true });
  area.append(guide);
  // Once the pointer is captured, a double click no longer says on what it fell.
  let pressed: Edge | null = null;
  let dragged: (Edge & { readonly from: number; readonly size: number }) | null = null;
  const along = (event: MouseEvent, axis: Axis): number => ALONG[axis](event, area.getBoundingClientRect());
  const edgeOf = (event: MouseEvent): Edge | null => {
    const heads = event.target instanceof Element ? event.target.closest(".heads") : null;
    const axis = heads?.classList.contains("rows") === true ? "rows" : "columns";
    const at = heads && place();
    const index = at && edgeAt(at, axis, along(event, axis));
    return index === null ? null : { axis, index };
  };
  listenBefore(stage, "pointerdown", (event) => {
    const edge = event.button === 0 ? edgeOf(event) : null;
    pressed = edge;
    const at = place();
    if (edge === null || !at) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stage.setPointerCapture(event.pointerId);
    dragged = { ...edge, from: along(event, edge.axis), size: sizeOf(at.tracks[edge.axis], edge.index) };
  });
  listenBefore(stage, "pointermove", (event) => {
    if (dragged === null) {
      const axis = edgeOf(event)?.axis;
      stage.classList.toggle("on-edge", axis === "columns");
      stage.classList.toggle("on-row-edge", axis === "rows");
      return;
    }
    event.stopImmediatePropagation();
    showGuide(guide, dragged.axis, along(event, dragged.axis));
  });
  listenBefore(stage, "pointerup", (event) => {
    if (dragged === null) return;
    const { axis, index, size, from } = dragged;
    const wanted = Math.max(LEAST[axis], Math.round(size + along(event, axis) - from));
    if (wanted !== size) actions[axis].resize(index, wanted);
    dragged = null;
    guide.hidden = true;
  });
  listenBefore(stage, "dblclick", () => {
    if (pressed !== null) actions[pressed.axis].fit(pressed.index);
  });
}

interface Edge {
  readonly axis: Axis;
  readonly index: number;
}

function showGuide(guide: HTMLElement, axis: Axis, at: number): void {
  guide.hidden = false;
  guide.classList.toggle("across", axis === "rows");
  guide.style.left = axis === "columns" ? `${at}px` : "";
  guide.style.top = axis === "rows" ? `${at}px` : "";
}

/** Smaller than this a column or row could not be taken hold of again. */
const LEAST: Readonly<Record<Axis, number>> = { columns: 12, rows: 8 };
