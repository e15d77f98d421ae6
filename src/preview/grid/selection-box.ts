import type { Area } from "../../host";
import { startOf } from "../sheet/track";
import type { Tracks } from "./pane-window";

/** The frame around the selected cells in one part of the sheet; the active cell stays unshaded. */
export class SelectionBox {
  readonly element = document.createElement("div");
  private readonly active = document.createElement("div");

  constructor(className: string, hasHandle = false) {
    this.element.className = className;
    this.active.className = "active";
    this.element.setAttribute("aria-hidden", "true");
    this.element.append(this.active);
    if (hasHandle) this.element.append(handle());
  }

  /** Null: no frame. */
  show(selected: Area | null, active: Area | null, tracks: Tracks): void {
    this.element.hidden = selected === null;
    if (selected === null || active === null) return;
    const outer = boxOf(selected, tracks);
    const inner = boxOf(active, tracks);
    place(this.element, outer);
    place(this.active, { ...inner, left: inner.left - outer.left, top: inner.top - outer.top });
  }
}

/** The corner that can be dragged to fill more cells; the keyboard has Ctrl+D and Ctrl+R. */
function handle(): HTMLElement {
  const element = document.createElement("div");
  element.className = "fill-handle";
  return element;
}

/** An area in pixels of the sheet. */
export function boxOf(area: Area, { rows, columns }: Tracks) {
  const [left, top] = [startOf(columns, area.left), startOf(rows, area.top)];
  return {
    left,
    top,
    width: startOf(columns, area.right + 1) - left,
    height: startOf(rows, area.bottom + 1) - top,
  };
}

function place(element: HTMLElement, box: ReturnType<typeof boxOf>): void {
  for (const [side, pixels] of Object.entries(box)) element.style.setProperty(side, `${pixels}px`);
}
