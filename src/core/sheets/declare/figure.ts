import type { Text } from "../../../language";
import type { ChartRecord } from "./chart-record";
import type { FormulaRow } from "./field";

/** What formulas outside tables are made from; names follow what people rename. */
export type FormulaScope = Omit<FormulaRow, "cell">;

/** A key figure: a formula over tables, with its words beside it. */
export interface Figure {
  readonly label: Text;
  readonly note?: Text;
  /** The body, without its `=`. */
  readonly formula: (scope: FormulaScope) => string;
  readonly numberFormat: string;
}

/** What a sheet has to the right of its table, always as the tables are. */
export interface Beside {
  /** Key of the sheet. */
  readonly sheet: string;
  readonly figures?: readonly Figure[];
  /** Below the figures: charts over formulas. */
  readonly charts?: readonly ChartRecord<FormulaScope>[];
}
