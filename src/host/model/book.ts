import type { Chart } from "./chart";

/** A value as Excel stores it; `{ error }` is an error value such as `#N/A`. Dates are serial numbers. */
export type Scalar = string | number | boolean | null | { readonly error: string };

export interface Cell {
  value: Scalar;
  /** With its leading `=`, in en-US A1 notation, structured references in full (`T[[#This Row],[c]]`); null for a constant. */
  formula: string | null;
  /** Null means "as the row, else the column, else the workbook's default". */
  style: Style | null;
}

/** Immutable: share one object between cells, replace it to change a cell. Colours are `#RRGGBB`. */
export interface Style {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly horizontal?:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
export interface Border {
  readonly style:
    "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly color: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** A rectangle of cells: 0-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A cell by its 0-based row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Table {
  readonly id: string;
  name: string;
  /** Header, body and totals row together. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** True while the one body row is the blank row Excel keeps in a table without data: the next row added takes its place. */
  isEmpty?: boolean;
}
export interface TableColumn {
  readonly id: number;
  name: string;
  /** The texts that a filter keeps, as the cells show them (an empty text: blanks); none where nothing is filtered. */
  filter?: readonly string[];
  /** Of a calculated column: what rows that are added compute in it, as its first row would; written like a cell's formula. */
  formula?: string;
}

export interface Name {
  name: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Null: the workbook's. */
  sheetId: string | null;
}

/** As in Office.js: `rule` is an `Excel.DataValidationRule` with ranges written as formulas. */
export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  errorAlert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}
export type ValidationRule =
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly custom: { readonly formula: string } }
  | { readonly [kind in "wholeNumber" | "decimal" | "date" | "time" | "textLength"]?: BasicRule };
export interface BasicRule {
  readonly operator:
    | "Between"
    | "NotBetween"
    | "EqualTo"
    | "NotEqualTo"
    | "GreaterThan"
    | "LessThan"
    | "GreaterThanOrEqualTo"
    | "LessThanOrEqualTo";
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule:
    | { type: "Custom"; formula: string; format: CellFormat }
    | {
        type: "CellValue";
        operator: BasicRule["operator"];
        formula1: string;
        formula2?: string;
        format: CellFormat;
      }
    | { type: "PresetCriteria"; criterion: string; format: CellFormat }
    | {
        type: "ContainsText";
        operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
        text: string;
        format: CellFormat;
      }
    | { type: "DataBar"; color: string; showValue: boolean }
    | { type: "ColorScale"; colors: readonly string[] };
}
export type CellFormat = Pick<Style, "font" | "fill" | "numberFormat">;

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Row index → column index → cell: only cells that hold something. */
  cells: Map<number, Map<number, Cell>>;
  /** Widths in points; `null` is the default width (64 px, 48 pt). */
  columns: Map<number, { width: number | null; hidden: boolean; style: Style | null }>;
  rows: Map<number, { height: number | null; hidden: boolean; style: Style | null }>;
  merges: Area[];
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  /** Rows and columns that do not scroll. */
  frozen: { rows: number; columns: number };
  protection: {
    readonly password: string;
    readonly options: Readonly<Record<string, boolean | string>>;
  } | null;
  page: PageSetup;
}
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  /** As `Excel.PaperType`, e.g. `a4`. */
  paperSize: string;
  /** Fit to this many pages; null: no fitting in that direction. */
  fitTo: { wide: number | null; tall: number | null } | null;
  printArea: string;
  /** `$1:$3`; empty for none. */
  titleRows: string;
  header: string;
  footer: string;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number };
  centerHorizontally: boolean;
}

export interface Book {
  name: string;
  sheets: Sheet[];
  activeSheetId: string;
  names: Name[];
  /** The add-in's own settings (`workbook.settings`), JSON values. */
  settings: Map<string, unknown>;
  /** Document properties: title, author …; custom ones are visible to people under File › Info. */
  properties: {
    readonly built: Map<string, string>;
    readonly custom: Map<string, string | number | boolean>;
  };
  /** Custom XML parts by id. */
  xmlParts: Map<string, string>;
  calculation: { mode: "Automatic" | "AutomaticExceptTables" | "Manual" };
  isReadOnly: boolean;
  structureProtection: { readonly password: string } | null;
}
