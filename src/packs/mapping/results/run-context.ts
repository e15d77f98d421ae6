import type { Explanation, MarginalValues, MatchResult, Prices } from "../../../core/matching";

import type { Dataset } from "../tables/dataset";
import type { CellInput, Fields } from "../../../core/sheets/declare";
import type { ProblemOfDataset } from "./matching-problem";
import type { Words } from "./words";

/** Everything that the rows of the result sheets are made from. */
export interface RunContext {
  readonly dataset: Dataset;
  readonly matched: ProblemOfDataset;
  readonly result: MatchResult;
  readonly explanation: Explanation;
  readonly marginal: MarginalValues;
  readonly prices: Prices;
  readonly changes: LastChanges | null;
  readonly words: Words;
}

/** How this run's plan differs from the one that the result sheets hold; null without a last one. */
export interface LastChanges {
  /** By need id, open needs and those that were served then. */
  readonly needs: ReadonlyMap<string, NeedChange>;
  /** Needs served more and less than last time, new ones and ones that are no longer open. */
  readonly gained: number;
  readonly lost: number;
  readonly new: number;
  readonly gone: number;
}

export interface NeedChange {
  /** Units last time; null when the need took no part then. */
  readonly before: number | null;
  readonly after: number;
  /** Why, in words; empty where nothing changed. */
  readonly reasons: readonly string[];
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
