import type { Border, Style } from "../../host";
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
  const element = document.createElement("div");
  element.className = place.isMerged ? "cell merged" : "cell";
  element.setAttribute("role", "gridcell");
  element.dataset["cell"] = address;
  Object.assign(element.style, {
    left: `${place.x}px`,
    top: `${place.y}px`,
    width: `${place.width}px`,
    height: `${place.height}px`,
  });
  if (look.style.fill !== undefined) element.append(fillElement(look.style.fill));
  if (look.bar) element.append(barElement(look.bar, place.width));
  if (text !== "") element.append(textElement(look, text, place));
  if (look.style.borders) element.append(...borderElement(look.style));
  if (look.filter) element.append(filterElement(look.filter, text));
  return element;
}

function fillElement(fill: string): HTMLElement {
  const element = part("fill");
  element.style.backgroundColor = fill;
  return element;
}

function barElement(bar: NonNullable<CellLook["bar"]>, width: number): HTMLElement {
  const element = part("bar");
  element.style.width = `${Math.max(1, Math.round((width - 3) * bar.share))}px`;
  element.style.background = `linear-gradient(90deg, ${bar.color}, color-mix(in srgb, ${bar.color} 35%, white))`;
  element.style.borderColor = bar.color;
  return element;
}

function textElement(look: CellLook, text: string, place: CellPlace): HTMLElement {
  const { style } = look;
  const element = part(`text ${look.align} ${verticalClass(style)}`);
  element.classList.toggle("wrap", style.wrapText === true);
  element.classList.toggle("over", place.textFrom < 0 || place.textTo > place.width);
  element.classList.toggle("beside-button", look.filter !== null && look.align !== "left");
  element.textContent = text;
  element.style.left = `${place.textFrom}px`;
  element.style.width = `${place.textTo - place.textFrom}px`;
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

const EDGES = { EdgeTop: "Top", EdgeRight: "Right", EdgeBottom: "Bottom", EdgeLeft: "Left" } as const;
const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

function borderElement(style: Style): HTMLElement[] {
  const element = part("edges");
  let isDrawn = false;
  for (const [edge, side] of Object.entries(EDGES)) {
    const border = style.borders?.[edge as keyof typeof EDGES];
    if (!border || border.style === "None") continue;
    element.style.setProperty(`border-${side.toLowerCase()}`, cssBorder(border));
    isDrawn = true;
  }
  return isDrawn ? [element] : [];
}

function cssBorder({ style, weight, color }: Border): string {
  if (style === "Double") return `3px double ${color}`;
  const line = style === "Continuous" ? "solid" : style === "Dot" ? "dotted" : "dashed";
  return `${WIDTHS[weight]}px ${weight === "Hairline" ? "dotted" : line} ${color}`;
}

/** The sheet's own Alt+Down opens it from the keyboard, so it is no stop of the Tab key. */
function filterElement(filter: "open" | "used", header: string): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.tabIndex = -1;
  element.className = filter === "used" ? "filter-button used" : "filter-button";
  element.setAttribute("aria-label", header);
  element.setAttribute("aria-haspopup", "dialog");
  return element;
}

function part(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
