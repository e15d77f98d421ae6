import type { CodeList } from "./code-list";
import type { Language, Text } from "../../../language";

/**
 * One column of one table, declared once: its type, header, drop-down, checks, aliases, guidance, width and number format all come from here.
 *
 * | type      | in the sheet                         | in memory                          |
 * |-----------|--------------------------------------|------------------------------------|
 * | id, text  | text                                 | string                             |
 * | integer   | whole number                         | number                             |
 * | decimal   | number                               | number                             |
 * | metres    | whole number of metres               | number                             |
 * | coordinate | metres of a local grid, or degrees   | number, whole metres when read     |
 * | money     | yuan, two decimals                   | number of fen                      |
 * | share     | percentage                           | number, 0–1                        |
 * | scale     | whole number from 1 to 5             | number                             |
 * | date      | date                                 | ISO day, "2026-03-05"              |
 * | code      | name of an entry of `list`           | its code                           |
 * | codes     | several names, separated by ；        | their codes                        |
 * | grade     | whole number from 0 to 5, or 3A, 三级 | number                             |
 * | quotas    | groups with a number each, ；          | code and number of each            |
 * | reference | id of a row of another table          | the id                             |
 * | slots     | times of the week in words           | 21-bit mask, see `parseSlots`      |
 */
export interface Field {
  readonly type: FieldType;
  readonly required: boolean;
  readonly title: Text;
  /** What to fill in, in one short sentence. */
  readonly guidance: Text;
  /** Other headers under which people know the column, in any language; the titles need not be repeated. */
  readonly aliases: readonly string[];
  /** Width in points. */
  readonly width: number;
  /** For `code` and `codes`. */
  readonly list?: CodeList;
  /** The column of another table whose values the drop-down offers; others are welcome. */
  readonly offers?: Offer;
  /** Bounds of a number, both inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number that tells how much more or less: shown with its sign. */
  readonly isDifference?: boolean;
  /** Words that may follow a number, each with what it multiplies the number by; `of-row`: those of the row's field `unit`. */
  readonly unitWords?: Readonly<Record<string, number>> | "of-row";
  /** Longest text accepted, in characters. */
  readonly maxLength?: number;
  /** For `reference`: the column of another table in which the value must be; the drop-down offers what is there. */
  readonly reference?: Reference;
  /** Excel computes the column: the formula's body for one row, without its `=`. No one types into it, and it makes no row. */
  readonly formula?: (row: FormulaRow) => string;
  /** Two rows must not say the same. */
  readonly isUnique?: true;
  /** Of a result table: people decide here, and the next run reads it. */
  readonly isDecidedByPeople?: true;
  /** Key of the field of the same row that must be less. */
  readonly above?: string;
  /** How cells of the column show what they hold, besides flaws. */
  readonly look?: FieldLook;
  /** True where the cell identifies a person: masked when shared. */
  readonly isPersonal?: boolean;
  /** Shown as an example in guidance. */
  readonly example?: Text;
}

/** A column that holds the ids of a table. */
export interface Reference {
  /** Key of the table. */
  readonly table: string;
  readonly field: string;
}

/** What the formula of a column is made from; names follow what people rename. */
export interface FormulaRow {
  readonly language: Language;
  /** The cell of the same row in the column of field `key`. */
  readonly cell: (key: string) => string;
  /** The whole column of field `key` of a table, by its key. */
  readonly column: (table: string, key: string) => string;
  /** What cells show for a code of a list, whatever people call it by now. */
  readonly label: (list: CodeList, code: string) => string;
}

/** The values of a column of another table. */
export interface Offer extends Reference {
  /** The drop-down reads it under this name. */
  readonly name: string;
}

/** What the drop-down of a field reads in another table; undefined where it reads none. */
export function offerOf({ offers, reference }: Field): Offer | undefined {
  if (offers !== undefined || reference === undefined) return offers;
  return { name: `${reference.table}_${reference.field}`.replaceAll("-", "_"), ...reference };
}

/** `bar`: a bar as long as the number; `tie`: several rows share it; `expired`: the day is over. */
export type FieldLook = "bar" | "tie" | "expired";

export type FieldType =
  | "id"
  | "text"
  | "integer"
  | "decimal"
  | "metres"
  | "money"
  | "share"
  | "scale"
  | "date"
  | "code"
  | "codes"
  | "slots"
  | "grade"
  | "quotas"
  | "reference"
  | "coordinate";

/** So many units at most for a group, by code. */
export interface Quota {
  readonly group: string;
  readonly most: number;
}

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F["type"] extends "codes"
  ? readonly string[]
  : F["type"] extends "slots"
    ? number
    : F["type"] extends "quotas"
      ? readonly Quota[]
      : F["type"] extends "id" | "text" | "date" | "code" | "reference"
        ? Presence<F, string>
        : Presence<F, number>;
type Presence<F extends Field, V> = F["required"] extends true ? V : V | null;

/** A row of the table that `F` describes, with the row number Excel shows for it. */
export type RowOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> } & {
  readonly rowNumber: number;
};
