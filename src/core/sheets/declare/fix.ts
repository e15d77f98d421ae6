import type { Text } from "../../../language";

/** What a fix changes about a cell, the least first. */
export type FixKind = "trim" | "full-width" | "number" | "date" | "nearest-choice";

/** Another content for one cell that takes its data issue away. Proposed, shown, and only then written. */
export interface DataFix {
  readonly kind: FixKind;
  /** Key of the table. */
  readonly table: string;
  /** The sheet's present name. */
  readonly sheet: string;
  /** Such as `C14`. */
  readonly address: string;
  readonly field: string;
  /** What the field is called. */
  readonly title: Text;
  /** Place of the row in its table, 0-based: it stays when rows are put in above the table. */
  readonly rowIndex: number;
  readonly before: string | number;
  /** A date is a serial number of Excel. */
  readonly after: string | number;
  /** False where letters had to be exchanged: somebody should look before it is written. */
  readonly isSure: boolean;
  /** True where `after` is a day. */
  readonly isDay: boolean;
}
