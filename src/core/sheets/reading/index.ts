export { dayFromSerial, parseDay, serialFromDay } from "./day";
export { closestTo, findColumns, missingColumns, normalized } from "./header";
export { proposeFixes } from "./propose-fixes";
export { parseQuotas } from "./quotas";
export { type CellReading, type ListReader, readCell } from "./read-cell";

export { referencedRow } from "./references";
export { remembering } from "./remembering";
export { parseSlots, printSlots } from "./slots";
export { flawOf, type NumberLimits } from "./number-limits";
export { settingCells } from "./setting-cells";
export { finished } from "./steps";
export { idFinder, plainId } from "./tidy";
export { isGeographic, systemInHeader, type GeographicSystem } from "./coordinate-header";
export { codeFinder, readCodeBook, defaultCodeBook } from "./code-book";
export {
  readTable,
  readTableInSteps,
  type TableRead,
  readWritten,
  type WrittenRow,
  isEmpty,
} from "./read-table";
