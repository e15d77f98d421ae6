import type { Field } from "../declare";
import type { Language } from "../../../language";

/** Points a Latin letter of a bold header takes, and what the filter button and the cell's edges take beside it. */
const LETTER = 6.5;
const BUTTON = 26;
/** English names of categories and groups are that much longer than the Chinese ones the dictionary's widths are made for. */
const LONGER_NAMES = 1.4;

/** Width in points of a field's column: as the dictionary says, and in English wide enough for the header's longest word. */
export function columnWidth(field: Field, language: Language): number {
  if (language === "zh") return field.width;
  const longestWord = Math.max(...field.title.en.split(/[\s–-]+/).map((word) => word.length));
  const isNamed = field.type === "code" || field.type === "codes";
  return Math.round(Math.max(field.width * (isNamed ? LONGER_NAMES : 1), longestWord * LETTER + BUTTON));
}
