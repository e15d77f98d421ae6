import type { Explanation, MarginalUnit, MatchResult, Prices } from "../matching";
import type { CellInput } from "../templates";
import type { Dataset, Fields } from "../model";
import type { LastChanges } from "./last-changes";
import type { ProblemOfDataset } from "./matching-problem";
import type { Words } from "./words";

/** Everything that the rows of the result sheets are made from. */
export interface RunContext {
  readonly dataset: Dataset;
  readonly matched: ProblemOfDataset;
  readonly result: MatchResult;
  readonly explanation: Explanation;
  /** By row of the resources; null where it is not known. */
  readonly marginal: readonly (MarginalUnit | null)[];
  readonly prices: Prices;
  readonly changes: LastChanges | null;
  readonly words: Words;
}

/** The cells of a row, by field key; every field of the table has one. */
export type Cells<F> = { readonly [K in keyof F]: CellInput };

/** Rows of cells in the order of the table's fields. */
export function inFieldOrder<F extends Fields>(
  fields: F,
  rows: readonly Cells<F>[],
): readonly (readonly CellInput[])[] {
  const keys: readonly (keyof F)[] = Object.keys(fields);
  return rows.map((row) => keys.map((key) => row[key]));
}

/** The element at `index` of rows that go together by position; a RangeError where there is none. */
export function rowAt<T>(rows: readonly T[], index: number): T {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`invalid row: ${index}`);
  return row;
}
