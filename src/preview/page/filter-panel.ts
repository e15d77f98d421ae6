import { button, made, placeAt } from "../element";
import type { Say } from "./language";

/** A column's filter as the panel offers it. */
interface ColumnFilter {
  readonly column: string;
  readonly isFiltered: boolean;
  readonly choices: readonly { readonly text: string; readonly isKept: boolean }[];
}

interface FilterActions {
  readonly sort: (isAscending: boolean) => void;
  /** The texts to keep; null: all rows. */
  readonly filter: (kept: readonly string[] | null) => void;
  /** The panel was closed; the focus goes back to the sheet. */
  readonly closed: () => void;
}

/** More values than this are found by searching. */
const MOST_LISTED = 500;

/** The panel under a header's filter button: sorting, and which values' rows to show. */
export class FilterPanel {
  readonly element = made("div", { class: "filter-panel", role: "dialog", hidden: true });
  private isKept = new Map<string, boolean>();
  private readonly clear: HTMLButtonElement;
  private readonly search: HTMLInputElement;
  private readonly list = made("div", { class: "values", role: "group" });
  private readonly ok: HTMLButtonElement;
  private actions: FilterActions | null = null;

  constructor(private readonly say: Say) {
    const search = say("preview.filter.search");
    this.clear = this.item("clear", () => this.actions?.filter(null));
    this.search = made("input", { type: "search", placeholder: search, "aria-label": search });
    this.search.addEventListener("input", () => this.showValues());
    this.ok = button(say("preview.entry.ok"), { class: "primary" }, () => this.apply());
    const cancel = button(say("preview.entry.cancel"), {}, () => this.finish(() => undefined));
    this.element.append(
      this.item("ascending", () => this.actions?.sort(true)),
      this.item("descending", () => this.actions?.sort(false)),
      this.clear,
      this.search,
      this.list,
      made("div", { class: "answers" }, this.ok, cancel),
    );
    this.element.addEventListener("keydown", (event) => this.onKey(event));
    this.element.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !this.element.contains(event.relatedTarget)) this.hide();
    });
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.hide();
    });
  }

  /** Opens at a place, in pixels of the page. */
  open(
    filter: ColumnFilter,
    place: { readonly left: number; readonly bottom: number },
    actions: FilterActions,
  ): void {
    const { element, say } = this;
    this.actions = actions;
    this.isKept = new Map(filter.choices.map(({ text, isKept }) => [text, isKept]));
    const label = say("preview.filter", { column: filter.column });
    element.setAttribute("aria-label", label);
    this.list.setAttribute("aria-label", label);
    this.clear.disabled = !filter.isFiltered;
    this.search.value = "";
    this.showValues();
    element.hidden = false;
    placeAt(element, place.left, place.bottom);
    this.search.focus();
  }

  private item(key: "ascending" | "descending" | "clear", run: () => void): HTMLButtonElement {
    return button(this.say(`preview.filter.${key}`), { class: "item" }, () => this.finish(run));
  }

  private showValues(): void {
    const { say } = this;
    const found = this.found();
    const listed = found.slice(0, MOST_LISTED);
    const isAll = found.every((text) => this.isKept.get(text) === true);
    const all = this.checkBox(say("preview.filter.all"), isAll, (isChecked) => {
      for (const text of found) this.isKept.set(text, isChecked);
      this.showValues();
    });
    const values = listed.map((text) =>
      this.checkBox(
        text === "" ? say("preview.filter.blanks") : text,
        this.isKept.get(text) === true,
        (is) => {
          this.isKept.set(text, is);
          this.showState(all);
        },
      ),
    );
    const more =
      found.length > listed.length
        ? [made("p", { class: "hint" }, say("preview.filter.more", { count: found.length - listed.length }))]
        : [];
    this.list.replaceChildren(...(found.length > 0 ? [all] : []), ...values, ...more);
    this.showState(all);
  }

  private showState(all: HTMLElement): void {
    const found = this.found();
    const kept = found.filter((text) => this.isKept.get(text) === true).length;
    const box = all.querySelector("input");
    if (box) {
      box.checked = kept === found.length;
      box.indeterminate = kept > 0 && kept < found.length;
    }
    this.ok.disabled = kept === 0;
  }

  private checkBox(text: string, isChecked: boolean, toggle: (isChecked: boolean) => void): HTMLElement {
    const box = made("input", { type: "checkbox", checked: isChecked });
    box.addEventListener("change", () => toggle(box.checked));
    return made("label", { class: "value" }, box, made("span", {}, text));
  }

  private found(): readonly string[] {
    const wanted = this.search.value.trim().toLowerCase();
    return [...this.isKept.keys()].filter((text) => text.toLowerCase().includes(wanted));
  }

  /** As in Excel, a search keeps what it has found and nothing else. */
  private apply(): void {
    const kept = this.found().filter((text) => this.isKept.get(text) === true);
    if (kept.length === 0) return;
    this.finish(() => this.actions?.filter(kept.length === this.isKept.size ? null : kept));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.finish(() => undefined);
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) this.apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private finish(run: () => void): void {
    this.hide();
    run();
    this.actions?.closed();
  }

  private hide(): void {
    this.element.hidden = true;
  }
}
