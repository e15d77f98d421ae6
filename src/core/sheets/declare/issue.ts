import type { Text } from "../../../language";

/** What can be wrong with a cell, a row or a table of someone's data. Sentences in both languages: `i18n/issues`. */
export type IssueCode =
  | "table-empty"
  | "column-missing"
  | "value-missing"
  | "not-a-number"
  | "not-whole"
  | "number-as-text"
  | "community-unknown"
  | "out-of-range"
  | "code-unknown"
  | "reference-unknown"
  | "date-unreadable"
  | "date-as-text"
  | "slots-unreadable"
  | "grade-unreadable"
  | "quotas-unreadable"
  | "id-duplicate"
  | "text-too-long"
  | "text-like-formula"
  | "cell-error"
  | "coordinates-unnamed"
  | "coordinates-swapped"
  | "coordinates-unfit"
  | "coordinates-apart"
  | "share-of-nobody"
  | "share-of-both"
  | "bounds-reversed"
  | "weights-all-zero"
  | "lock-impossible"
  | "lock-exceeds"
  | "lock-unfit"
  | "refusal-gone";

/**
 * A flaw found in someone's data: collected, never thrown, shown next to the cell it is about.
 * `error`: the row takes no part in the run and is listed as left out. `notice`: read as well as could be, please look.
 */
export interface DataIssue {
  /** One of the engine's, or a pack's own. */
  readonly code: string;
  /** The sentence of a pack's own code, as those of `IssueCode` are made. */
  readonly text?: Text;
  readonly level: "error" | "notice";
  /** Key of the table. */
  readonly table: string;
  /** The sheet's present name. */
  readonly sheet: string;
  /** Such as `C14`; null when the issue is about the whole table. */
  readonly address: string | null;
  /** Key of the field, null when the issue is about the row or table. */
  readonly field: string | null;
  /** What the field is called; null without one. */
  readonly title: Text | null;
  /** What the sentence needs: `found`, `closest`, `minimum` … */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A row that takes no part because of its flaws; nothing is dropped silently. */
export interface RowLeftOut {
  /** Key of the table. */
  readonly table: string;
  readonly rowNumber: number;
  /** As far as it could be read. */
  readonly id: string | null;
  readonly issues: readonly DataIssue[];
}
