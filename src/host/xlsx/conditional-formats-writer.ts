import { areaAddress } from "../model/address";
import type { Area, CellFormat, ConditionalFormat } from "../model/book";
import { areaList } from "./area-list";
import { argb } from "./colors";
import { fileFormula } from "./future-functions";
import { presetCode, TEXT_RULES } from "./preset-criteria";
import type { StyleWriter } from "./style-writer";
import { OPERATOR_CODES } from "./validations";
import { element, textElement, type Attributes } from "./xml-text";

/** The `conditionalFormatting` elements, the most important rule first. Errors: `RangeError` for a criterion Excel lacks. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleWriter): string {
  const inOrder = [...formats]
    .filter((each) => each.areas.length > 0)
    .sort((a, b) => a.priority - b.priority);
  return inOrder
    .map((each, index) => {
      const first = each.areas[0];
      const corner = first === undefined ? "A1" : cornerOf(first);
      const { attributes, content } = ruleParts(each.rule, { styles, corner });
      const rule = element(
        "cfRule",
        { ...attributes, priority: index + 1, stopIfTrue: each.stopIfTrue ? 1 : null },
        content,
      );
      return element("conditionalFormatting", { sqref: areaList(each.areas) }, rule);
    })
    .join("");
}

const cornerOf = (area: Area): string => areaAddress({ ...area, bottom: area.top, right: area.left });

interface Context {
  readonly styles: StyleWriter;
  readonly corner: string;
}

interface RuleParts {
  readonly attributes: Attributes;
  readonly content: string;
}

function ruleParts(rule: ConditionalFormat["rule"], context: Context): RuleParts {
  switch (rule.type) {
    case "Custom":
      return formatted("expression", rule.format, context, {}, [rule.formula]);
    case "CellValue":
      return formatted("cellIs", rule.format, context, { operator: OPERATOR_CODES[rule.operator] }, [
        rule.formula1,
        ...(rule.formula2 === undefined ? [] : [rule.formula2]),
      ]);
    case "PresetCriteria":
      return presetParts(rule.criterion, rule.format, context);
    case "ContainsText":
      return textParts(rule, context);
    case "DataBar":
      return { attributes: { type: "dataBar" }, content: dataBarXml(rule) };
    case "ColorScale":
      return { attributes: { type: "colorScale" }, content: colorScaleXml(rule.colors) };
  }
}

function formatted(
  type: string,
  format: CellFormat,
  { styles }: Context,
  ...[attributes, formulas]: readonly [Attributes, readonly string[]]
): RuleParts {
  return {
    attributes: { type, dxfId: styles.differentialIndexOf(format), ...attributes },
    content: formulas.map((formula) => textElement("formula", fileFormula(formula))).join(""),
  };
}

function presetParts(criterion: string, format: CellFormat, context: Context): RuleParts {
  const code = presetCode(criterion, context.corner);
  if (code === null) throw new RangeError(`invalid criterion: ${criterion}`);
  return formatted(code.type, format, context, code.attributes, code.formula === null ? [] : [code.formula]);
}

type TextRule = Extract<ConditionalFormat["rule"], { type: "ContainsText" }>;

function textParts({ operator, text, format }: TextRule, context: Context): RuleParts {
  const [type, word, formula] = TEXT_RULES[operator];
  const quoted = text.startsWith("=") ? fileFormula(text) : `"${text.replaceAll('"', '""')}"`;
  const test = formula.replace(/[@#]/g, (sign) => (sign === "@" ? quoted : context.corner));
  return formatted(type, format, context, { operator: word, text }, [test]);
}

function dataBarXml({ color, showValue }: { readonly color: string; readonly showValue: boolean }): string {
  return element("dataBar", { showValue: showValue ? null : 0 }, [
    element("cfvo", { type: "min" }),
    element("cfvo", { type: "max" }),
    element("color", { rgb: argb(color) }),
  ]);
}

function colorScaleXml(colors: readonly string[]): string {
  const points =
    colors.length === 2
      ? [{ type: "min" }, { type: "max" }]
      : [{ type: "min" }, { type: "percentile", val: 50 }, { type: "max" }];
  return element("colorScale", {}, [
    ...points.map((point) => element("cfvo", point)),
    ...colors.slice(0, points.length).map((color) => element("color", { rgb: argb(color) })),
  ]);
}
