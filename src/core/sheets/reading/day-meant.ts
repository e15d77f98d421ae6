import { parseChineseDigits, parseChineseNumber } from "./chinese-number";
import { parseDay } from "./day";
import { halfWidth } from "./tidy";

/**
 * The ISO day that a text or number means beyond doubt: `2026年3月5号`, `2026。3。5`, `20260305`, `二〇二六年三月五日`, `5 March 2026`.
 * Null for anything vague (`3/5/2026`, `26.3.5`), and for a text with a time of day, which would be lost.
 */
export function dayMeant(cell: string | number): string | null {
  const plain = inDigits(halfWidth(String(cell)))
    .replace(MIDNIGHT, "")
    .replace(/[–—−]/g, "-")
    .replace(/[。、]/g, ".")
    .replace(/号$/, "日");
  return parsed(PLAIN.exec(plain)) ?? parsed(RUN_TOGETHER.exec(plain)) ?? parsed(withMonthName(plain));
}

const MIDNIGHT = /(?:T|\s+)0?0:00(?::00(?:\.0+)?)?$/;
const PLAIN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const RUN_TOGETHER = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

type Parts = readonly (string | undefined)[] | null;

function parsed(parts: Parts): string | null {
  if (parts === null) return null;
  const [, year = "", month = "", day = ""] = parts;
  return parseDay(`${year}-${month}-${day}`);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

function withMonthName(text: string): Parts {
  const plain = text.toLowerCase();
  const [, day, name, year] = DAY_FIRST.exec(plain) ?? [];
  const [, otherName = name ?? "", otherDay = day, otherYear = year] = MONTH_FIRST.exec(plain) ?? [];
  const month = 1 + MONTHS.indexOf(otherName.slice(0, 3));
  return month === 0 || !MONTH_NAMES.test(otherName) ? null : [text, otherYear, String(month), otherDay];
}

const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Days in Chinese numerals, in digits. */
function inDigits(text: string): string {
  const [whole, year = "", month = "", day = ""] =
    /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/.exec(
      text,
    ) ?? [];
  if (whole === undefined) return text;
  const parts = [parseChineseDigits(year), parseChineseNumber(month), parseChineseNumber(day)];
  return parts.includes(null) ? text : parts.join("-");
}
