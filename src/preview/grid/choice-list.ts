import { made } from "../element";

/** The drop-down of a cell with a list: its arrow and the choices. */
export class ChoiceList {
  readonly button: HTMLButtonElement;
  readonly list: HTMLUListElement;
  private choices: readonly string[] = [];
  private at = 0;

  constructor(
    label: string,
    private readonly choose: (choice: string | null) => void,
  ) {
    const common = { tabindex: "-1", "aria-label": label, hidden: true };
    this.button = made("button", { type: "button", class: "list-button", ...common });
    this.list = made("ul", { class: "choices", role: "listbox", ...common });
    // The button must not take the focus: losing it would end the editing of a cell.
    this.button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("blur", () => (this.list.hidden = true));
    this.list.addEventListener("click", (event) => this.onClick(event));
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  open(choices: readonly string[], current: string): void {
    this.choices = choices;
    this.at = Math.max(0, choices.indexOf(current));
    this.list.replaceChildren(...choices.map((choice) => made("li", { role: "option" }, choice)));
    this.list.hidden = false;
    this.mark();
    this.list.focus({ preventScroll: true });
  }

  close(): void {
    this.list.hidden = true;
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e9, End: 1e9 }[event.key];
    if (step !== undefined) {
      this.at = Math.min(Math.max(0, this.at + step), this.choices.length - 1);
      this.mark();
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.finish(this.choices[this.at] ?? null);
    } else if (event.key === "Escape") {
      this.finish(null);
    } else return;
    event.preventDefault();
  }

  private onClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    const index = option ? [...this.list.children].indexOf(option) : -1;
    if (index >= 0) this.finish(this.choices[index] ?? null);
  }

  private finish(choice: string | null): void {
    this.close();
    this.choose(choice);
  }

  private mark(): void {
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.at));
      if (index === this.at) option.scrollIntoView({ block: "nearest" });
    });
  }
}
