import type { Border, Style } from "../model/book";

/** Formats of a file's own are numbered from here. */
export const FIRST_OWN_FORMAT = 164;

export const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<NonNullable<Style["horizontal"]>, string>;

export const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<NonNullable<Style["vertical"]>, string>;

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
