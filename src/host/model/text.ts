import { format, isDateFormat, parseValue } from "numfmt";
import type { Scalar } from "./book";
import { GENERAL, typedFormat } from "./number-formats";

/** What a cell shows: its value under its number format, as in `Range.text`. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" && (numberFormat === GENERAL || numberFormat === "@")) return value;
  return format(numberFormat, value, { throws: false, dateErrorThrows: false, overflow: "########" });
}

/** A text that Excel reads as a number, date, time, percentage or truth value when it is typed; null for any other text. */
export function readTyped(
  text: string,
): { readonly value: number | boolean; readonly numberFormat: string | null } | null {
  if (!MAY_BE_TYPED.test(text)) return null;
  const chinese = CHINESE_DATE.exec(text);
  const read = parseValue(chinese === null ? text : chinese.slice(1).join("-"));
  if (typeof read?.value !== "number" && typeof read?.value !== "boolean") return null;
  return {
    value: read.value,
    numberFormat: chinese === null ? typedFormat(read.formatId) : CHINESE_DATE_FORMAT,
  };
}

export { GENERAL, isDateFormat };

const MAY_BE_TYPED = /^\s*(?:[-+($€£¥]|\d|\.|true\s*$|false\s*$|[a-z]{3,9}[\s.-]*\d)/i;
const CHINESE_DATE = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/;
const CHINESE_DATE_FORMAT = 'yyyy"年"m"月"d"日"';
