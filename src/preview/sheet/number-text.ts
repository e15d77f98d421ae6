import { format, formatColor } from "numfmt";
import type { Scalar } from "../../host";

/** What a value reads as under a number format, and the colour the format asks for (`[Red]`), else null. */
interface ValueText {
  readonly text: string;
  readonly color: string | null;
}

/** The text of a value as Excel shows it in a wide enough cell; error values as themselves. */
export function valueText(value: Scalar, numberFormat: string): ValueText {
  if (value === null) return { text: "", color: null };
  if (typeof value === "object") return { text: value.error, color: null };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", color: null };
  try {
    return {
      text: format(numberFormat, value, { dateErrorNumber: false, overflow: "########" }),
      color: colorOf(numberFormat, value),
    };
  } catch {
    return { text: String(value), color: null };
  }
}

/** The text that fits `widthPx`: a number too wide for its cell loses decimals under General, else becomes `###`. */
export function fittedNumber(value: number, numberFormat: string, fit: Fit): string {
  const full = valueText(value, numberFormat).text;
  if (fit.widthOf(full) <= fit.widthPx) return full;
  if (numberFormat === "General") {
    const shorter = shorterGeneral(value, fit);
    if (shorter !== null) return shorter;
  }
  return "#".repeat(Math.max(1, Math.floor(fit.widthPx / fit.widthOf("#"))));
}

interface Fit {
  readonly widthPx: number;
  readonly widthOf: (text: string) => number;
}

function shorterGeneral(value: number, fit: Fit): string | null {
  const whole = Math.trunc(value).toString();
  for (let decimals = 8; decimals >= 0; decimals--) {
    const text = Number(value.toFixed(decimals)).toString();
    if (fit.widthOf(text) <= fit.widthPx && (Math.abs(value) >= 1 || Number(text) !== 0)) return text;
  }
  const scientific = value
    .toExponential(2)
    .replace(/e([+-])(\d)$/, "E$10$2")
    .replace("e", "E");
  return whole.length > 6 && fit.widthOf(scientific) <= fit.widthPx ? scientific : null;
}

function colorOf(numberFormat: string, value: string | number): string | null {
  if (!numberFormat.includes("[")) return null;
  const color = formatColor(numberFormat, value, { indexColors: true });
  return typeof color === "string" && color !== "black" ? color : null;
}
