export { drawShapes } from "./draw";
export { chartScene } from "./scene";
export type { ReadCells } from "./chart-data";
export type { Ruler } from "./text-style";
