import type { Chart } from "../../host";

/** How a series is drawn. */
type Mark = "column" | "bar" | "line" | "area" | "scatter" | "pie";
/** How series share a category: side by side, on top of each other, or as parts of the whole. */
export type Grouping = "clustered" | "stacked" | "percent";

/** The mark of an `Excel.ChartType`; null for types the preview does not draw. */
export function markOf(type: string): Mark | null {
  if (/^(3D)?Column|^Cylinder|^Cone/.test(type)) return "column";
  if (/^(3D)?Bar(?!Of)/.test(type)) return "bar";
  if (/^(3D)?Line/.test(type)) return "line";
  if (/^(3D)?Area/.test(type)) return "area";
  if (type.startsWith("XYScatter") || type === "Bubble") return "scatter";
  if (/Pie|^Doughnut/.test(type)) return "pie";
  return null;
}

/** The grouping in an `Excel.ChartType`'s name. */
export function groupingOf(type: string): Grouping {
  if (type.includes("Stacked100")) return "percent";
  return type.includes("Stacked") ? "stacked" : "clustered";
}

/** Whether lines join the points of a series of this type. */
export function hasLine(type: string): boolean {
  return markOf(type) === "line" || type.includes("Lines") || type.includes("Smooth");
}

/** Whether a series of this type shows its points unless the series says otherwise. */
export function hasMarkers(type: string): boolean {
  return type.includes("Markers")
    ? !type.includes("NoMarkers")
    : type === "XYScatter" || type === "XYScatterLines" || type === "XYScatterSmooth";
}

/** Whether categories run up the side: every bar chart. */
export function isHorizontal(chart: Chart): boolean {
  return markOf(chart.type) === "bar";
}
