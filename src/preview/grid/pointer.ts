import type { Spot } from "../sheet/address";
import { indexAt, startOf, type Track } from "../sheet/track";
import type { Tracks } from "./pane-window";

/** What the mouse does to the grid. */
export interface PointerActions {
  readonly select: (spot: Spot, extend: boolean) => void;
  readonly selectColumns: (first: number, last: number) => void;
  readonly selectRows: (first: number, last: number) => void;
  readonly edit: () => void;
  readonly scrollBy: (x: number, y: number) => void;
}

export interface PointerPlace {
  readonly tracks: Tracks;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** The cell under a point of the cell area, in its pixels. */
function spotAt(place: PointerPlace, x: number, y: number): Spot {
  const { tracks, frozen } = place;
  return {
    row: itemAt(tracks.rows, frozen.rows, y, place.scrollTop),
    column: itemAt(tracks.columns, frozen.columns, x, place.scrollLeft),
  };
}

/** The cell under the mouse; null while no sheet is shown. */
export function spotUnder(event: MouseEvent, area: HTMLElement, at: PointerPlace | null): Spot | null {
  const { left, top } = area.getBoundingClientRect();
  return at && spotAt(at, event.clientX - left, event.clientY - top);
}

function itemAt(track: Track, frozen: number, pixel: number, scroll: number): number {
  return indexAt(track, pixel < startOf(track, frozen) ? pixel : pixel + scroll);
}

const SCROLL_STEP = 24;

/** Lets the mouse select cells in `area` by pressing and dragging, and edit by a double click. */
export function listenToPointer(
  area: HTMLElement,
  place: () => PointerPlace | null,
  actions: PointerActions,
): void {
  const spotOf = (event: MouseEvent): Spot | null => spotUnder(event, area, place());
  area.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isControl(event.target)) return;
    const spot = spotOf(event);
    if (!spot) return;
    event.preventDefault();
    area.setPointerCapture(event.pointerId);
    actions.select(spot, event.shiftKey);
  });
  area.addEventListener("pointermove", (event) => {
    if (!area.hasPointerCapture(event.pointerId)) return;
    scrollTowards(event, area.getBoundingClientRect(), actions);
    const spot = spotOf(event);
    if (spot) actions.select(spot, true);
  });
  area.addEventListener("dblclick", (event) => {
    if (!isControl(event.target)) actions.edit();
  });
}

/** Lets presses on the headers select whole columns and rows. */
export function listenToHeaders(
  stage: HTMLElement,
  area: HTMLElement,
  place: () => PointerPlace | null,
  actions: PointerActions,
): void {
  let start: { readonly kind: "rows" | "columns"; readonly index: number } | null = null;
  const indexOf = (event: PointerEvent, kind: "rows" | "columns"): number => {
    const spot = spotUnder(event, area, place());
    return kind === "rows" ? (spot?.row ?? 0) : (spot?.column ?? 0);
  };
  const select = (kind: "rows" | "columns", from: number, to: number): void =>
    kind === "rows" ? actions.selectRows(from, to) : actions.selectColumns(from, to);
  stage.addEventListener("pointerdown", (event) => {
    const heads = event.target instanceof Element ? event.target.closest(".heads") : null;
    if (!heads || event.button !== 0) return;
    const kind = heads.classList.contains("rows") ? "rows" : "columns";
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    start = { kind, index: indexOf(event, kind) };
    select(kind, start.index, start.index);
  });
  stage.addEventListener("pointermove", (event) => {
    if (start && stage.hasPointerCapture(event.pointerId)) {
      select(start.kind, start.index, indexOf(event, start.kind));
    }
  });
  stage.addEventListener("pointerup", () => (start = null));
}

/** Listens in the capturing phase: before the cells and headers, which select. */
export function listenBefore(
  element: HTMLElement,
  type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "dblclick",
  run: (event: PointerEvent) => void,
): void {
  element.addEventListener(type, (event) => run(event as PointerEvent), { capture: true });
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, textarea, .choices, .fill-handle") !== null;
}

/** Scrolls while the mouse is dragged beyond the cells. */
export function scrollTowards(
  event: PointerEvent,
  { left, right, top, bottom }: DOMRect,
  { scrollBy }: Pick<PointerActions, "scrollBy">,
): void {
  scrollBy(beyond(event.clientX, left, right), beyond(event.clientY, top, bottom));
}

function beyond(at: number, from: number, to: number): number {
  if (at < from) return -SCROLL_STEP;
  return at > to ? SCROLL_STEP : 0;
}
