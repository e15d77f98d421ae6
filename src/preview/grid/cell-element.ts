import type { Border, Style } from "../../host";
import { made, setBox } from "../element";
import type { CellLook } from "../sheet/cell-look";
import { fontFamily, fontPixels } from "./text-measure";

/** Where a cell is drawn, in pixels of its part of the sheet. */
export interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The span its text may use, from the cell's left edge. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly isMerged: boolean;
}

/** All that the element of a cell is made from. */
export interface CellDrawing {
  readonly look: CellLook;
  readonly text: string;
  readonly place: CellPlace;
  readonly address: string;
}

/** The element of one cell: fill, data bar, text, borders and a table's filter button. */
export function cellElement({ look, text, place, address }: CellDrawing): HTMLElement {
  const className = place.isMerged ? "cell merged" : "cell";
  const element = made("div", { class: className, role: "gridcell", "data-cell": address });
  setBox(element, { left: place.x, top: place.y, width: place.width, height: place.height });
  if (look.style.fill !== undefined) element.append(fillElement(look.style.fill));
  if (look.bar) element.append(barElement(look.bar, place.width));
  if (text !== "") element.append(textElement(look, text, place));
  if (look.style.borders) element.append(...borderElement(look.style));
  if (look.filter) element.append(filterElement(look.filter, text));
  return element;
}

function fillElement(fill: string): HTMLElement {
  const element = made("div", { class: "fill" });
  element.style.backgroundColor = fill;
  return element;
}

function barElement(bar: NonNullable<CellLook["bar"]>, width: number): HTMLElement {
  const element = made("div", { class: "bar" });
  element.style.width = `${Math.max(1, Math.round((width - 3) * bar.share))}px`;
  element.style.background = `linear-gradient(90deg, ${bar.color}, color-mix(in srgb, ${bar.color} 35%, white))`;
  element.style.borderColor = bar.color;
  return element;
}

function textElement(look: CellLook, text: string, place: CellPlace): HTMLElement {
  const { style } = look;
  const element = made("div", { class: `text ${look.align} ${verticalClass(style)}` }, text);
  element.classList.toggle("wrap", style.wrapText === true);
  element.classList.toggle("over", place.textFrom < 0 || place.textTo > place.width);
  element.classList.toggle("beside-button", look.filter !== null && look.align !== "left");
  setBox(element, { left: place.textFrom, width: place.textTo - place.textFrom });
  if (style.indent) element.style.paddingInline = `${3 + style.indent * 9}px`;
  setFont(element.style, style);
  const color = look.formatColor ?? style.font?.color;
  if (color !== undefined) element.style.color = color;
  return element;
}

function setFont(css: CSSStyleDeclaration, style: Style): void {
  const { bold, italic, underline, strikethrough } = style.font ?? {};
  css.fontFamily = fontFamily(style);
  css.fontSize = `${fontPixels(style)}px`;
  if (bold) css.fontWeight = "700";
  if (italic) css.fontStyle = "italic";
  if (underline) css.textDecorationLine = "underline";
  if (strikethrough) css.textDecorationLine += " line-through";
}

function verticalClass(style: Style): string {
  if (style.vertical === "Top" || style.vertical === "Justify") return "top";
  return style.vertical === "Center" || style.vertical === "Distributed" ? "middle" : "bottom";
}

const EDGES = {
  EdgeTop: "border-top",
  EdgeRight: "border-right",
  EdgeBottom: "border-bottom",
  EdgeLeft: "border-left",
} as const;
const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

function borderElement(style: Style): HTMLElement[] {
  const element = made("div", { class: "edges" });
  for (const [edge, side] of Object.entries(EDGES)) {
    const border = style.borders?.[edge as keyof typeof EDGES];
    if (border && border.style !== "None") element.style.setProperty(side, cssBorder(border));
  }
  return element.style.length > 0 ? [element] : [];
}

function cssBorder({ style, weight, color }: Border): string {
  if (style === "Double") return `3px double ${color}`;
  const line = style === "Continuous" ? "solid" : style === "Dot" ? "dotted" : "dashed";
  return `${WIDTHS[weight]}px ${weight === "Hairline" ? "dotted" : line} ${color}`;
}

/** The sheet's own Alt+Down opens it from the keyboard, so it is no stop of the Tab key. */
function filterElement(filter: "open" | "used", header: string): HTMLElement {
  return made("button", {
    type: "button",
    tabindex: "-1",
    class: filter === "used" ? "filter-button used" : "filter-button",
    "aria-label": header,
    "aria-haspopup": "dialog",
  });
}
