import { excelError } from "./errors";

/** The colour as `#RRGGBB`, from that or from an HTML name. Errors: `InvalidArgument`. */
export function colorOf(text: unknown): string {
  if (typeof text === "string") {
    const named = NAMED[text.toLowerCase()] ?? text;
    const match = /^#?([0-9a-f]{6})$/i.exec(named);
    if (match?.[1] !== undefined) return `#${match[1].toUpperCase()}`;
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(named);
    if (short !== null)
      return `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`.toUpperCase();
  }
  throw excelError("InvalidArgument", `colour ${String(text)}`);
}

const NAMED: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  darkblue: "#00008B",
  darkgray: "#A9A9A9",
  darkgreen: "#006400",
  darkred: "#8B0000",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  lime: "#00FF00",
  magenta: "#FF00FF",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  violet: "#EE82EE",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};
