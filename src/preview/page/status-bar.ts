import type { Area, Scalar, Sheet } from "../../host";
import type { Spot } from "../sheet/address";
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
  const filled = filledCells(sheet, area);
  const counted = filled.filter(({ value }) => typeof value === "number");
  const [first] = counted;
  return {
    count: filled.length,
    numbers: counted.map(({ value }) => Number(value)),
    format: (first && ownStyle(sheet, cellAt(sheet, first.spot), first.spot)?.numberFormat) ?? "General",
  };
}

function filledCells(sheet: Sheet, area: Area): readonly { readonly value: Scalar; readonly spot: Spot }[] {
  return [...sheet.cells]
    .filter(([row]) => row >= area.top && row <= area.bottom)
    .flatMap(([row, cells]) =>
      [...cells]
        .filter(([column, { value }]) => column >= area.left && column <= area.right && value !== null)
        .map(([column, { value }]) => ({ value, spot: { row, column } })),
    );
}
