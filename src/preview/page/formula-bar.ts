import { made } from "../element";

interface FormulaBarActions {
  readonly goTo: (address: string) => void;
  readonly enter: (text: string) => void;
  readonly leave: () => void;
}

/** The name box and the line that shows and edits what the active cell holds. */
export class FormulaBar {
  readonly element: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly content: HTMLInputElement;
  private address = "";
  private text = "";

  constructor(
    labels: { readonly name: string; readonly content: string },
    private readonly actions: FormulaBarActions,
  ) {
    this.name = made("input", { class: "name-box", "aria-label": labels.name, spellcheck: "false" });
    this.content = made("input", {
      class: "content",
      "aria-label": labels.content,
      spellcheck: "false",
      autocomplete: "off",
    });
    this.element = made(
      "div",
      { class: "formula-bar" },
      this.name,
      made("span", { class: "fx", "aria-hidden": "true" }, "fx"),
      this.content,
    );
    this.name.addEventListener("focus", () => this.name.select());
    this.name.addEventListener("keydown", (event) => this.onNameKey(event));
    this.name.addEventListener("blur", () => (this.name.value = this.address));
    this.content.addEventListener("keydown", (event) => this.onContentKey(event));
    this.content.addEventListener("blur", () => this.onLeave());
  }

  show(address: string, text: string): void {
    this.address = address;
    this.text = text;
    // The add-in may change the workbook while a person types here.
    if (document.activeElement !== this.name) this.name.value = address;
    if (document.activeElement !== this.content) this.content.value = text;
  }

  /** Mirrors what is being typed into the cell. */
  mirror(text: string): void {
    this.content.value = text;
  }

  private onNameKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.actions.leave();
    if (event.key !== "Enter") return;
    // The focus goes to the sheet before the key has done its work: without this it would type a line break there.
    event.preventDefault();
    this.actions.goTo(this.name.value);
  }

  private onContentKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      this.content.value = this.text;
      this.actions.leave();
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const text = this.content.value;
    if (text === this.text) this.actions.leave();
    else {
      this.text = text;
      this.actions.enter(text);
    }
  }

  private onLeave(): void {
    if (this.content.value === this.text) return;
    this.text = this.content.value;
    this.actions.enter(this.content.value);
  }
}
