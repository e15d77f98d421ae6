export type { AxisSpec, ChartSpec, LabelPosition, MarkerSpec, PlotPlace, SeriesSpec } from "../declare";
export { addressIn, areaOf, dataBlock } from "./data-block";
export { type AxisRange, type MapWindow, equalScale } from "./equal-scale";
export { labelPositions } from "./label-positions";
export { PLACES } from "./layout";
export {
  COUNT,
  type ChartText,
  SHARE,
  type Say,
  axis,
  bars,
  chartName,
  countAxis,
  sayIn,
  shareAxis,
} from "./make-chart";
export { GUIDE_COLOR, PALETTE, seriesColor } from "./palette";
