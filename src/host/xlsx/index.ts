export { FileProblem } from "./file-problem";
export { openXlsx } from "./open";
export { PRESET_CRITERIA } from "./preset-criteria";
export { passwordFits } from "./protection";
export { saveXlsx } from "./save";
