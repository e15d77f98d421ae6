export type { ChartInput } from "./chart-input";
export type {
  AxisSpec,
  BlockArea,
  ChartData,
  ChartKey,
  ChartSpec,
  ChartType,
  PlotPlace,
  SeriesSpec,
} from "./chart-spec";
export { chartSpecs } from "./chart-specs";
export { GUIDE_COLOR, PALETTE } from "./palette";
