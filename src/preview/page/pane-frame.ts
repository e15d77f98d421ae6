import { made } from "../element";
import { remember, remembered } from "./remembered";

const WIDTH = { least: 320, usual: 380, most: 600, step: 20 } as const;
const REMEMBERED = "linli.preview.pane-width";

/** The frame with the real pane, and the bar between it and the sheets that sets its width. */
export class PaneFrame {
  readonly frame: HTMLIFrameElement;
  readonly divider: HTMLElement;
  readonly element: HTMLElement;
  private width: number = WIDTH.usual;

  constructor(labels: { readonly pane: string; readonly resize: string }) {
    this.frame = made("iframe", { name: "linli-pane", title: labels.pane });
    this.divider = made("div", {
      class: "divider",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": labels.resize,
      "aria-valuemin": String(WIDTH.least),
      "aria-valuemax": String(WIDTH.most),
    });
    this.element = made("section", { class: "pane", "aria-label": labels.pane }, this.frame);
    this.listen();
    this.resize(Number(remembered(REMEMBERED) ?? WIDTH.usual));
  }

  /** Loads the pane; again, when another workbook was opened. */
  load(address: string): void {
    this.frame.src = address;
  }

  /** Shows or hides the pane. */
  toggle(): void {
    const isHidden = document.documentElement.classList.toggle("pane-hidden");
    this.divider.hidden = isHidden;
  }

  private resize(width: number): void {
    this.width = Math.min(Math.max(width || WIDTH.usual, WIDTH.least), WIDTH.most);
    document.documentElement.style.setProperty("--pane-width", `${this.width}px`);
    this.divider.setAttribute("aria-valuenow", String(this.width));
    remember(REMEMBERED, String(this.width));
  }

  private listen(): void {
    const { divider } = this;
    divider.addEventListener("pointerdown", (event) => {
      divider.setPointerCapture(event.pointerId);
      document.documentElement.classList.add("resizing");
    });
    divider.addEventListener("pointermove", (event) => {
      if (divider.hasPointerCapture(event.pointerId)) this.resize(window.innerWidth - event.clientX - 3);
    });
    divider.addEventListener("pointerup", () => document.documentElement.classList.remove("resizing"));
    divider.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: WIDTH.step, ArrowRight: -WIDTH.step }[event.key];
      if (step !== undefined) this.resize(this.width + step);
    });
  }
}
