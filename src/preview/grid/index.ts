export type { Changed } from "./due-load";
export { Grid } from "./grid";
export { chartRuler } from "./chart-layer";
export { textMeasure } from "./text-measure";
export { areaBetween, selectionAt, type Selection } from "./selection";
export type { Change } from "./keys";
export type { Axis } from "./line-edges";
