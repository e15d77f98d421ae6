type Attributes = Readonly<Record<string, string | boolean>>;

/** A new element with attributes and children; `class` is an attribute like any other, `false` leaves one out. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** Sets lengths of an element's style, in pixels. */
export function setBox(element: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, pixels] of Object.entries(lengths)) element.style.setProperty(name, `${pixels}px`);
}

/** A button that says and does one thing. */
export function button(text: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const element = made("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", onClick);
  return element;
}

/** Puts an element that shows at a place, in pixels of the page, or as near to it as the window has room for all of it. */
export function placeAt(element: HTMLElement, left: number, top: number): void {
  const { offsetWidth, offsetHeight } = element;
  element.style.left = `${Math.max(4, Math.min(left, window.innerWidth - offsetWidth - 4))}px`;
  element.style.top = `${Math.max(4, Math.min(top, window.innerHeight - offsetHeight - 4))}px`;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line icon on a 16 × 16 field. */
export function icon(data: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", data);
  svg.append(path);
  return svg;
}

/** The drawings of the page's icons. */
export const ICONS = {
  new: "M4 1.5h5L12.5 5v9.5h-8.5zM9 1.5V5h3.5M8 7.5v4M6 9.5h4",
  sample: "M2 3.5h12v9H2zM2 6.5h12M6 3.5v9",
  open: "M1.5 12.5v-9h4l1.5 2h6v2M1.5 12.5l2-5h11l-2 5z",
  save: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  pane: "M1.5 3h13v10h-13zM10 3v10",
  left: "M10 3.5 5.5 8l4.5 4.5",
  right: "M6 3.5 10.5 8 6 12.5",
} as const;
