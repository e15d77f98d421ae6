import type { ChartDrawing } from "./draw-chart";

/** Charts of the record of what the last run drew, by their keys; none where there is no record. */
export function chartsIn(record: string | null): ReadonlyMap<string, ChartDrawing> {
  const charts = record === null ? [] : (JSON.parse(record) as readonly ChartDrawing[]);
  return new Map(charts.map((chart) => [chart.key, chart]));
}
