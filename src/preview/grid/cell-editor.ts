import type { Style } from "../../host";
import { made } from "../element";
import { commandOf, type Command, type Key } from "./keys";
import { fontFamily, fontPixels } from "./text-measure";

/** What the editor asks of the grid. */
interface EditorActions {
  /** How many rows PageDown moves by. */
  readonly pageRows: () => number;
  readonly run: (command: Command) => void;
  /** Enters the text into the active cell; afterwards the cursor moves by the command. */
  readonly enter: (text: string, then: Command | null) => void;
  /** Enters the text into all selected cells. */
  readonly enterEverywhere: (text: string) => void;
  /** The text as it is being typed; null: editing ended without entering it. */
  readonly typing: (text: string | null) => void;
  readonly resize: (widthOfText: number) => void;
}

type Mode = "ready" | "typing" | "editing";

/**
 * The box over the active cell that takes all keys. It always has the focus while the grid does, so that an input
 * method can start composing in it; it shows only while a cell is being edited. When typing began on the cell, arrows
 * enter the text and move on; after F2 or a double click they move within the text.
 */
export class CellEditor {
  readonly element = made("textarea", {
    class: "editor",
    rows: "1",
    spellcheck: "false",
    autocomplete: "off",
    "aria-controls": "cells",
  });
  private mode: Mode = "ready";
  private cellId = "";

  constructor(private readonly actions: EditorActions) {
    const { element } = this;
    element.addEventListener("keydown", (event) => this.onKey(event));
    element.addEventListener("compositionstart", () => this.begin("typing"));
    element.addEventListener("input", () => {
      this.begin("typing");
      this.actions.typing(element.value);
      this.actions.resize(element.scrollWidth);
    });
    element.addEventListener("blur", () => this.leave());
  }

  get isEditing(): boolean {
    return this.mode !== "ready";
  }

  /** Takes the keys again. */
  focus(): void {
    this.element.focus({ preventScroll: true });
    // A press elsewhere, as on a dialog's button, took the caret along: the box has the focus then, but no letter arrives in it.
    if (!this.isEditing) this.element.select();
  }

  /** Names the active cell for screen readers, and points at the element that is it to them. */
  name(text: string, id: string): void {
    this.element.setAttribute("aria-label", text);
    this.cellId = id;
    this.point();
  }

  /** Opens on a text, with the caret behind it. */
  open(text: string, style: Style): void {
    this.element.value = text;
    this.dress(style);
    this.begin("editing");
    this.focus();
    this.element.setSelectionRange(text.length, text.length);
    this.actions.typing(text);
    this.actions.resize(this.element.scrollWidth);
  }

  dress(style: Style): void {
    this.element.style.fontFamily = fontFamily(style);
    this.element.style.fontSize = `${fontPixels(style)}px`;
  }

  /** Ends editing and forgets the text. */
  close(): void {
    this.mode = "ready";
    this.element.value = "";
    this.element.classList.remove("open");
    this.point();
  }

  private begin(mode: Mode): void {
    if (this.mode === "ready") this.mode = mode;
    this.element.classList.add("open");
    this.point();
  }

  /** At the active cell, or while it is edited at nothing: then readers follow the caret. */
  private point(): void {
    if (this.isEditing || this.cellId === "") this.element.removeAttribute("aria-activedescendant");
    else this.element.setAttribute("aria-activedescendant", this.cellId);
  }

  /** Focus went elsewhere: as in Excel, that enters what was typed. */
  private leave(): void {
    if (this.isEditing) this.enter(null);
  }

  private enter(then: Command | null): void {
    this.actions.enter(this.taken(), then);
  }

  /** Ends editing and gives what was typed. */
  private taken(): string {
    const text = this.element.value;
    this.close();
    this.actions.typing(null);
    return text;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const key: Key = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    const isHandled = this.isEditing ? this.onEditingKey(key) : this.onReadyKey(key);
    if (isHandled) event.preventDefault();
  }

  private onReadyKey(key: Key): boolean {
    const command = commandOf(key, this.actions.pageRows());
    if (command) this.actions.run(command);
    return command !== null;
  }

  private onEditingKey(key: Key): boolean {
    if (key.key === "Escape") {
      this.close();
      this.actions.typing(null);
      return true;
    }
    if (key.key === "Enter" && key.alt) return this.breakLine();
    if (key.key === "Enter" && key.ctrl) {
      this.actions.enterEverywhere(this.taken());
      return true;
    }
    const command = this.isEntering(key) ? commandOf(key, this.actions.pageRows()) : null;
    if (command === null) return false;
    this.enter(command);
    return true;
  }

  private isEntering({ key, shift }: Key): boolean {
    const isArrow = key.startsWith("Arrow") && this.mode === "typing" && !shift;
    return isArrow || key === "Enter" || key === "Tab";
  }

  private breakLine(): boolean {
    const { element } = this;
    element.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
    this.actions.typing(element.value);
    return true;
  }
}
