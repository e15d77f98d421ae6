import type { ChartFont, ChartLine, ChartText } from "../model/chart";
import { element, escapeXml, val } from "./xml-text";

/** Dash patterns of files for names of `Excel.ChartLineStyle`. */
export const DASHES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

/** A colour's six digits: `#RRGGBB` without its sign. */
const hex = (color: string): string => color.replace("#", "").toUpperCase();

export const solidFill = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: hex(color) }));

/** Nothing for automatic, `a:noFill` for `"none"`. */
export function fillXml(fill: string | null): string {
  if (fill === null) return "";
  return fill === "none" ? "<a:noFill/>" : solidFill(fill);
}

/** The `a:ln` element; nothing for an automatic line. */
export function lineXml({ color, weight, style }: ChartLine): string {
  if (style === "None") return element("a:ln", {}, "<a:noFill/>");
  const dash = DASHES[style ?? ""] ?? null;
  if (color === null && weight === null && dash === null) return "";
  return element("a:ln", { w: weight === null ? null : Math.round(weight * 12_700) }, [
    color === null ? "" : solidFill(color),
    dash === null ? "" : element("a:prstDash", { val: dash }),
  ]);
}

/** The `c:spPr` element around fill and line; nothing when both are automatic. */
export function shapeXml(fill: string, line: string): string {
  return fill === "" && line === "" ? "" : element("c:spPr", {}, fill + line);
}

/** The `c:txPr` element: how the texts of an element look; nothing when it is left to Excel. */
export function textLookXml(font: ChartFont): string {
  if (isAutomatic(font)) return "";
  const paragraph = element("a:p", {}, [
    element("a:pPr", {}, runLookXml("a:defRPr", font)),
    '<a:endParaRPr lang="en-US"/>',
  ]);
  return element("c:txPr", {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
}

/** The `c:tx` element of a title or label: one paragraph to a line. */
export function richTextXml(text: string, font: ChartFont): string {
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element("a:p", {}, [
        element("a:pPr", {}, runLookXml("a:defRPr", font)),
        element("a:r", {}, [runLookXml("a:rPr", font), element("a:t", {}, escapeXml(line))]),
      ]),
    );
  return element("c:tx", {}, element("c:rich", {}, `<a:bodyPr/><a:lstStyle/>${paragraphs.join("")}`));
}

/** The `c:title` element; nothing for a title that does not show. */
export function titleXml({ text, visible, overlay, font }: ChartText): string {
  if (!visible || text === "") return "";
  return element("c:title", {}, richTextXml(text, font) + val("c:overlay", overlay));
}

const isAutomatic = ({ size, bold, color, name }: ChartFont): boolean =>
  size === null && bold === null && color === null && name === null;

/** The font is named for Latin and East Asian letters alike, or Chinese would fall to the theme's font. */
function runLookXml(tag: string, { size, bold, color, name }: ChartFont): string {
  return element(tag, { sz: size === null ? null : Math.round(size * 100), b: bold }, [
    color === null ? "" : solidFill(color),
    name === null ? "" : element("a:latin", { typeface: name }) + element("a:ea", { typeface: name }),
  ]);
}
