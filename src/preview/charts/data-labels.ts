import type { DataLabels } from "../../host";
import { valueText } from "../sheet/number-text";
import type { Bar } from "./bar-shapes";
import type { SeriesData } from "./chart-data";
import type { Point } from "./line-shapes";
import type { TextShape } from "./shapes";
import { leading, textStyle } from "./text-style";

/** The label of one value: its own text, else the parts the series asks for; null for none. */
export function labelText(
  one: SeriesData,
  place: number,
  category: string,
  share: number | null,
): string | null {
  const own = one.series.points.get(place)?.label ?? null;
  const value = one.values[place] ?? null;
  if (own !== null || value === null) return own;
  const { labels } = one.series;
  const parts = labels ? labelParts(labels, { one, value, category, share }) : [];
  return parts.length > 0 ? parts.join(", ") : null;
}

interface Labelled {
  readonly one: SeriesData;
  readonly value: number;
  readonly category: string;
  readonly share: number | null;
}

function labelParts(labels: DataLabels, { one, value, category, share }: Labelled): readonly string[] {
  const parts = [
    labels.showSeriesName ? one.name : "",
    labels.showCategoryName ? category : "",
    labels.showValue ? numberText(value, labels.numberFormat ?? one.numberFormat) : "",
    labels.showPercentage && share !== null ? numberText(share, "0%") : "",
  ];
  return parts.filter((part) => part !== "");
}

const numberText = (value: number, numberFormat: string): string =>
  valueText(value, numberFormat).text.trim();

/** A bar's label, beyond its end, inside at its end or base, or in its middle. */
export function barLabel(
  bar: Bar,
  text: string,
  options: { readonly isHorizontal: boolean; readonly isStacked: boolean },
): TextShape {
  const position = bar.one.series.labels?.position ?? (options.isStacked ? "Center" : "OutsideEnd");
  return options.isHorizontal ? besideBar(bar, text, position) : aboveBar(bar, text, position);
}

/** Distance of a label from the bar's base, along the bar; `half` of the label lies on either side of it. */
function distance(position: string, length: number, half: number): number {
  return { OutsideEnd: length + half, InsideEnd: length - half, InsideBase: half }[position] ?? length / 2;
}

function aboveBar(bar: Bar, text: string, position: string): TextShape {
  const { x, y, width, height } = bar.box;
  const along = distance(position, height, leading(styleOf(bar.one)) / 2 + 1);
  return textAt(bar.one, text, [x + width / 2, bar.isNegative ? y + along : y + height - along], "middle");
}

const OUTWARD = ["OutsideEnd", "InsideBase"];

function besideBar(bar: Bar, text: string, position: string): TextShape {
  const { x, y, width, height } = bar.box;
  const along = distance(position, width, 4);
  const isOutward = OUTWARD.includes(position) !== bar.isNegative;
  const isMiddle = !OUTWARD.includes(position) && position !== "InsideEnd";
  const anchor = isMiddle ? "middle" : isOutward ? "start" : "end";
  return textAt(bar.one, text, [bar.isNegative ? x + width - along : x + along, y + height / 2], anchor);
}

/** The labels of the points that have one; `categoryOf` names a point's category. */
export const pointLabels = (
  points: readonly (Point | null)[],
  categoryOf: (point: Point) => string,
): readonly TextShape[] =>
  points.flatMap((point) => {
    const text = point && labelText(point.one, point.place, categoryOf(point), null);
    return point && text !== null ? [pointLabel(point, text)] : [];
  });

/** A point's label on the side its series asks for: the right, unless it asks for another. */
function pointLabel(point: Point, text: string): TextShape {
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

function textAt(
  one: SeriesData,
  text: string,
  at: readonly [number, number],
  anchor: TextShape["anchor"],
): TextShape {
  return { kind: "text", role: "data-label", x: at[0], y: at[1], text, anchor, ...styleOf(one) };
}
