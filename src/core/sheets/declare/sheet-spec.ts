import type { CellInput } from "./cell-input";
import type { ChartSpec } from "./chart-spec";
import type { Table } from "./table";

/** A sheet as it is to be: plain data that `workbook` writes and that tests compare. Rows and columns are 0-based. */
export interface SheetSpec {
  readonly key: string;
  readonly name: string;
  readonly tabColor: string;
  readonly blocks: readonly BlockSpec[];
  readonly tables: readonly TableSpec[];
  /** Drawn with the blocks that hold their data, and never again. */
  readonly charts?: readonly ChartSpec[];
  /** Widths in points, by column index. */
  readonly widths: ReadonlyMap<number, number>;
  /** Heights in points, by row index. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly page: {
    readonly orientation: "Portrait" | "Landscape";
    readonly titleRows: string | null;
    /** What is printed, such as `A1:O96`; null = all. */
    readonly printArea: string | null;
    /** As wide as one sheet of paper; on so many of them, or null for as many as it takes. */
    readonly pagesTall: number | null;
  };
}

/** A rectangle of cells outside tables: titles, notes, key figures. */
export interface BlockSpec {
  /** Stable within the sheet: a block that exists in the workbook is found and rewritten under this id. */
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellInput[])[];
  readonly style: BlockStyle;
  readonly numberFormats?: readonly (readonly string[])[];
  /** Hidden name of its first cell: a sheet without the name gets the block. */
  readonly mark?: string;
  /** Runs fill this block: it is written with the sheet, and never again by preparing the workbook. */
  readonly isFilledByRuns?: true;
  /** Names defined for single cells of the block; rows and columns count from the block's corner. */
  readonly names?: readonly { readonly name: string; readonly row: number; readonly column: number }[];
}
export type BlockStyle =
  "title" | "note" | "heading" | "label" | "figure" | "guidance" | "stamp" | "link" | "plain";

export interface TableSpec {
  readonly key: string;
  /** As declared. */
  readonly table: Table;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly ColumnSpec[];
  /** Rows that a new table starts with; an empty list makes one empty row, because Excel wants one. */
  readonly rows: readonly (readonly CellInput[])[];
  /** So many rows below the header get validation, number formats and conditional formats. */
  readonly preparedRows: number;
  readonly style: string;
  /** `#RRGGBB`, dark enough for white letters at 4.5 : 1. */
  readonly headerFill: string;
}

export interface ColumnSpec {
  /** Field key. */
  readonly key: string;
  readonly title: string;
  readonly numberFormat: string;
  readonly horizontal: "Left" | "Center" | "Right";
  readonly wrapText: boolean;
  readonly isComputed: boolean;
  /** Of every cell of the body, with its leading `=` and the spec's names; null where cells hold what somebody wrote. */
  readonly formula: string | null;
  readonly validation: ValidationSpec | null;
  /** Conditional formats of the column's cells, first one wins. */
  readonly marks: readonly MarkSpec[];
}

export interface ValidationSpec {
  readonly rule:
    /** With its leading `=`: the name of a list. */
    | { readonly list: string }
    | { readonly wholeNumber: { readonly minimum: number; readonly maximum: number } }
    | { readonly decimal: { readonly minimum: number; readonly maximum: number } }
    | { readonly date: { readonly first: string; readonly last: string } }
    | { readonly maxLength: number };
  readonly prompt: { readonly title: string; readonly message: string };
  /** Null where the list only helps and other values are welcome, such as several names in one cell. */
  readonly alert: {
    readonly style: "Stop" | "Warning";
    readonly title: string;
    readonly message: string;
  } | null;
}

/** `custom` formulas are written for the first body row, relative to it. */
export type MarkSpec =
  | { readonly kind: "custom"; readonly formula: string; readonly look: MarkLook }
  | { readonly kind: "duplicate"; readonly look: MarkLook }
  | { readonly kind: "bar"; readonly color: string };
export type MarkLook = "missing" | "wrong" | "expired" | "tie";

/** A name of the workbook that formulas and drop-downs read. */
export interface NameSpec {
  readonly name: string;
  readonly formula: string;
}
