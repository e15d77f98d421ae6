import type { Spot } from "../sheet/address";

/**
 * The active cell as screen readers hear it. The focus stays in the editor, which points here; most cells are blank and have no
 * element of their own. Two elements take turns: readers speak when the editor points at another one.
 */
export class ActiveCell {
  readonly element = document.createElement("div");
  private turn = 0;

  constructor() {
    this.element.className = "for-screen-reader";
    this.element.setAttribute("role", "row");
  }

  /** Tells the cell by its name; returns the id of the element that does. */
  show({ row, column }: Spot, name: string): string {
    const cell = document.createElement("div");
    this.turn = 1 - this.turn;
    cell.id = `active-cell-${this.turn}`;
    cell.setAttribute("role", "gridcell");
    cell.setAttribute("aria-selected", "true");
    cell.setAttribute("aria-colindex", String(column + 1));
    cell.textContent = name;
    this.element.setAttribute("aria-rowindex", String(row + 1));
    this.element.replaceChildren(cell);
    return cell.id;
  }
}
