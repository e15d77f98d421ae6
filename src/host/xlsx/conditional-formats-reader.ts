import type { CellFormat, ConditionalFormat } from "../model/book";
import { readAreaList } from "./area-list";
import { nameOf } from "./codes";
import { readColor, type ThemeColors } from "./colors";
import { formulaOfFile } from "./future-functions";
import { presetOfCode, TEXT_RULES } from "./preset-criteria";
import { OPERATOR_CODES } from "./validations";
import { booleanAttribute, child, children, descendants, numberAttribute, type XmlElement } from "./xml-tree";

interface ConditionalFormatSource {
  readonly differentials: readonly CellFormat[];
  readonly theme: ThemeColors;
  readonly newId: () => string;
  /** Called with the code of something that the model cannot hold. */
  readonly leave: (code: string) => void;
}

/** The conditional formats of a worksheet in the file's order. */
export function readConditionalFormats(
  root: XmlElement,
  source: ConditionalFormatSource,
): ConditionalFormat[] {
  const hidden = children(child(root, "extLst"), "ext").flatMap((each) => descendants(each, "cfRule"));
  // The extension of a data bar only says again, with more detail, what the plain rule says.
  if (hidden.some((each) => each.attributes["type"] !== "dataBar")) source.leave("conditional-formats");
  return children(root, "conditionalFormatting").flatMap((group) => {
    const areas = readAreaList(group.attributes["sqref"] ?? "");
    return children(group, "cfRule").flatMap((node) => {
      const rule = areas.length === 0 ? null : readRule(node, source);
      if (rule === null) {
        source.leave("conditional-formats");
        return [];
      }
      return [
        {
          id: source.newId(),
          areas,
          // Files count from one, the API from nought.
          priority: (numberAttribute(node, "priority") ?? 1) - 1,
          stopIfTrue: booleanAttribute(node, "stopIfTrue", false),
          rule,
        },
      ];
    });
  });
}

function readRule(node: XmlElement, source: ConditionalFormatSource): ConditionalFormat["rule"] | null {
  const type = node.attributes["type"] ?? "";
  const format = formatOf(node, source);
  const [formula1 = "", formula2] = children(node, "formula").map((each) => formulaOfFile(each.text));
  switch (type) {
    case "expression":
      return { type: "Custom", formula: formula1, format };
    case "cellIs":
      return {
        type: "CellValue",
        operator: nameOf(OPERATOR_CODES, node.attributes["operator"]) ?? "Between",
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
        format,
      };
    case "dataBar":
      return readDataBar(node, source.theme);
    case "colorScale":
      return readColorScale(node, source.theme);
    default:
      return readTextRule(type, node, format) ?? readPreset(type, node, format);
  }
}

const formatOf = (node: XmlElement, { differentials }: ConditionalFormatSource): CellFormat =>
  differentials[numberAttribute(node, "dxfId") ?? -1] ?? {};

function readTextRule(type: string, node: XmlElement, format: CellFormat): ConditionalFormat["rule"] | null {
  const operator = (Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[]).find(
    (name) => TEXT_RULES[name][0] === type,
  );
  if (operator === undefined) return null;
  return { type: "ContainsText", operator, text: node.attributes["text"] ?? "", format };
}

function readPreset(type: string, node: XmlElement, format: CellFormat): ConditionalFormat["rule"] | null {
  const criterion = presetOfCode(type, node.attributes);
  return criterion === null ? null : { type: "PresetCriteria", criterion, format };
}

function readDataBar(node: XmlElement, theme: ThemeColors): ConditionalFormat["rule"] | null {
  const bar = child(node, "dataBar");
  const color = readColor(child(bar, "color"), theme);
  if (color === undefined) return null;
  return { type: "DataBar", color, showValue: booleanAttribute(bar, "showValue", true) };
}

function readColorScale(node: XmlElement, theme: ThemeColors): ConditionalFormat["rule"] {
  const colors = children(child(node, "colorScale"), "color").map(
    (each) => readColor(each, theme) ?? "#FFFFFF",
  );
  return { type: "ColorScale", colors };
}
