import { made } from "../element";
import type { Spot } from "../sheet/address";

/**
 * The active cell as screen readers hear it. The focus stays in the editor, which points here; most cells are blank and have no
 * element of their own. Two elements take turns: readers speak when the editor points at another one.
 */
export class ActiveCell {
  readonly element = made("div", { class: "for-screen-reader", role: "row" });
  private turn = 0;

  /** Names the cell; returns the id of the element that does. */
  show({ row, column }: Spot, name: string): string {
    this.turn = 1 - this.turn;
    const id = `active-cell-${this.turn}`;
    const place = { "aria-selected": "true", "aria-colindex": String(column + 1) };
    const cell = made("div", { id, role: "gridcell", ...place }, name);
    this.element.setAttribute("aria-rowindex", String(row + 1));
    this.element.replaceChildren(cell);
    return id;
  }
}
