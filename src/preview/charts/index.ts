export { drawShapes } from "./draw";
export { chartScene } from "./scene";
export type { ChartCell, ReadCells } from "./chart-data";
export type { Ruler } from "./text-style";
