export type { Field, FieldType, Fields, Quota, RowOf } from "./field";
export type { DataFix, FixKind } from "./fix";
export type { DataIssue, IssueCode } from "./issue";
export { type Typed, optional, required, text } from "./make-field";
export type { Problem, ProblemCode } from "./problem";
export { type CellValue, type RawTable, addressOf, columnLetters } from "./raw-table";
