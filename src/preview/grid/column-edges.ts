import { indexAt, sizeOf, startOf } from "../sheet/track";
import type { PointerPlace } from "./pointer";

/** What the mouse does to the edges between the column letters; widths in pixels. */
export interface EdgeActions {
  readonly resize: (column: number, width: number) => void;
  /** As wide as its longest text. */
  readonly fit: (column: number) => void;
}

/** How near the mouse has to be, in pixels. */
const REACH = 4;

/** The column whose right edge lies at `x`, in pixels of the cell area; null where there is none near. */
export function columnEdgeAt({ tracks, frozen, scrollLeft }: PointerPlace, x: number): number | null {
  const { columns } = tracks;
  const pixel = x < startOf(columns, frozen.columns) ? x : x + scrollLeft;
  const under = indexAt(columns, pixel);
  const isAtEnd = startOf(columns, under + 1) - pixel <= REACH;
  if (isAtEnd) return under;
  if (pixel - startOf(columns, under) > REACH) return null;
  let before = under - 1;
  while (before >= 0 && sizeOf(columns, before) === 0) before -= 1;
  return before < 0 ? null : before;
}

/** Lets the edges of the column letters be dragged, with a line that shows where, and double clicked. */
export function listenToColumnEdges(
  stage: HTMLElement,
  area: HTMLElement,
  place: () => PointerPlace | null,
  actions: EdgeActions,
): void {
  const guide = guideIn(area);
  // Once the pointer is captured, a double click no longer says on what it fell.
  let pressed: number | null = null;
  let dragged: { readonly column: number; readonly from: number; readonly width: number } | null = null;
  const edgeOf = (event: MouseEvent): number | null => {
    const isOnLetters = event.target instanceof Element && event.target.closest(".heads.columns") !== null;
    const at = place();
    return at && isOnLetters ? columnEdgeAt(at, event.clientX - area.getBoundingClientRect().left) : null;
  };
  const widthAt = (event: MouseEvent): number =>
    dragged === null ? 0 : Math.max(LEAST, Math.round(dragged.width + event.clientX - dragged.from));
  // In the capturing phase: the letters themselves select columns.
  const on = (
    type: "pointerdown" | "pointermove" | "pointerup" | "dblclick",
    run: (event: PointerEvent) => void,
  ) => stage.addEventListener(type, (event) => run(event as PointerEvent), { capture: true });
  on("pointerdown", (event) => {
    const column = event.button === 0 ? edgeOf(event) : null;
    pressed = column;
    const at = place();
    if (column === null || !at) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stage.setPointerCapture(event.pointerId);
    dragged = { column, from: event.clientX, width: sizeOf(at.tracks.columns, column) };
  });
  on("pointermove", (event) => {
    if (dragged === null) {
      stage.classList.toggle("on-edge", edgeOf(event) !== null);
      return;
    }
    event.stopImmediatePropagation();
    guide.hidden = false;
    guide.style.left = `${event.clientX - area.getBoundingClientRect().left}px`;
  });
  on("pointerup", (event) => {
    if (dragged === null) return;
    const { column, width } = dragged;
    if (widthAt(event) !== width) actions.resize(column, widthAt(event));
    dragged = null;
    guide.hidden = true;
  });
  on("dblclick", () => {
    if (pressed !== null) actions.fit(pressed);
  });
}

function guideIn(area: HTMLElement): HTMLElement {
  const guide = document.createElement("div");
  guide.className = "guide";
  guide.hidden = true;
  area.append(guide);
  return guide;
}

/** Narrower than this a column could not be taken hold of again. */
const LEAST = 12;
