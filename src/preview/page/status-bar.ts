import { eachCell, type Area, type Sheet } from "../../host";
import type { Spot } from "../sheet/address";
import { cellAt, ownStyle } from "../sheet/cell-look";
import { valueText } from "../sheet/number-text";
import { made } from "../element";
import type { Say } from "./language";

/** The line below the sheets: what the page is doing, and figures over the selected cells. */
export class StatusBar {
  private readonly state = made("span", { class: "state", role: "status" });
  private readonly figures = made("span", { class: "figures" });
  readonly element = made("div", { class: "status-bar" }, this.state, this.figures);

  constructor(private readonly say: Say) {}

  showState(text: string): void {
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  showFigures(sheet: Sheet, area: Area): void {
    const { say } = this;
    const { count, numbers, format } = figuresOver(sheet, area);
    const sum = numbers.reduce((total, number) => total + number, 0);
    const text = (value: number): string => valueText(Number(value.toPrecision(12)), format).text;
    const parts =
      numbers.length > 1
        ? [
            say("preview.status.average", { average: text(sum / numbers.length) }),
            say("preview.status.count", { count }),
            say("preview.status.sum", { sum: text(sum) }),
          ]
        : count > 1
          ? [say("preview.status.count", { count })]
          : [];
    this.figures.replaceChildren(...parts.map((part) => made("span", {}, part)));
  }
}

/** How many cells of the area are filled, their numbers, and the number format of the first of them. */
export function figuresOver(sheet: Sheet, area: Area) {
  const numbers: number[] = [];
  let count = 0;
  const first: Spot[] = [];
  eachCell(sheet, area, ({ value }, row, column) => {
    if (value !== null) count += 1;
    if (typeof value !== "number") return;
    numbers.push(value);
    if (numbers.length === 1) first.push({ row, column });
  });
  return { count, numbers, format: formatAt(sheet, first[0]) };
}

const formatAt = (sheet: Sheet, spot: Spot | undefined): string =>
  (spot && ownStyle(sheet, cellAt(sheet, spot), spot)?.numberFormat) ?? "General";
