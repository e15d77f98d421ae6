import { valueText } from "../sheet/number-text";
import type { Bar } from "./bar-shapes";
import type { SeriesData } from "./chart-data";
import type { Point } from "./line-shapes";
import type { TextShape } from "./shapes";
import { leading, textStyle } from "./text-style";

/** The label of one value: its own text, else the parts the series asks for; null for none. */
export function labelText(one: SeriesData, place: number, category: string, share: number | null): string | null {
  const own = one.series.points.get(place)?.label;
  if (own !== null && own !== undefined) return own;
  const { labels } = one.series;
  const value = one.values[place];
  if (!labels || value === null || value === undefined) return null;
  const parts = [
    labels.showSeriesName ? one.name : "",
    labels.showCategoryName ? category : "",
    labels.showValue ? valueText(value, labels.numberFormat ?? one.numberFormat).text.trim() : "",
    labels.showPercentage && share !== null ? valueText(share, "0%").text : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : null;
}

/** A bar's label, beyond its end, inside at its end or base, or in its middle. */
export function barLabel(bar: Bar, text: string, options: { isHorizontal: boolean; isStacked: boolean }): TextShape {
  const style = styleOf(bar.one);
  const position = bar.one.series.labels?.position ?? (options.isStacked ? "Center" : "OutsideEnd");
  const { x, y, width, height } = bar.box;
  const length = options.isHorizontal ? width : height;
  const half = options.isHorizontal ? 4 : leading(style) / 2 + 1;
  // Distance of the label's middle (or its near end) from the bar's base, along the bar.
  const along = { OutsideEnd: length + half, InsideEnd: length - half, InsideBase: half }[position] ?? length / 2;
  const signed = bar.isNegative ? -along : along;
  if (!options.isHorizontal) {
    const base = bar.isNegative ? y : y + height;
    return textAt(bar.one, text, [x + width / 2, base - signed], "middle");
  }
  const base = bar.isNegative ? x + width : x;
  const outward = bar.isNegative ? "end" : "start";
  const inward = bar.isNegative ? "start" : "end";
  const anchor = { OutsideEnd: outward, InsideEnd: inward, InsideBase: outward }[position] ?? "middle";
  return textAt(bar.one, text, [base + signed, y + height / 2], anchor as TextShape["anchor"]);
}

/** A point's label on the side its series asks for: the right, unless told otherwise. */
export function pointLabel(point: Point, text: string): TextShape {
  const away = Math.max(4, ((point.one.series.marker.size ?? 5) * 2) / 3 + 3);
  const up = away + styleOf(point.one).size * 0.6;
  switch (point.one.series.labels?.position) {
    case "Top":
      return textAt(point.one, text, [point.x, point.y - up], "middle");
    case "Bottom":
      return textAt(point.one, text, [point.x, point.y + up], "middle");
    case "Left":
      return textAt(point.one, text, [point.x - away, point.y], "end");
    case "Center":
      return textAt(point.one, text, [point.x, point.y], "middle");
    default:
      return textAt(point.one, text, [point.x + away, point.y], "start");
  }
}

const NO_FONT = { size: null, bold: null, color: null, name: null };
/** How the labels of a series are set. */
export function styleOf(one: SeriesData) {
  return textStyle(one.series.labels?.font ?? NO_FONT, "label");
}

// eslint-disable-next-line max-params -- a series' style, a text and its place
function textAt(one: SeriesData, text: string, at: readonly [number, number], anchor: TextShape["anchor"]): TextShape {
  const { size, color, bold } = styleOf(one);
  return { kind: "text", role: "data-label", x: at[0], y: at[1], text, size, color, bold, anchor };
}
