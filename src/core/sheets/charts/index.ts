export { HALF, WIDE } from "./chart-sizes";
export { areaOf, dataBlock } from "./data-block";
export { type AxisRange, type MapWindow, equalScale } from "./equal-scale";
export { labelPositions } from "./label-positions";
export { COUNT, SHARE, type Say, axis, bars, countAxis, sayIn, shareAxis } from "./make-chart";
export { GUIDE_COLOR, PALETTE, seriesColor } from "./palette";
export { GAP_WIDTH, chartSpecs, dataWidths, placedCharts } from "./place-charts";
