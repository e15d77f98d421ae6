export {
  type CellAt,
  type ChartDescription,
  type ChartRecord,
  type ChartSheet,
  type ChartSize,
  HALF,
  WIDE,
} from "./chart-record";
export type { AxisSpec, ChartSpec, LabelPosition, MarkerSpec, PlotPlace, SeriesSpec } from "./chart-spec";
export { areaOf, dataBlock } from "./data-block";
export { type AxisRange, type MapWindow, equalScale } from "./equal-scale";
export { labelPositions } from "./label-positions";
export { COUNT, SHARE, type Say, axis, bars, countAxis, sayIn, shareAxis } from "./make-chart";
export { GUIDE_COLOR, PALETTE, seriesColor } from "./palette";
export { chartSpecs, dataWidths, placedCharts } from "./place-charts";
