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
