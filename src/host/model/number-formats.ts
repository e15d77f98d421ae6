/** The format of cells that have none of their own. */
export const GENERAL = "General";

/** Number formats that every Excel knows by number (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are the Chinese ones. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Only these look alike in every language, so only these are written by number. */
const WRITTEN_BY_NUMBER = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 46, 49];

const NUMBER_OF_FORMAT = new Map(WRITTEN_BY_NUMBER.map((id) => [BUILT_IN[id] ?? "", id]));

/** Typing knows the dollar formats, which other countries number for their own money, and shows the colon that the standard leaves out of 47. */
const TYPED: Readonly<Record<number, string>> = {
  ...BUILT_IN,
  6: "$#,##0_);[Red]($#,##0)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  47: "mm:ss.0",
};

/** The format that files mean by number `id`; General for a number that no Excel knows. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? GENERAL;

/** The number by which files may write `format`; undefined where they have to spell it out. */
export const builtInFormatId = (format: string): number | undefined => NUMBER_OF_FORMAT.get(format);

/** The format that a typed text chooses by number `id`; null when it chooses none, which is also what General means. */
export const typedFormat = (id = 0): string | null => (id === 0 ? null : (TYPED[id] ?? null));
