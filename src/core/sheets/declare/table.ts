import type { Language, Text } from "../../../language";
import type { Field, Fields, RowOf } from "./field";
import type { CellInput } from "./cell-input";
import type { CodeList } from "./code-list";

/** A table of the workbook, declared once: whoever reads, writes or draws it is given this object. */
export interface Table<F extends Fields = Fields> {
  /** Stable: the hidden mark by which the table is known is made from it. */
  readonly key: string;
  /** Name in the workbook: unique there, and a legal Excel name in both languages. */
  readonly name: Text;
  /** Key of its sheet. */
  readonly sheet: string;
  /** Who fills it: people, or runs; settings come with rows that people change. */
  readonly kind: "input" | "result" | "setting";
  readonly fields: F;
  /** Columns that stay in sight when scrolling to the right: enough to know which row it is; one where nothing is said. */
  readonly frozenColumns?: number;
  /** A flaw in an optional cell leaves the row out: read as "empty" it would change what the row asks for or offers. */
  readonly isStrict?: true;
  /** Without rows in it there is nothing to compute. */
  readonly isNeeded?: true;
  /** The code list that the table holds. */
  readonly list?: CodeList;
  /** The rows that the table of a new workbook starts with. */
  readonly rows?: (language: Language) => readonly (readonly CellInput[])[];
}

/** A row of the table, with the row number Excel shows for it. */
export type Row<T extends Table> = RowOf<T["fields"]>;

/** The table as declared; the compiler remembers its fields. */
export const defineTable = <const F extends Fields>(table: Table<F>): Table<F> => table;

/** The field `key` of `table`; a `RangeError` if there is none. */
export function fieldOf({ key: table, fields }: Table, key: string): Field {
  const field = fields[key];
  if (field === undefined) throw new RangeError(`invalid field: ${table}.${key}`);
  return field;
}

/** Whether people write into the column: never where Excel computes it, in result tables only what they decide on. */
export const isWrittenByPeople = ({ kind }: Table, field: Field): boolean =>
  field.formula === undefined && (kind !== "result" || field.isDecidedByPeople === true);
