import type { Field, FieldType } from "./field";
import type { Text } from "../../../language";

type About = Pick<Field, "width"> & Partial<Omit<Field, "type" | "required" | "title" | "guidance">>;

/** A field whose type and presence the compiler remembers, so that `RowOf` can derive the row. */
export type Typed<T extends FieldType, R extends boolean> = Field & {
  readonly type: T;
  readonly required: R;
};

export const text = (zh: string, en: string): Text => ({ zh, en });

const field =
  <R extends boolean>(isRequired: R) =>
  <T extends FieldType>(type: T, title: Text, guidance: Text, about: About): Typed<T, R> => ({
    type,
    required: isRequired,
    title,
    guidance,
    aliases: [],
    ...about,
  });

/** A column that must be filled in for the row to count. */
export const required = field(true);
/** A column that may stay empty. */
export const optional = field(false);
