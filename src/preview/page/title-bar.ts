import { button, icon, ICONS, made } from "../element";
import type { Say } from "./language";

interface TitleBarActions {
  readonly newBook: () => void;
  readonly sample: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly switchLanguage: () => void;
  readonly togglePane: () => void;
}

/** The bar at the top: the workbook's name and what can be done with it as a whole. */
export class TitleBar {
  readonly element: HTMLElement;
  private readonly name = made("h1", { class: "file-name" });
  private readonly isUnsaved = made("span", { class: "unsaved", hidden: true }, "●");

  constructor(say: Say, actions: TitleBarActions) {
    const picker = filePicker(actions.open);
    const verb = (key: "new" | "sample" | "open" | "save", run: () => void): HTMLElement => {
      const hint = say(`preview.${key}.hint`);
      const element = button("", { class: "verb", title: hint, "aria-label": hint, "data-verb": key }, run);
      element.append(icon(ICONS[key]), made("span", {}, say(`preview.${key}`)));
      return element;
    };
    const pane = button(
      "",
      { class: "verb", title: say("preview.pane.show"), "aria-label": say("preview.pane.show") },
      actions.togglePane,
    );
    pane.append(icon(ICONS.pane));
    this.element = made(
      "header",
      { class: "title-bar" },
      made("span", { class: "product" }, say("preview.product")),
      made("div", { class: "file" }, this.name, this.isUnsaved),
      made(
        "div",
        { class: "verbs" },
        verb("new", actions.newBook),
        verb("sample", actions.sample),
        verb("open", () => picker.click()),
        verb("save", actions.save),
        picker,
        button(
          say("preview.language"),
          { class: "verb", title: say("preview.language.hint"), "data-verb": "language" },
          actions.switchLanguage,
        ),
        pane,
      ),
    );
  }

  show(name: string, isUnsaved: boolean): void {
    this.name.textContent = name;
    this.isUnsaved.hidden = !isUnsaved;
    document.title = name;
  }
}

function filePicker(open: (file: File) => void): HTMLInputElement {
  const picker = made("input", { type: "file", accept: ".xlsx", hidden: true });
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    picker.value = "";
    if (file) open(file);
  });
  return picker;
}
