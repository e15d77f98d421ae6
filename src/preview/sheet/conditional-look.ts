import type { Area, CellFormat, ConditionalFormat, MovedFormula, Scalar, Sheet } from "../../host";
import { addressOf, covers, type Spot } from "./address";
import { mixed } from "./colors";
import { areaFigures, type AreaFigures } from "./area-figures";

/** What the conditional formats of a sheet add to one cell. */
export interface ConditionalLook {
  readonly format: CellFormat;
  /** `share` 0–1 of the cell's width. */
  readonly bar: { readonly share: number; readonly color: string } | null;
  readonly showValue: boolean;
}

/** The values of formulas, in order: all at once, because each question to the calculation costs. */
type Evaluate = (formulas: readonly MovedFormula[]) => readonly Scalar[];

/**
 * The conditional formats of a sheet. Formulas are computed apart from drawing, some at a time; until then a cell looks
 * as before the last change.
 */
export interface Conditions {
  readonly lookAt: (spot: Spot, value: Scalar) => ConditionalLook | null;
  /** The formulas of the areas' cells that have not been computed since the last change. */
  readonly waiting: (areas: readonly Area[]) => readonly MovedFormula[];
  /** Computes the formulas and gives the cells that may look different now. */
  readonly compute: (formulas: readonly MovedFormula[]) => readonly Spot[];
  /** The results so far, by formula and cell. */
  readonly results: ReadonlyMap<string, Scalar>;
}

/** The conditional formats of `sheet` as they stand now; results of `before` hold until there are new ones. */
export function conditionsOf(sheet: Sheet, evaluate: Evaluate, before: Conditions | null = null): Conditions {
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const figures = new Map<string, AreaFigures>();
  const figuresOf = (format: ConditionalFormat): AreaFigures => {
    const known = figures.get(format.id) ?? areaFigures(sheet, format.areas);
    figures.set(format.id, known);
    return known;
  };
  const results = new Map(before?.results);
  const fresh = new Set<string>();
  const valueOf = (formula: MovedFormula): Scalar => results.get(keyOf(formula)) ?? null;
  return {
    results,
    lookAt: (spot, value) => combined(formats, { spot, value, valueOf, figuresOf }),
    waiting: (areas) =>
      formats.flatMap((format) => formulasIn(format, areas)).filter((one) => !fresh.has(keyOf(one))),
    compute: (formulas) => {
      const values = evaluate(formulas);
      return formulas.flatMap((one, index) => {
        const [key, value] = [keyOf(one), values[index] ?? null];
        const isSame = results.has(key) && textOf(results.get(key) ?? null) === textOf(value);
        fresh.add(key);
        results.set(key, value);
        return isSame ? [] : [one.spot];
      });
    },
  };
}

const keyOf = ({ formula, anchor, spot }: MovedFormula): string =>
  `${addressOf(anchor)} ${addressOf(spot)} ${formula}`;

function formulasIn(format: ConditionalFormat, areas: readonly Area[]): readonly MovedFormula[] {
  const formulas = formulasOf(format);
  if (formulas.length === 0) return [];
  const spots = areas.flatMap((area) => format.areas.flatMap((own) => spotsInBoth(area, own)));
  return spots.flatMap((spot) => formulas.map((formula) => ({ formula, anchor: anchorOf(format), spot })));
}

/** The formulas of a format that have to be computed. */
function formulasOf({ rule }: ConditionalFormat): readonly string[] {
  if (rule.type === "Custom") return [rule.formula];
  if (rule.type !== "CellValue") return [];
  const limits = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
  return limits.filter((limit) => plainLimit(limit) === null);
}

function anchorOf({ areas }: ConditionalFormat): Spot {
  return {
    row: Math.min(...areas.map((area) => area.top)),
    column: Math.min(...areas.map((area) => area.left)),
  };
}

function spotsInBoth(a: Area, b: Area): readonly Spot[] {
  const spots: Spot[] = [];
  for (let row = Math.max(a.top, b.top); row <= Math.min(a.bottom, b.bottom); row++) {
    for (let column = Math.max(a.left, b.left); column <= Math.min(a.right, b.right); column++) {
      spots.push({ row, column });
    }
  }
  return spots;
}

interface Question {
  readonly spot: Spot;
  readonly value: Scalar;
  readonly valueOf: (formula: MovedFormula) => Scalar;
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
  return mixed(
    colors[upper - 1] ?? "#FFFFFF",
    colors[upper] ?? "#FFFFFF",
    span > 0 ? (value - low) / span : 0,
  );
}

function holds(format: ConditionalFormat, question: Question): boolean {
  const { rule } = format;
  const { value } = question;
  switch (rule.type) {
    case "Custom":
      return isTrue(limitOf(format, question, rule.formula));
    case "CellValue":
      return compares(rule.operator, value, [
        limitOf(format, question, rule.formula1),
        limitOf(format, question, rule.formula2 ?? rule.formula1),
      ]);
    case "ContainsText":
      return containsText(rule.operator, textOf(value), rule.text);
    case "PresetCriteria":
      return PRESETS[rule.criterion]?.(value, () => question.figuresOf(format)) ?? false;
    case "DataBar":
    case "ColorScale":
      return false;
  }
}

/** The value of a rule's formula at the cell in question; a plain number or text needs no calculation. */
function limitOf(format: ConditionalFormat, { valueOf, spot }: Question, formula: string): Scalar {
  return plainLimit(formula) ?? valueOf({ formula, anchor: anchorOf(format), spot });
}

function plainLimit(formula: string): number | string | null {
  const plain = formula.replace(/^=/, "").trim();
  if (plain !== "" && !Number.isNaN(Number(plain))) return Number(plain);
  return /^"((?:[^"]|"")*)"$/.exec(plain)?.[1]?.replaceAll('""', '"') ?? null;
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

const COMPARE: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high),
  NotBetween: (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high),
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

function compares(operator: string, value: Scalar, [first, second]: readonly [Scalar, Scalar]): boolean {
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
function textOf(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function containsText(operator: string, text: string, wanted: string): boolean {
  const [own, part] = [text.toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return own.startsWith(part);
  if (operator === "EndsWith") return own.endsWith(part);
  return own.includes(part) === (operator === "Contains");
}

/** Only some look at all cells, which takes long. */
type Preset = (value: Scalar, figures: () => AreaFigures) => boolean;

const isBlank: Preset = (value) => textOf(value).trim() === "";
const isError: Preset = (value) => typeof value === "object" && value !== null;
const countOf = (value: Scalar, figures: () => AreaFigures): number =>
  figures().counts.get(textOf(value).toLowerCase()) ?? 0;
const mean = (figures: () => AreaFigures): number => figures().numbers?.mean ?? NaN;

const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: isBlank,
  NonBlanks: (value, figures) => !isBlank(value, figures),
  Errors: isError,
  NonErrors: (value, figures) => !isError(value, figures),
  DuplicateValues: (value, figures) => countOf(value, figures) > 1,
  UniqueValues: (value, figures) => countOf(value, figures) === 1,
  AboveAverage: (value, figures) => typeof value === "number" && value > mean(figures),
  BelowAverage: (value, figures) => typeof value === "number" && value < mean(figures),
  EqualOrAboveAverage: (value, figures) => typeof value === "number" && value >= mean(figures),
  EqualOrBelowAverage: (value, figures) => typeof value === "number" && value <= mean(figures),
};
