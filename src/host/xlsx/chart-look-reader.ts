import { chartFont, chartLine, chartText } from "../model/charts";
import type { ChartFont, ChartLine, ChartText } from "../model/chart";
import { nameOf } from "./codes";
import { DASHES } from "./chart-shapes";
import { THEME_COLORS, tinted, type ThemeColors } from "./colors";
import {
  booleanAttribute,
  booleanVal,
  child,
  children,
  descend,
  descendants,
  numberAttribute,
  valOf,
  type XmlElement,
} from "./xml-tree";

/** The fill of a `c:spPr`: a colour, `"none"`, or null for automatic. */
export function readFill(shape: XmlElement | undefined, theme: ThemeColors): string | null {
  if (child(shape, "noFill") !== undefined) return "none";
  return fillColor(shape, theme);
}

/** The line of a `c:spPr`. */
export function readLine(shape: XmlElement | undefined, theme: ThemeColors): ChartLine {
  const line = child(shape, "ln");
  if (line === undefined) return chartLine();
  if (child(line, "noFill") !== undefined) return { ...chartLine(), style: "None" };
  const width = numberAttribute(line, "w");
  return {
    color: fillColor(line, theme),
    weight: width === null ? null : Math.round((width / 12_700) * 100) / 100,
    style: nameOf(DASHES, valOf(line, "prstDash")) ?? null,
  };
}

/** How the texts below a `c:txPr`, or the runs of a title, look. */
export function readFont(node: XmlElement | undefined, theme: ThemeColors): ChartFont {
  const look = descendants(node, "rPr")[0] ?? descendants(node, "defRPr")[0];
  if (look === undefined) return chartFont();
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
    .map((paragraph) => textsIn(paragraph, "t"))
    .join("\n");
}

const textsIn = (node: XmlElement | undefined, name: string): string =>
  descendants(node, name)
    .map(({ text }) => text)
    .join("");

export function readTitle(parent: XmlElement | undefined, theme: ThemeColors): ChartText {
  const title = child(parent, "title");
  if (title === undefined) return { ...chartText(), visible: false };
  return {
    text: readRichText(title) || textsIn(descend(title, "tx", "strRef"), "v"),
    visible: true,
    overlay: booleanVal(title, "overlay", false),
    font: readFont(child(title, "tx") ?? child(title, "txPr"), theme),
  };
}

/** What drawings call some of the theme's colours. */
const SCHEME_NAMES: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

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
  return theme[THEME_COLORS.findIndex(([name]) => name === (SCHEME_NAMES[value] ?? value))] ?? null;
}
