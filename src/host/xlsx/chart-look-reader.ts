import type { ChartFont, ChartLine, ChartText } from "../model/chart";
import { dashOfCode } from "./chart-shapes";
import { tinted, type ThemeColors } from "./colors";
import {
  booleanAttribute,
  child,
  children,
  descend,
  descendants,
  numberAttribute,
  valOf,
  type XmlElement,
} from "./xml-tree";

export const AUTOMATIC_FONT: ChartFont = { size: null, bold: null, color: null, name: null };
export const AUTOMATIC_LINE: ChartLine = { color: null, weight: null, style: null };
export const NO_TEXT: ChartText = { text: "", visible: false, overlay: false, font: AUTOMATIC_FONT };

/** The fill of a `c:spPr`: a colour, `"none"`, or null for automatic. */
export function readFill(shape: XmlElement | undefined, theme: ThemeColors): string | null {
  if (child(shape, "noFill") !== undefined) return "none";
  return fillColor(shape, theme);
}

/** The line of a `c:spPr`. */
export function readLine(shape: XmlElement | undefined, theme: ThemeColors): ChartLine {
  const line = child(shape, "ln");
  if (line === undefined) return { ...AUTOMATIC_LINE };
  if (child(line, "noFill") !== undefined) return { ...AUTOMATIC_LINE, style: "None" };
  const width = numberAttribute(line, "w");
  return {
    color: fillColor(line, theme),
    weight: width === null ? null : Math.round((width / 12_700) * 100) / 100,
    style: dashOfCode(valOf(line, "prstDash")),
  };
}

/** How the texts below a `c:txPr`, or the runs of a title, look. */
export function readFont(node: XmlElement | undefined, theme: ThemeColors): ChartFont {
  const look = descendants(node, "rPr")[0] ?? descendants(node, "defRPr")[0];
  if (look === undefined) return { ...AUTOMATIC_FONT };
  const size = numberAttribute(look, "sz");
  const name = child(look, "latin")?.attributes["typeface"] ?? child(look, "ea")?.attributes["typeface"];
  return {
    size: size === null ? null : size / 100,
    bold: look.attributes["b"] === undefined ? null : booleanAttribute(look, "b", false),
    color: fillColor(look, theme),
    // A plus means "whatever the theme has".
    name: name === undefined || name.startsWith("+") ? null : name,
  };
}

/** The text of a rich text: paragraphs become lines. */
export function readRichText(node: XmlElement | undefined): string {
  return children(descend(node, "tx", "rich"), "p")
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map((each) => each.text)
        .join(""),
    )
    .join("\n");
}

export function readTitle(parent: XmlElement | undefined, theme: ThemeColors): ChartText {
  const title = child(parent, "title");
  if (title === undefined) return { ...NO_TEXT, font: { ...AUTOMATIC_FONT } };
  const cached = descendants(descend(title, "tx", "strRef"), "v")
    .map((each) => each.text)
    .join("");
  return {
    text: readRichText(title) || cached,
    visible: true,
    overlay: booleanAttribute(child(title, "overlay"), "val", false),
    font: readFont(child(title, "tx") ?? child(title, "txPr"), theme),
  };
}

/** Names of the theme's colours in drawings, by their number among the theme's colours of cells. */
const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

function fillColor(parent: XmlElement | undefined, theme: ThemeColors): string | null {
  const color = child(parent, "solidFill")?.children[0];
  if (color === undefined) return null;
  const base = baseColor(color, theme);
  if (base === null) return null;
  const darker = Number(valOf(color, "lumMod") ?? 100_000) / 100_000;
  const lighter = Number(valOf(color, "lumOff") ?? 0) / 100_000;
  if (lighter > 0) return tinted(base, lighter);
  return darker < 1 ? tinted(base, darker - 1) : base;
}

function baseColor(color: XmlElement, theme: ThemeColors): string | null {
  const value = color.attributes["val"] ?? "";
  if (color.name === "srgbClr") return `#${value.toUpperCase()}`;
  if (color.name === "sysClr") return `#${(color.attributes["lastClr"] ?? "000000").toUpperCase()}`;
  if (color.name !== "schemeClr") return null;
  return theme[SCHEME[value] ?? -1] ?? null;
}
