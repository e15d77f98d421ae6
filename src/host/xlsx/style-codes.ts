import type { Border, Style } from "../model/book";

/** Number formats that every Excel knows by number (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are the Chinese ones. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
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

/** Formats of a file's own are numbered from here. */
export const FIRST_OWN_FORMAT = 164;

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";
export const builtInFormatId = (format: string): number | undefined => NUMBER_OF_FORMAT.get(format);

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<NonNullable<Style["horizontal"]>, string>;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<NonNullable<Style["vertical"]>, string>;

export const horizontalCode = (name: NonNullable<Style["horizontal"]>): string => HORIZONTAL[name];
export const verticalCode = (name: NonNullable<Style["vertical"]>): string => VERTICAL[name];
export const horizontalOfCode = (code: string | undefined): Style["horizontal"] => keyOf(HORIZONTAL, code);
export const verticalOfCode = (code: string | undefined): Style["vertical"] => keyOf(VERTICAL, code);

/** A file has one word for what the API calls style and weight of a border. */
export function borderCode({ style, weight }: Border): string {
  const isHeavy = weight === "Medium" || weight === "Thick";
  return style === "Continuous" ? CONTINUOUS[weight] : BORDERS[style][isHeavy ? 1 : 0];
}

/** Files' words for a light and a heavy line. */
const BORDERS = {
  None: ["none", "none"],
  Dash: ["dashed", "mediumDashed"],
  DashDot: ["dashDot", "mediumDashDot"],
  DashDotDot: ["dashDotDot", "mediumDashDotDot"],
  Dot: ["dotted", "dotted"],
  Double: ["double", "double"],
  SlantDashDot: ["slantDashDot", "slantDashDot"],
} as const satisfies Record<Exclude<Border["style"], "Continuous">, readonly [string, string]>;

/** The reverse of `borderCode`; null for no border. */
export function borderOfCode(code: string | undefined): Pick<Border, "style" | "weight"> | null {
  return BORDER_OF_CODE[code ?? "none"] ?? null;
}

const CONTINUOUS = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;

const BORDER_OF_CODE: Readonly<Record<string, Pick<Border, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function keyOf<K extends string>(
  codes: Readonly<Record<K, string>>,
  code: string | undefined,
): K | undefined {
  return (Object.keys(codes) as K[]).find((key) => codes[key] === code);
}
