export { codeFinder, readCodeBook } from "./code-book";
export { dayFromSerial, parseDay, serialFromDay } from "./day";
export { type Columns, closestTo, findColumns, missingColumns, normalized } from "./header";
export { proposeFixes } from "./propose-fixes";
export { parseQuotas } from "./quotas";
export { type CellReading, type ListReader, readCell } from "./read-cell";
export {
  type ReadRow,
  type ReadRows,
  isEmpty,
  listFor,
  listReaders,
  readRows,
  readRowsInSteps,
  textOrNull,
} from "./read-rows";
export { remembering } from "./remembering";
export { parseSlots, printSlots } from "./slots";
export { type Steps, finished } from "./steps";
export { idFinder, plainId } from "./tidy";
