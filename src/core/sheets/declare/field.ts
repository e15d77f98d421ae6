import type { CodeListKey } from "../../../packs/mapping/tables/codes";
import type { Text } from "../../../language";

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
  readonly list?: CodeListKey;
  /** Bounds of a number, both inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number that tells how much more or less: shown with its sign. */
  readonly isDifference?: boolean;
  /** Longest text accepted, in characters. */
  readonly maxLength?: number;
  /** True where the cell identifies a person: masked when shared. */
  readonly isPersonal?: boolean;
  /** Shown as an example in guidance. */
  readonly example?: Text;
}

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
      : F["type"] extends "id" | "text" | "date" | "code"
        ? Presence<F, string>
        : Presence<F, number>;
type Presence<F extends Field, V> = F["required"] extends true ? V : V | null;

/** A row of the table that `F` describes, with the row number Excel shows for it. */
export type RowOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> } & {
  readonly rowNumber: number;
};
