export { createHost, type ExcelHost } from "./excel-host";
export { createHostWith, type CreateModel, type Host, type HostOptions } from "./create-host";
export { mountInNode, type NodeMount } from "./mounts/node";
export { offerWindowsBridge, type WorkbookHostBridge } from "./mounts/windows-bridge";
export type {
  Area,
  Border,
  Book,
  Cell,
  CellFormat,
  ConditionalFormat,
  Scalar,
  Sheet,
  Spot,
  Style,
  Table,
} from "./model/book";
export type { Axis, Chart, ChartFont, ChartLine, DataLabels, Series } from "./model/chart";
export { columnLetters, columnOfLetters } from "./model/address";
export { boundingArea, containsCell, overlaps, sameArea } from "./model/area";
export { eachCell } from "./model/cells";
export { newBook } from "./model/new-book";
export { calculatingInSlices } from "./slices";
export type { ValidationAlert } from "./calc";
export { personAt, type MovedFormula, type Person } from "./person";
export { readRequirementSets, type RequirementSets } from "./wire/requirement-sets";
export { FileProblem, openXlsx, saveXlsx } from "./xlsx";
