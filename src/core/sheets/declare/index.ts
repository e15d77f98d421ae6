export type { DataFix, FixKind } from "./fix";
export { type Typed, optional, required, text } from "./make-field";
export type { Problem, ProblemCode } from "./problem";
export {
  offerOf,
  type Field,
  type FieldType,
  type Fields,
  type Quota,
  type RowOf,
  type Offer,
} from "./field";
export type { DataIssue, IssueCode, RowLeftOut } from "./issue";
export {
  type Sheet,
  sheetOf,
  tablesOf,
  type Catalogue,
  tableOf,
  catalogueOf,
  type Pack,
  runOf,
  type ToCheck,
} from "./pack";
export type { Formula, CellInput } from "./cell-input";
export type {
  Counted,
  FilledBlock,
  Fingerprints,
  Forecast,
  Forecaster,
  LineBelow,
  OnPhase,
  PackData,
  PackRun,
  PhaseWords,
  Report,
  RunKey,
  RunMoment,
  RunResult,
  Stamp,
  Steps,
} from "./run";
export type { Effect, Operation } from "./operation";
export type { CellsToSet, Query, RowEdit, RowsEdit, RowWanted, TablesRead, Verbs } from "./verbs";
export { SETTINGS, listTable } from "./list-table";
export {
  type CellValue,
  type RawTable,
  addressOf,
  columnLetters,
  cellIn,
  computedColumns,
  type RawTables,
  type Columns,
  addressIn,
  rawOf,
} from "./raw-table";
export {
  labelOf,
  type CodeBook,
  type CodeList,
  entriesOf,
  type CodeEntry,
  type Code,
  code,
} from "./code-list";
export type { Beside, Figure, FormulaScope } from "./figure";
export type { CellAt, ChartDescription, ChartRecord, ChartSheet, ChartSize } from "./chart-record";
export { isWrittenByPeople, type Table, fieldOf, type Row, defineTable } from "./table";
export type {
  ColumnSpec,
  MarkSpec,
  TableSpec,
  ValidationSpec,
  BlockSpec,
  NameSpec,
  SheetSpec,
  BlockStyle,
  MarkLook,
} from "./sheet-spec";
export type {
  AxisSpec,
  BlockArea,
  BlockCells,
  ChartData,
  ChartSpec,
  LabelPosition,
  MarkerSpec,
  PlotPlace,
  SeriesSpec,
} from "./chart-spec";
