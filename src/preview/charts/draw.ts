import { num, type MarkerShape, type PathShape, type RectShape, type Shape, type TextShape } from "./shapes";

const SVG = "http://www.w3.org/2000/svg";

/** Draws shapes as the whole content of `svg`. */
export function drawShapes(svg: SVGSVGElement, shapes: readonly Shape[]): void {
  svg.replaceChildren(...shapes.map(elementOf));
}

function elementOf(shape: Shape): SVGElement {
  const element = SHAPERS[shape.kind](shape as never);
  element.setAttribute("class", shape.role);
  if (shape.kind !== "text" && shape.tip !== undefined) {
    const title = document.createElementNS(SVG, "title");
    title.textContent = shape.tip;
    element.append(title);
  }
  return element;
}

const SHAPERS = { rect: rectangle, path: line, marker, text } as const;

function rectangle(shape: RectShape): SVGElement {
  // A border is drawn inside the box, so that a frame is not cut off at the picture's edge.
  const inset = shape.stroke ? 0.5 : 0;
  return made("rect", {
    x: shape.x + inset,
    y: shape.y + inset,
    width: Math.max(0, shape.width - 2 * inset),
    height: Math.max(0, shape.height - 2 * inset),
    fill: shape.fill,
    stroke: shape.stroke,
  });
}

function line(shape: PathShape): SVGElement {
  return made("path", {
    d: shape.d,
    fill: shape.fill ?? "none",
    stroke: shape.stroke,
    "stroke-width": shape.width,
    "stroke-dasharray": shape.dash,
    "stroke-linejoin": "round",
    "stroke-linecap": shape.dash === undefined && shape.role === "line" ? "round" : undefined,
  });
}

function marker(shape: MarkerShape): SVGElement {
  const half = shape.size / 2;
  const { x, y, fill, stroke } = shape;
  switch (shape.style) {
    case "Square":
      return made("rect", { x: x - half, y: y - half, width: shape.size, height: shape.size, fill, stroke });
    case "Diamond":
      return made("path", {
        d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
        fill,
        stroke,
      });
    case "Triangle":
      return made("path", {
        d: `M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z`,
        fill,
        stroke,
      });
    case "X":
    case "Plus":
      return cross(shape, shape.style === "X");
    default:
      return made("circle", { cx: x, cy: y, r: half, fill, stroke });
  }
}

function cross({ x, y, size, stroke }: MarkerShape, isSlanted: boolean): SVGElement {
  const half = size / 2;
  const d = isSlanted
    ? `M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}`
    : `M${x - half} ${y}L${x + half} ${y}M${x} ${y - half}L${x} ${y + half}`;
  return made("path", { d, stroke, "stroke-width": 1.5, fill: "none" });
}

function text(shape: TextShape): SVGElement {
  const element = made("text", {
    x: shape.x,
    y: shape.y,
    fill: shape.color,
    "font-size": shape.size,
    "font-weight": shape.bold ? 600 : undefined,
    "text-anchor": shape.anchor,
    "dominant-baseline": "central",
    transform: shape.rotate ? `rotate(${shape.rotate} ${num(shape.x)} ${num(shape.y)})` : undefined,
  });
  element.textContent = shape.text;
  return element;
}

function made(name: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      element.setAttribute(key, typeof value === "number" ? String(num(value)) : value);
  }
  return element;
}
