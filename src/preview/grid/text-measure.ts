import type { Style } from "../../host";
import type { MeasureText } from "../sheet/sheet-size";

/** Fonts that take over where a workbook's own is not installed. */
const FALLBACK = `Calibri, "Carlito", "DengXian", "等线", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;
const DEFAULT_PT = 11;

/** The CSS `font-family` of a cell. */
export function fontFamily(style: Style): string {
  const name = style.font?.name;
  return name === undefined || name === "" ? FALLBACK : `"${name.replaceAll('"', "")}", ${FALLBACK}`;
}

/** A cell's font size in pixels. */
export const fontPixels = (style: Style): number => ((style.font?.size ?? DEFAULT_PT) * 4) / 3;

/** A ruler for cell texts that remembers what it has measured. */
export function textMeasure(document: Document): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, style) => {
    const font = fontOf(style);
    const key = `${font}\n${text}`;
    const width = known.get(key) ?? measured(context, font, text);
    if (known.size > 50_000) known.clear();
    known.set(key, width);
    return width;
  };
}

function fontOf(style: Style): string {
  const slant = style.font?.italic ? "italic " : "";
  return `${slant}${style.font?.bold ? "700" : "400"} ${fontPixels(style)}px ${fontFamily(style)}`;
}

function measured(context: CanvasRenderingContext2D | null, font: string, text: string): number {
  if (!context) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}
