import { made, setBox } from "../element";
import type { CellEditor } from "./cell-editor";
import type { ChoiceList } from "./choice-list";
import type { Viewport } from "./pane-window";

/** A message that shows beside a cell while it is selected. */
export interface CellNote {
  readonly title: string;
  readonly message: string;
}

/** What hangs on the active cell: the editor over it, its drop-down and its input message. */
export class Attachments {
  readonly note = made("div", { class: "note", hidden: true });

  constructor(
    private readonly editor: CellEditor,
    private readonly choices: ChoiceList,
  ) {}

  get elements(): readonly HTMLElement[] {
    return [this.editor.element, this.choices.button, this.choices.list, this.note];
  }

  /** What the cell has: a list of choices, a message, or neither. */
  show(hasChoices: boolean, note: CellNote | null): void {
    this.choices.button.dataset["offered"] = String(hasChoices);
    this.note.dataset["offered"] = String(note !== null);
    const title = note?.title ? [made("strong", {}, note.title)] : [];
    this.note.replaceChildren(...title, note?.message ?? "");
  }

  /** Puts everything to the cell's box, in pixels of the cell area; `isInView`: the cell is not scrolled away. */
  place(cell: CellBox, viewport: Viewport, isInView: boolean): void {
    const { editor, choices, note } = this;
    const isFree = isInView && !editor.isEditing;
    const below = cell.top + cell.height;
    setBox(editor.element, { left: cell.left, top: cell.top, "min-width": cell.width, height: cell.height });
    choices.button.hidden = !isFree || choices.button.dataset["offered"] !== "true";
    setBox(choices.button, { left: cell.left + cell.width - 1, top: below - 20 });
    const isLow = below + LIST_ROOM > viewport.height && cell.top > LIST_ROOM;
    choices.list.style.translate = isLow ? "0 -100%" : "none";
    setBox(choices.list, {
      left: cell.left,
      top: isLow ? cell.top : below,
      "min-width": Math.max(120, cell.width + 18),
    });
    note.hidden = !isFree || choices.isOpen || note.dataset["offered"] !== "true";
    setBox(note, { left: Math.min(cell.left + 12, viewport.width - NOTE_ROOM), top: below + 6 });
  }

  /** Makes the editor as wide as its text needs and the view allows. */
  grow(textWidth: number, viewport: Viewport): void {
    const { element } = this.editor;
    element.style.width = "0";
    const room = viewport.width - parseFloat(element.style.left || "0") - 4;
    element.style.width = `${Math.min(Math.max(textWidth, element.scrollWidth + 4), room)}px`;
  }
}

export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LIST_ROOM = 210;
const NOTE_ROOM = 232;
