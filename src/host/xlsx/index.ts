export { CHART_TYPES } from "./chart-kinds";
export { FileProblem, type FileProblemCode } from "./file-problem";
export { openXlsx, type OpenedBook } from "./open";
export { passwordFits } from "./protection";
export { saveXlsx } from "./save";
