export { builtIn, codeFinder, readCodeBook } from "./code-book";
export { dayFromSerial, parseDay, serialFromDay } from "./day";
export { closestTo, findColumns, missingColumns, normalized, type Columns } from "./header";
export { proposeFixes } from "./propose-fixes";
export { parseQuotas } from "./quotas";
export { readDataset } from "./read-dataset";
export { REFUSED } from "./read-last-run";
export { ANY_TIME, parseSlots, printSlots } from "./slots";
