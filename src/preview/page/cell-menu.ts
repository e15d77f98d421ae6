import { button, made, placeAt } from "../element";

/** One line of a menu; `run` null: not to be had here. */
export interface MenuItem {
  readonly text: string;
  readonly run: (() => void) | null;
}

/** A menu that opens over the sheet, by the right mouse button or the menu key. */
export class CellMenu {
  readonly element: HTMLElement;

  constructor(
    label: string,
    private readonly closed: () => void,
  ) {
    this.element = made("div", { class: "cell-menu", role: "menu", "aria-label": label, hidden: true });
    this.element.addEventListener("keydown", (event) => this.onKey(event));
    this.element.addEventListener("focusout", (event) => {
      const isInside = event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget);
      if (!isInside) this.element.hidden = true;
    });
  }

  /** Opens at a place, in pixels of the page. */
  open(items: readonly MenuItem[], place: { readonly left: number; readonly top: number }): void {
    const { element } = this;
    element.replaceChildren(
      ...items.map(({ text, run }) =>
        button(text, { role: "menuitem", class: "item", tabindex: "-1", disabled: run === null }, () => {
          element.hidden = true;
          this.closed();
          run?.();
        }),
      ),
    );
    element.hidden = false;
    placeAt(element, place.left, place.top);
    this.items()[0]?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  }

  private onKey(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      this.element.hidden = true;
      this.closed();
    } else return;
    event.preventDefault();
  }
}
