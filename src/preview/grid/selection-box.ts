import type { Area } from "../../host";
import { made, setBox } from "../element";
import { startOf } from "../sheet/track";
import type { Tracks } from "./pane-window";

/** The frame around the selected cells in one part of the sheet; the active cell stays unshaded. */
export class SelectionBox {
  readonly element: HTMLElement;
  private readonly active = made("div", { class: "active" });

  /** The handle is the corner that can be dragged to fill more cells; the keyboard has Ctrl+D and Ctrl+R. */
  constructor(className: string, hasHandle = false) {
    const handle = hasHandle ? [made("div", { class: "fill-handle" })] : [];
    this.element = made("div", { class: className, "aria-hidden": "true" }, this.active, ...handle);
  }

  /** Null: no frame. */
  show(selected: Area | null, active: Area | null, tracks: Tracks): void {
    this.element.hidden = selected === null;
    if (selected === null || active === null) return;
    const outer = boxOf(selected, tracks);
    const inner = boxOf(active, tracks);
    setBox(this.element, outer);
    setBox(this.active, { ...inner, left: inner.left - outer.left, top: inner.top - outer.top });
  }
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
