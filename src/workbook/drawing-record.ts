import type { ChartDrawing, DrawnData } from "./draw-chart";

/** Charts of the record of what was drawn, by their keys; none where there is no record. */
export function chartsIn(record: string | null): ReadonlyMap<string, ChartDrawing> {
  const charts = record === null ? [] : (JSON.parse(record) as readonly Recorded[]);
  return new Map(charts.map((chart) => [chart.key, withSheet(chart)]));
}

/** Whether two drawings say the same, in whatever order. */
export const isSameDrawing = (a: ChartDrawing | undefined, b: ChartDrawing): boolean =>
  JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** As recorded: by versions that drew on one sheet only, without the sheet. */
type Recorded = Omit<ChartDrawing, "data"> & {
  readonly data: Omit<DrawnData, "sheet"> & { readonly sheet?: string };
};

/** Key of the sheet on which those versions drew. */
const FORMER_SHEET = "charts";

const withSheet = (chart: Recorded): ChartDrawing => ({
  ...chart,
  data: { ...chart.data, sheet: chart.data.sheet ?? FORMER_SHEET },
});

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
