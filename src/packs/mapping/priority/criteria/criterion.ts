import { optional, text, type Typed } from "../../../../core/sheets/declare";
import type { Text } from "../../../../language";
import type { Need } from "../../tables/fields";

/** A criterion of priority, declared once: its setting, its two columns of Priorities, and how an issue gets its value. */
export interface CriterionRecord<K extends string = string> {
  /** Stable: columns, names of cells and the table of criteria know it by this. */
  readonly key: K;
  /** As the table of criteria and the sliders call it. */
  readonly name: Text;
  /** The weight of a new workbook. */
  readonly weight: number;
  /** The values that score 0 and 1. */
  readonly bounds: readonly [low: number, high: number];
  /** The column of its values, and the title of the column of what they score. */
  readonly column: CriterionField;
  readonly scoreTitle: Text;
  /** Null where the issue has none. */
  readonly valueOf: (issue: IssueNeeds) => number | null;
}

export type CriterionField = Typed<"integer" | "decimal" | "share", false>;

/** The open needs of an issue with the units that each got, and its gap between importance and satisfaction. */
export interface IssueNeeds {
  readonly needs: readonly { readonly need: Need; readonly served: number }[];
  readonly gap: number | null;
}

/** The criterion as declared; the compiler remembers its key. */
export const criterion = <K extends string>(record: CriterionRecord<K>): CriterionRecord<K> => record;

/** Six decimals, so that equal scores are equal whatever the order of summing. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Null of no numbers. */
export const roundedMean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : rounded(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);

/** The column of what a criterion scores. */
export const scoreField = ({ scoreTitle }: CriterionRecord): CriterionField =>
  optional("decimal", scoreTitle, text("按设置的上下限折成 0–1", "0–1 between the bounds"), { width: 48 });
