import type { Language, Text } from "./language";

/** Messages of one area, both languages side by side: a missing translation is a type error. */
export type Catalogue = Readonly<Record<string, Text>>;

/**
 * `text` in `language` with each `{name}` replaced by `values.name`, and each `{name:one|many}` by the form that follows this number; a name
 * without a value stays visible, so that tests find it.
 */
export function fill(
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined) => {
      const value = String(values[name] ?? whole);
      if (one === undefined || many === undefined || value === whole) return value;
      return value === "1" ? one : many;
    },
  );
}
