import type { CellFormat, ConditionalFormat, Scalar, Sheet } from "../../host";
import type { Spot } from "./address";
import { addressOf, covers } from "./address";
import { areaFigures, type AreaFigures } from "./area-figures";

/** What the conditional formats of a sheet add to one cell. */
export interface ConditionalLook {
  readonly format: CellFormat;
  /** `share` 0–1 of the cell's width. */
  readonly bar: { readonly share: number; readonly color: string } | null;
  readonly showValue: boolean;
}

/** The value of a formula written for the cell `anchor`, as it would be in the cell `spot`. */
export type Evaluate = (formula: string, anchor: Spot, spot: Spot) => Scalar;

export interface Conditions {
  readonly lookAt: (spot: Spot, value: Scalar) => ConditionalLook | null;
}

/** The conditional formats of `sheet` as they stand now: figures over their areas are counted once and kept. */
export function conditionsOf(sheet: Sheet, evaluate: Evaluate): Conditions {
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const figures = new Map<string, AreaFigures>();
  const figuresOf = (format: ConditionalFormat): AreaFigures => {
    const known = figures.get(format.id) ?? areaFigures(sheet, format.areas);
    figures.set(format.id, known);
    return known;
  };
  const results = new Map<string, ConditionalLook | null>();
  const lookAt = (spot: Spot, value: Scalar): ConditionalLook | null => {
    const key = addressOf(spot);
    const known = results.get(key);
    if (known !== undefined) return known;
    const look = combined(formats, { spot, value, evaluate, figuresOf });
    results.set(key, look);
    return look;
  };
  return { lookAt };
}

interface Question {
  readonly spot: Spot;
  readonly value: Scalar;
  readonly evaluate: Evaluate;
  readonly figuresOf: (format: ConditionalFormat) => AreaFigures;
}

function combined(formats: readonly ConditionalFormat[], question: Question): ConditionalLook | null {
  let look: ConditionalLook | null = null;
  for (const format of formats) {
    if (!format.areas.some((area) => covers(area, question.spot))) continue;
    const added = lookOf(format, question);
    if (!added) continue;
    look = look ? under(look, added) : added;
    if (format.stopIfTrue) break;
  }
  return look;
}

/** The earlier rule wins where both say something. */
function under(first: ConditionalLook, second: ConditionalLook): ConditionalLook {
  return {
    format: {
      ...second.format,
      ...first.format,
      font: { ...second.format.font, ...first.format.font },
    },
    bar: first.bar ?? second.bar,
    showValue: first.showValue && second.showValue,
  };
}

function lookOf(format: ConditionalFormat, question: Question): ConditionalLook | null {
  const { rule } = format;
  if (rule.type === "DataBar") return dataBar(rule, question.value, question.figuresOf(format));
  if (rule.type === "ColorScale") return colorScale(rule.colors, question.value, question.figuresOf(format));
  return holds(format, question) ? { format: rule.format, bar: null, showValue: true } : null;
}

function dataBar(
  rule: { readonly color: string; readonly showValue: boolean },
  value: Scalar,
  figures: AreaFigures,
): ConditionalLook | null {
  if (typeof value !== "number" || !figures.numbers) return null;
  const low = Math.min(0, figures.numbers.min);
  const high = Math.max(figures.numbers.max, 0);
  const share = high > low ? (value - low) / (high - low) : 0;
  return { format: {}, bar: { share, color: rule.color }, showValue: rule.showValue };
}

function colorScale(colors: readonly string[], value: Scalar, figures: AreaFigures): ConditionalLook | null {
  if (typeof value !== "number" || !figures.numbers) return null;
  const { min, median, max } = figures.numbers;
  const stops = colors.length > 2 ? [min, median, max] : [min, max];
  return { format: { fill: colorAt(colors, stops, value) }, bar: null, showValue: true };
}

function colorAt(colors: readonly string[], stops: readonly number[], value: number): string {
  const upper = stops.findIndex((stop) => value <= stop);
  if (upper === 0) return colors[0] ?? "#FFFFFF";
  if (upper < 0) return colors.at(-1) ?? "#FFFFFF";
  const low = stops[upper - 1] ?? 0;
  const span = (stops[upper] ?? 0) - low;
  return mix(colors[upper - 1] ?? "#FFFFFF", colors[upper] ?? "#FFFFFF", span > 0 ? (value - low) / span : 0);
}

function mix(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

function holds(format: ConditionalFormat, question: Question): boolean {
  const { rule } = format;
  const anchor = { row: format.areas[0]?.top ?? 0, column: format.areas[0]?.left ?? 0 };
  const formula = (text: string): Scalar => question.evaluate(text, anchor, question.spot);
  switch (rule.type) {
    case "Custom":
      return isTrue(formula(rule.formula));
    case "CellValue":
      return compares(rule.operator, question.value, formula(rule.formula1), formula(rule.formula2 ?? "0"));
    case "ContainsText":
      return containsText(rule.operator, textOf(question.value), rule.text);
    case "PresetCriteria":
      return meetsPreset(rule.criterion, question.value, question.figuresOf(format));
    case "DataBar":
    case "ColorScale":
      return false;
  }
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

const COMPARE: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high),
  NotBetween: (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high),
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqual: (value, low) => value >= low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqual: (value, low) => value <= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

function compares(operator: string, value: Scalar, first: Scalar, second: Scalar): boolean {
  if (operator === "EqualTo") return sameValue(value, first);
  if (operator === "NotEqualTo") return !sameValue(value, first);
  const compare = COMPARE[operator];
  if (!compare || typeof first !== "number") return false;
  // Excel ranks any text above every number.
  const own = value === null ? 0 : typeof value === "number" ? value : Number.POSITIVE_INFINITY;
  return compare(own, first, typeof second === "number" ? second : first);
}

function sameValue(a: Scalar, b: Scalar): boolean {
  return textOf(a).toLowerCase() === textOf(b).toLowerCase();
}

/** A value as text for comparison: nothing is the empty text. */
export function textOf(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function containsText(operator: string, text: string, wanted: string): boolean {
  const [own, part] = [text.toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return own.startsWith(part);
  if (operator === "EndsWith") return own.endsWith(part);
  return own.includes(part) === (operator === "Contains");
}

function meetsPreset(criterion: string, value: Scalar, figures: AreaFigures): boolean {
  const isError = typeof value === "object" && value !== null;
  switch (criterion) {
    case "Blanks":
      return textOf(value).trim() === "";
    case "NonBlanks":
      return textOf(value).trim() !== "";
    case "Errors":
      return isError;
    case "NonErrors":
      return !isError;
    case "DuplicateValues":
      return (figures.counts.get(textOf(value).toLowerCase()) ?? 0) > 1;
    case "UniqueValues":
      return figures.counts.get(textOf(value).toLowerCase()) === 1;
    case "AboveAverage":
      return typeof value === "number" && !!figures.numbers && value > figures.numbers.mean;
    case "BelowAverage":
      return typeof value === "number" && !!figures.numbers && value < figures.numbers.mean;
    default:
      return false;
  }
}
