import type { ChartFont } from "../../host";
import { wrappedLines } from "../sheet/wrapped-lines";

/** How a piece of chart text is set; size in pixels. */
export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}
/** The width of a text in a style, in pixels. */
export type Ruler = (text: string, style: TextStyle) => number;

const GREY = "#595959";
/** Sizes Excel gives new charts, in points. */
const POINTS = { title: 14, axisTitle: 10, label: 9 } as const;

/** The style of a text, with Excel's defaults where the chart leaves them open. */
export function textStyle(font: ChartFont, kind: keyof typeof POINTS): TextStyle {
  const size = ((font.size ?? POINTS[kind]) * 4) / 3;
  return { size, color: font.color ?? GREY, bold: font.bold ?? false };
}

/** From one line's middle to the next one's. */
export const leading = (style: TextStyle): number => style.size * 1.3;

/** The text in at most `most` lines no wider than `width`; the last one is cut with an ellipsis where more follows. */
export function wrapText(
  text: string,
  width: number,
  setting: { readonly style: TextStyle; readonly ruler: Ruler; readonly most: number },
): string[] {
  const lines = wrappedLines(text, width, (part) => setting.ruler(part, setting.style));
  if (lines.length <= setting.most) return lines;
  const kept = lines.slice(0, setting.most);
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ""}…`, width, setting)];
}

/** The text with an ellipsis where it is cut to fit `width`. */
export function shortened(
  text: string,
  width: number,
  setting: { readonly style: TextStyle; readonly ruler: Ruler },
): string {
  if (setting.ruler(text, setting.style) <= width) return text;
  let kept = text.replace(/…$/, "");
  while (kept.length > 1 && setting.ruler(`${kept}…`, setting.style) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}
