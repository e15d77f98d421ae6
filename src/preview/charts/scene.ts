import type { Chart } from "../../host";
import { categoryChart } from "./category-chart";
import { chartData, type ReadCells } from "./chart-data";
import { markOf } from "./chart-kind";
import { legendCut, titleCut } from "./frame";
import { legendEntries } from "./legend-entries";
import { pieChart } from "./pie-chart";
import { scatterChart } from "./scatter-chart";
import type { Box, Shape } from "./shapes";
import type { Ruler } from "./text-style";

/** The shapes of a chart over the cells as they are now, in pixels of a picture of the given size. */
export function chartScene(
  chart: Chart,
  read: ReadCells,
  size: { readonly width: number; readonly height: number },
  ruler: Ruler,
): readonly Shape[] {
  const data = chartData(chart, read);
  const all: Box = { x: 0, y: 0, ...size };
  const title = titleCut(chart, all, ruler);
  const legend = legendCut(chart, legendEntries(chart, data), title.rest, ruler);
  const frame: Shape = {
    kind: "rect",
    role: "frame",
    ...all,
    fill: chart.areaFill === "none" ? "none" : (chart.areaFill ?? "#FFFFFF"),
    stroke: "#D9D9D9",
  };
  const mark = markOf(chart.type);
  const body =
    mark === "pie"
      ? pieChart(chart, data, legend.rest)
      : mark === "scatter"
        ? scatterChart(chart, data, legend.rest, ruler)
        : categoryChart(chart, data, legend.rest, ruler);
  return [frame, ...body, ...title.shapes, ...legend.shapes];
}
