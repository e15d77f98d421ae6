import type { Book, Sheet } from "../../host";
import { button, icon, ICONS, made } from "../element";

/** The tabs of the visible sheets. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly strip: HTMLElement;
  private key = "";

  constructor(
    labels: { readonly tabs: string; readonly previous: string; readonly next: string },
    private readonly activate: (sheetId: string) => void,
  ) {
    this.strip = made("div", { class: "tabs", role: "tablist", "aria-label": labels.tabs });
    this.element = made(
      "div",
      { class: "tab-bar" },
      this.arrow(labels.previous, ICONS.left, -160),
      this.arrow(labels.next, ICONS.right, 160),
      this.strip,
    );
    this.strip.addEventListener("keydown", (event) => this.onKey(event));
  }

  show(book: Book): void {
    const sheets = visibleSheets(book);
    const key = JSON.stringify([
      book.activeSheetId,
      sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor]),
    ]);
    if (key === this.key) return;
    this.key = key;
    this.strip.replaceChildren(...sheets.map((sheet) => this.tab(sheet, sheet.id === book.activeSheetId)));
    this.strip
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(sheet: Sheet, isActive: boolean): HTMLElement {
    const attributes = {
      class: "tab",
      role: "tab",
      "aria-selected": String(isActive),
      tabindex: isActive ? "0" : "-1",
      "data-sheet": sheet.name,
    };
    const tab = button(sheet.name, attributes, () => this.activate(sheet.id));
    if (sheet.tabColor !== "") tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.classList.toggle("colored", sheet.tabColor !== "");
    return tab;
  }

  private arrow(label: string, drawing: string, by: number): HTMLElement {
    const arrow = button("", { class: "tab-arrow", "aria-label": label, title: label, tabindex: "-1" }, () =>
      this.strip.scrollBy({ left: by }),
    );
    arrow.append(icon(drawing));
    return arrow;
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...this.strip.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    if (step === undefined || at < 0) return;
    tabs[at + step]?.focus();
    event.preventDefault();
  }
}

/** The sheets that have a tab. */
export function visibleSheets(book: Book): readonly Sheet[] {
  return book.sheets.filter((sheet) => sheet.visibility === "Visible");
}
