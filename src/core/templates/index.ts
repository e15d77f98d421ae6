export { CODE_LISTS, defaultCodeBook } from "./code-lists";
export { cellOf, columnOf, formula, quoted, textOf, thisRowOf } from "./formula";
export {
  highName,
  listName,
  lowName,
  optionName,
  PLAN_CELLS,
  RUN_CELLS,
  runName,
  usedHighName,
  usedLowName,
  usedWeightName,
  weightName,
  type PlanCell,
  type RunCell,
} from "./names";
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
export { numberFormatOf } from "./number-format";
export { NO_VALUE, PLAN_BLOCKS, RUN_BLOCK } from "./start-sheet";
export { FIRST_BODY_ROW, HEADER_ROW, STAMP_BLOCK } from "./table-sheet";
export { workbookSpec, type WorkbookSpec } from "./workbook-spec";
