export { CHART_TYPES } from "./chart-kinds";
export { FileProblem, type FileProblemCode } from "./file-problem";
export { openXlsx, type OpenedBook } from "./open";
export { PRESET_CRITERIA } from "./preset-criteria";
export { passwordFits } from "./protection";
export { saveXlsx } from "./save";
