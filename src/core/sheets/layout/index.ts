export { defaultCodeBook } from "./code-lists";
export { cellOf, cellsOf, columnOf, formula, textOf, thisRowOf } from "./formula";
export {
  PLAN_CELLS,
  type PlanCell,
  RUN_CELLS,
  type RunCell,
  highName,
  lowName,
  runName,
  usedHighName,
  usedLowName,
  usedWeightName,
  weightName,
} from "./names";
export { numberFormatOf } from "./number-format";
export type {
  BlockSpec,
  BlockStyle,
  CellInput,
  ColumnSpec,
  Formula,
  MarkLook,
  MarkSpec,
  NameSpec,
  SheetSpec,
  TableSpec,
  ValidationSpec,
} from "./sheet-spec";
export { PLAN_BLOCKS, RUN_BLOCK } from "./start-sheet";
export { FIRST_BODY_ROW, STAMP_BLOCK } from "./table-sheet";
export { type WorkbookSpec, workbookSpec } from "./workbook-spec";
