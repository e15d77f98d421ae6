export { createHost, type ExcelHost } from "./excel-host";
export { createHostWith, type CreateModel, type Host, type HostOptions } from "./create-host";
export { mountInNode, type NodeMount, type NodeMountOptions } from "./mounts/node";
export { showWebFrame, type WebFrame, type WebFrameOptions } from "./mounts/web-frame";
export { offerWindowsBridge, type WindowsBridge, type WorkbookHostBridge } from "./mounts/windows-bridge";
export type {
  Area,
  Border,
  Book,
  Cell,
  CellFormat,
  ConditionalFormat,
  Scalar,
  Sheet,
  Style,
  Table,
} from "./model/book";
export type { Axis, Chart, ChartFont, ChartLine, DataLabels, Series } from "./model/chart";
export { eachCell } from "./model/cells";
export { newBook } from "./model/new-book";
export { calculatingInSlices, type Clock, type Slices } from "./slices";
export { personAt, type MovedFormula, type Person } from "./person";
export type { BatchFailure, Faults } from "./wire/faults";
export { readRequirementSets, type RequirementSets } from "./wire/requirement-sets";
export type { Traffic, TrafficEntry } from "./wire/traffic";
export { FileProblem, openXlsx, saveXlsx, type FileProblemCode, type OpenedBook } from "./xlsx";
