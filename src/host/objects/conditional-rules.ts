import type { CellFormat, ConditionalFormat } from "../model/book";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { without } from "../model/style";
import { isOperator } from "../model/validation";
import type { Argument, Classes, ClassSpec, Property } from "../wire/class-spec";
import { PRESET_CRITERIA } from "../xlsx";
import { oneOf, record, text, truth } from "./arguments";
import { seenAs, storedIn } from "./stored";

interface RuleTarget {
  readonly format: ConditionalFormat;
}
type Rule = ConditionalFormat["rule"];
type RuleOf<Kind extends Rule["type"]> = Extract<Rule, { type: Kind }>;

/** Rules of conditional formats and what they do to the cells that meet them. */
export function conditionalRuleClasses(): Classes {
  const format = { Format: seenAs("ConditionalRangeFormat") };
  return {
    CustomConditionalFormat: {
      navigation: { ...format, Rule: seenAs("ConditionalFormatRule") },
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
    DataBarConditionalFormat: dataBar(),
    ConditionalDataBarPositiveFormat: {
      properties: { FillColor: storedIn(ruleOf("DataBar"))("color", colorOf) },
    } satisfies ClassSpec<RuleTarget>,
    ColorScaleConditionalFormat: { properties: colorScale() } satisfies ClassSpec<RuleTarget>,
    ...cellFormatClasses(),
  };
}

const ruleOf =
  <Kind extends Rule["type"]>(kind: Kind) =>
  ({ format }: RuleTarget): RuleOf<Kind> => {
    if (format.rule.type !== kind) throw excelError("InvalidOperation", `the format is ${format.rule.type}`);
    return format.rule as RuleOf<Kind>;
  };

type Properties = Readonly<Record<string, Property<RuleTarget>>>;

function customRule(): Properties {
  const formula = storedIn(ruleOf("Custom"))("formula", asFormula);
  return { Formula: formula, FormulaLocal: formula };
}

function cellValueRule(): Property<RuleTarget> {
  return {
    get: (target) => {
      const { formula1, formula2, operator } = ruleOf("CellValue")(target);
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
        format: ruleOf("CellValue")(target).format,
      };
    },
  };
}

function presetRule(): Property<RuleTarget> {
  return {
    get: (target) => ({ criterion: ruleOf("PresetCriteria")(target).criterion }),
    set: (target, value) =>
      void (ruleOf("PresetCriteria")(target).criterion = oneOf(record(value).criterion, PRESET_CRITERIA)),
  };
}

function textRule(): Property<RuleTarget> {
  return {
    get: (target) => {
      const { operator, text: wanted } = ruleOf("ContainsText")(target);
      return { operator, text: wanted };
    },
    set: (target, value) => {
      const sent = record(value);
      const found = ruleOf("ContainsText")(target);
      found.operator = oneOf(sent.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]);
      found.text = text(sent.text);
    },
  };
}

function dataBar(): ClassSpec<RuleTarget> {
  return {
    properties: {
      ShowDataBarOnly: {
        get: (target) => !ruleOf("DataBar")(target).showValue,
        set: (target, value) => void (ruleOf("DataBar")(target).showValue = !truth(value)),
      },
    },
    navigation: { PositiveFormat: seenAs("ConditionalDataBarPositiveFormat") },
  };
}

/** Scales run from the lowest to the highest value, with the median between them; other points are not kept. */
const SCALE_POINTS = { minimum: "LowestValue", midpoint: "Percentile", maximum: "HighestValue" } as const;

function colorScale(): Properties {
  return {
    ThreeColorScale: { get: (target) => ruleOf("ColorScale")(target).colors.length === 3 },
    Criteria: {
      get: (target) => {
        const { colors } = ruleOf("ColorScale")(target);
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
        ruleOf("ColorScale")(target).colors = points.map((name) => scaleColor(name, record(sent[name])));
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

function cellFormatClasses(): Classes {
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
      navigation: { Font: seenAs("ConditionalRangeFont"), Fill: seenAs("ConditionalRangeFill") },
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
