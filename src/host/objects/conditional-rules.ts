import type { CellFormat, ConditionalFormat } from "../model/book";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { without } from "../model/style";
import { isOperator } from "../model/validation";
import type { Argument, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { oneOf, record, text, truth } from "./arguments";

interface RuleTarget {
  readonly format: ConditionalFormat;
}
type Rule = ConditionalFormat["rule"];
type RuleOf<Kind extends Rule["type"]> = Extract<Rule, { type: Kind }>;

/** Rules of conditional formats and what they do to the cells that meet them. */
export function conditionalRuleClasses(): Readonly<Record<string, ClassSpec<never>>> {
  const on =
    (className: string) =>
    (target: RuleTarget): HostObject => ({ className, target });
  const format = { Format: on("ConditionalRangeFormat") };
  return {
    CustomConditionalFormat: {
      navigation: { ...format, Rule: on("ConditionalFormatRule") },
    } satisfies ClassSpec<RuleTarget>,
    ConditionalFormatRule: { properties: customRule() } satisfies ClassSpec<RuleTarget>,
    CellValueConditionalFormat: {
      properties: { Rule: cellValueRule() },
      navigation: format,
    } satisfies ClassSpec<RuleTarget>,
    PresetCriteriaConditionalFormat: {
      properties: { Rule: presetRule() },
      navigation: format,
    } satisfies ClassSpec<RuleTarget>,
    TextConditionalFormat: {
      properties: { Rule: textRule() },
      navigation: format,
    } satisfies ClassSpec<RuleTarget>,
    DataBarConditionalFormat: dataBar(on),
    ConditionalDataBarPositiveFormat: {
      properties: {
        FillColor: {
          get: (target) => rule(target, "DataBar").color,
          set: (target, value) => void (rule(target, "DataBar").color = colorOf(value)),
        },
      },
    } satisfies ClassSpec<RuleTarget>,
    ColorScaleConditionalFormat: { properties: colorScale() } satisfies ClassSpec<RuleTarget>,
    ...cellFormatClasses(on),
  };
}

function rule<Kind extends Rule["type"]>(target: RuleTarget, kind: Kind): RuleOf<Kind> {
  const found = target.format.rule;
  if (found.type !== kind) throw excelError("InvalidOperation", `the format is ${found.type}`);
  return found as RuleOf<Kind>;
}

type Properties = Readonly<Record<string, Property<RuleTarget>>>;

function customRule(): Properties {
  const formula: Property<RuleTarget> = {
    get: (target) => rule(target, "Custom").formula,
    set: (target, value) => void (rule(target, "Custom").formula = asFormula(value)),
  };
  return { Formula: formula, FormulaLocal: formula };
}

function cellValueRule(): Property<RuleTarget> {
  return {
    get: (target) => {
      const { formula1, formula2, operator } = rule(target, "CellValue");
      return { formula1, formula2: formula2 ?? null, operator };
    },
    set: (target, value) => {
      const sent = record(value);
      if (!isOperator(sent.operator))
        throw excelError("InvalidArgument", `operator ${String(sent.operator)}`);
      const limits = { formula1: asFormula(sent.formula1) };
      const isPair = sent.operator === "Between" || sent.operator === "NotBetween";
      target.format.rule = {
        type: "CellValue",
        operator: sent.operator,
        ...limits,
        ...(isPair ? { formula2: asFormula(sent.formula2) } : {}),
        format: rule(target, "CellValue").format,
      };
    },
  };
}

function presetRule(): Property<RuleTarget> {
  return {
    get: (target) => ({ criterion: rule(target, "PresetCriteria").criterion }),
    set: (target, value) =>
      void (rule(target, "PresetCriteria").criterion = oneOf(record(value).criterion, CRITERIA)),
  };
}

/** `Excel.ConditionalFormatPresetCriterion`. */
const CRITERIA = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "DuplicateValues",
  "UniqueValues",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
] as const;

function textRule(): Property<RuleTarget> {
  return {
    get: (target) => {
      const { operator, text: wanted } = rule(target, "ContainsText");
      return { operator, text: wanted };
    },
    set: (target, value) => {
      const sent = record(value);
      const found = rule(target, "ContainsText");
      found.operator = oneOf(sent.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]);
      found.text = text(sent.text);
    },
  };
}

function dataBar(on: (className: string) => (target: RuleTarget) => HostObject): ClassSpec<RuleTarget> {
  return {
    properties: {
      ShowDataBarOnly: {
        get: (target) => !rule(target, "DataBar").showValue,
        set: (target, value) => void (rule(target, "DataBar").showValue = !truth(value)),
      },
    },
    navigation: { PositiveFormat: on("ConditionalDataBarPositiveFormat") },
  };
}

/** Scales run from the lowest to the highest value, with the median between them; other points are not kept. */
const SCALE_POINTS = { minimum: "LowestValue", midpoint: "Percentile", maximum: "HighestValue" } as const;

function colorScale(): Properties {
  return {
    ThreeColorScale: { get: (target) => rule(target, "ColorScale").colors.length === 3 },
    Criteria: {
      get: (target) => {
        const { colors } = rule(target, "ColorScale");
        const point = (name: keyof typeof SCALE_POINTS, color: string | undefined) => ({
          color: color ?? null,
          formula: name === "midpoint" ? "50" : null,
          type: SCALE_POINTS[name],
        });
        return {
          minimum: point("minimum", colors[0]),
          ...(colors.length === 3 ? { midpoint: point("midpoint", colors[1]) } : {}),
          maximum: point("maximum", colors.at(-1)),
        };
      },
      set: (target, value) => {
        const sent = record(value);
        const points = (["minimum", "midpoint", "maximum"] as const).filter(
          (name) => sent[name] !== undefined && sent[name] !== null,
        );
        rule(target, "ColorScale").colors = points.map((name) => scaleColor(name, record(sent[name])));
      },
    },
  };
}

function scaleColor(name: keyof typeof SCALE_POINTS, point: Readonly<Record<string, unknown>>): string {
  const isMedian =
    name !== "midpoint" || point.formula === "50" || point.formula === 50 || point.formula === "=50";
  if (point.type !== SCALE_POINTS[name] || !isMedian)
    throw excelError("NotImplemented", `colour scale point ${String(point.type)}`);
  return colorOf(point.color);
}

function cellFormatClasses(
  on: (className: string) => (target: RuleTarget) => HostObject,
): Readonly<Record<string, ClassSpec<never>>> {
  type Font = NonNullable<CellFormat["font"]>;
  const font = <K extends keyof Font>(key: K, read: (value: Argument) => Font[K]): Property<RuleTarget> => ({
    get: (target) => formatOf(target).font?.[key] ?? null,
    set: (target, value) =>
      changeFormat(target, (before) => ({ ...before, font: { ...before.font, [key]: read(value) } })),
  });
  return {
    ConditionalRangeFormat: {
      properties: {
        NumberFormat: {
          get: (target) => formatOf(target).numberFormat ?? null,
          set: (target, value) =>
            changeFormat(target, (before) => ({ ...before, numberFormat: text(value) })),
        },
      },
      navigation: { Font: on("ConditionalRangeFont"), Fill: on("ConditionalRangeFill") },
    } satisfies ClassSpec<RuleTarget>,
    ConditionalRangeFont: {
      properties: {
        Bold: font("bold", truth),
        Italic: font("italic", truth),
        Strikethrough: font("strikethrough", truth),
        Color: font("color", colorOf),
        Underline: {
          get: (target) => (formatOf(target).font?.underline === true ? "Single" : "None"),
          set: (target, value) => {
            const underline = oneOf(value, ["None", "Single"]) === "Single";
            changeFormat(target, (before) => ({ ...before, font: { ...before.font, underline } }));
          },
        },
      },
      methods: { Clear: (target) => changeFormat(target, (before) => without(before, "font")) },
    } satisfies ClassSpec<RuleTarget>,
    ConditionalRangeFill: {
      properties: {
        Color: {
          get: (target) => formatOf(target).fill ?? "",
          set: (target, value) => changeFormat(target, (before) => ({ ...before, fill: colorOf(value) })),
        },
      },
      methods: { Clear: (target) => changeFormat(target, (before) => without(before, "fill")) },
    } satisfies ClassSpec<RuleTarget>,
  };
}

function formatOf({ format }: RuleTarget): CellFormat {
  if (!("format" in format.rule))
    throw excelError("InvalidOperation", `${format.rule.type} has no cell format`);
  return format.rule.format;
}

function changeFormat(target: RuleTarget, change: (before: CellFormat) => CellFormat): void {
  const { rule: found } = target.format;
  if ("format" in found) found.format = change(formatOf(target));
}

function asFormula(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value === "") throw excelError("InvalidArgument", "a formula is needed");
  return value.startsWith("=") ? value : /^-?\d+(?:\.\d+)?$/.test(value) ? `=${value}` : value;
}
