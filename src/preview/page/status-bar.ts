import type { Area, Sheet } from "../../host";
import { cellAt, ownStyle } from "../sheet/cell-look";
import { valueText } from "../sheet/number-text";
import { made } from "./element";
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
  let format: string | null = null;
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < area.left || column > area.right || cell.value === null) continue;
      count += 1;
      if (typeof cell.value !== "number") continue;
      numbers.push(cell.value);
      format ??= ownStyle(sheet, cellAt(sheet, { row, column }), { row, column })?.numberFormat ?? "General";
    }
  }
  return { count, numbers, format: format ?? "General" };
}
