import type { Chart } from "../../host";
import { chartColor, type ChartData, type SeriesData } from "./chart-data";
import { hasLine, markOf } from "./chart-kind";
import { lineStyleOf, markerOf, type MarkerStyle } from "./series-style";

/** A legend's entry: a name and the key that stands for it. */
export interface LegendEntry {
  readonly name: string;
  readonly key:
    | { readonly kind: "square"; readonly fill: string }
    | {
        readonly kind: "line";
        readonly stroke: string | null;
        readonly width: number;
        readonly dash: string | null;
        readonly marker: MarkerStyle | null;
      };
}

/** The entries of a chart's legend: its series, or the slices of a pie. */
export function legendEntries(chart: Chart, data: ChartData): readonly LegendEntry[] {
  if (markOf(chart.type) === "pie") {
    const points = data.series[0]?.series.points;
    return data.categories.map((name, index) => ({
      name,
      key: { kind: "square", fill: points?.get(index)?.fill ?? chartColor(index) },
    }));
  }
  return data.series.map((one) => ({ name: one.name, key: keyOf(one) }));
}

function keyOf(one: SeriesData): LegendEntry["key"] {
  const mark = markOf(one.series.type);
  if (mark !== "line" && mark !== "scatter") return { kind: "square", fill: one.color };
  const line = hasLine(one.series.type) ? lineStyleOf(one) : null;
  return {
    kind: "line",
    stroke: line?.stroke ?? null,
    width: line?.width ?? 0,
    dash: line?.dash ?? null,
    marker: markerOf(one),
  };
}
