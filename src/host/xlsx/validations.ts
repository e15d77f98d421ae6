import type { BasicRule, Validation, ValidationRule } from "../model/book";
import { areaList, readAreaList } from "./area-list";
import { nameOf } from "./codes";
import { fileFormula, formulaOfFile } from "./future-functions";
import { booleanAttribute, child, children, descendants, innerText, type XmlElement } from "./xml-tree";
import { element, escapeCellText, escapeText, readCellText } from "./xml-text";

type BasicKind = "wholeNumber" | "decimal" | "date" | "time" | "textLength";

const KIND_CODES = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const satisfies Record<BasicKind, string>;

/** Files' words for operators, which conditional formats use as well; what a file leaves out is `Between`. */
export const OPERATOR_CODES = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<BasicRule["operator"], string>;

const ALERT_CODES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

/** The `dataValidations` element; empty where there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  const items = validations.filter((each) => each.areas.length > 0).map(validationXml);
  return items.length === 0 ? "" : element("dataValidations", { count: items.length }, items);
}

/** The validations of a worksheet, also those that newer Excels hide in the extension list. */
export function readValidations(root: XmlElement): Validation[] {
  const plain = children(child(root, "dataValidations"), "dataValidation");
  const extended = children(child(root, "extLst"), "ext").flatMap((each) =>
    descendants(each, "dataValidation"),
  );
  return [...plain, ...extended].flatMap(readValidation);
}

/** A damaged file in Excel's eyes is one whose texts are longer than this. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

function validationXml({ areas, rule, ignoreBlanks, prompt, errorAlert }: Validation): string {
  const text = (value: string, limit: number): string | null =>
    value === "" ? null : escapeCellText(value.slice(0, limit));
  const { type, operator, formulas, hidesArrow } = ruleParts(rule);
  return element(
    "dataValidation",
    {
      type,
      errorStyle: errorAlert.style === "Stop" ? null : ALERT_CODES[errorAlert.style],
      operator: operator === "between" ? null : operator,
      allowBlank: ignoreBlanks ? 1 : null,
      showDropDown: hidesArrow ? 1 : null,
      showInputMessage: prompt.showPrompt ? 1 : null,
      showErrorMessage: errorAlert.showAlert ? 1 : null,
      errorTitle: text(errorAlert.title, TITLE_LIMIT),
      error: text(errorAlert.message, MESSAGE_LIMIT),
      promptTitle: text(prompt.title, TITLE_LIMIT),
      prompt: text(prompt.message, MESSAGE_LIMIT),
      sqref: areaList(areas),
    },
    formulas.map((formula, index) => element(`formula${index + 1}`, {}, escapeText(formula))),
  );
}

interface RuleParts {
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly string[];
  /** The file's `showDropDown` means the opposite of what it says. */
  readonly hidesArrow: boolean;
}

function ruleParts(rule: ValidationRule): RuleParts {
  const plain = { operator: null, formulas: [], hidesArrow: false };
  if ("list" in rule) {
    const { source, inCellDropDown } = rule.list;
    const formula = source.startsWith("=") ? fileFormula(source) : `"${source.replaceAll('"', '""')}"`;
    return { ...plain, type: "list", formulas: [formula], hidesArrow: !inCellDropDown };
  }
  if ("custom" in rule) return { ...plain, type: "custom", formulas: [fileFormula(rule.custom.formula)] };
  for (const kind of Object.keys(KIND_CODES) as BasicKind[]) {
    const basic = rule[kind];
    if (basic === undefined) continue;
    const formulas = [basic.formula1, ...(basic.formula2 === undefined ? [] : [basic.formula2])];
    return {
      ...plain,
      type: KIND_CODES[kind],
      operator: OPERATOR_CODES[basic.operator],
      formulas: formulas.map((formula) => limitText(formula, kind)),
    };
  }
  return { ...plain, type: "none" };
}

/** A limit as a file holds it; days and times of day given as text become serial numbers. */
function limitText(limit: string | number, kind: BasicKind): string {
  if (typeof limit === "number") return String(limit);
  if (limit.startsWith("=")) return fileFormula(limit);
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(limit.trim());
  if (kind === "date" && day !== null)
    return String(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(limit.trim());
  if (kind === "time" && time !== null)
    return String((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400);
  return limit;
}

function readValidation(node: XmlElement): readonly Validation[] {
  const areas = readAreaList(node.attributes["sqref"] ?? child(node, "sqref")?.text ?? "");
  const rule = readRule(node);
  if (rule === null || areas.length === 0) return [];
  const text = (name: string): string => readCellText(node.attributes[name] ?? "");
  return [
    {
      areas,
      rule,
      ignoreBlanks: booleanAttribute(node, "allowBlank", false),
      prompt: {
        showPrompt: booleanAttribute(node, "showInputMessage", false),
        title: text("promptTitle"),
        message: text("prompt"),
      },
      errorAlert: {
        showAlert: booleanAttribute(node, "showErrorMessage", false),
        style: nameOf(ALERT_CODES, node.attributes["errorStyle"]) ?? "Stop",
        title: text("errorTitle"),
        message: text("error"),
      },
    },
  ];
}

function readRule(node: XmlElement): ValidationRule | null {
  const type = node.attributes["type"] ?? "none";
  const formula1 = innerText(child(node, "formula1")).trim();
  const formula2 = innerText(child(node, "formula2")).trim();
  if (type === "list")
    return {
      list: { inCellDropDown: !booleanAttribute(node, "showDropDown", false), source: listSource(formula1) },
    };
  if (type === "custom") return { custom: { formula: formulaOfFile(formula1) } };
  const kind = nameOf(KIND_CODES, type);
  if (kind === undefined) return null;
  const basic: BasicRule = {
    operator: nameOf(OPERATOR_CODES, node.attributes["operator"]) ?? "Between",
    formula1: readLimit(formula1),
    ...(formula2 === "" ? {} : { formula2: readLimit(formula2) }),
  };
  return { [kind]: basic };
}

function listSource(formula: string): string {
  return /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : formulaOfFile(formula);
}

function readLimit(formula: string): string | number {
  const value = Number(formula);
  return formula !== "" && Number.isFinite(value) ? value : formulaOfFile(formula);
}
