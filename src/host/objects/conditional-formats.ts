import type { ConditionalFormat, Sheet } from "../model/book";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOf,
  deleteConditionalFormat,
  setPriority,
} from "../model/conditional-formats";
import { excelError } from "../model/errors";
import { checkUnprotected } from "../model/protection";
import type { Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { integer, oneOf, truth } from "./arguments";
import { areasOf, cellsTarget, rangeObject, type CellsTarget } from "./cells-target";
import { conditionalRuleClasses } from "./conditional-rules";
import type { OpenBook } from "./open-book";
import { storedIn } from "./stored";

/** A conditional format with its sheet. */
interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const KINDS = ["Custom", "CellValue", "PresetCriteria", "ContainsText", "DataBar", "ColorScale"] as const;

/** The navigation properties that lead to a rule, and the kind of rule each is for. */
const RULES: Readonly<Record<string, { readonly kind: (typeof KINDS)[number]; readonly className: string }>> =
  {
    Custom: { kind: "Custom", className: "CustomConditionalFormat" },
    CellValue: { kind: "CellValue", className: "CellValueConditionalFormat" },
    Preset: { kind: "PresetCriteria", className: "PresetCriteriaConditionalFormat" },
    TextComparison: { kind: "ContainsText", className: "TextConditionalFormat" },
    DataBar: { kind: "DataBar", className: "DataBarConditionalFormat" },
    ColorScale: { kind: "ColorScale", className: "ColorScaleConditionalFormat" },
  };

/** Conditional formats of ranges. */
export function conditionalFormatClasses(open: OpenBook): Classes {
  return {
    ConditionalFormatCollection: collection(open),
    ConditionalFormat: conditionalFormat(open),
    ...conditionalRuleClasses(),
  };
}

const formatObject = (sheet: Sheet, format: ConditionalFormat): HostObject => ({
  className: "ConditionalFormat",
  target: { sheet, format } satisfies FormatTarget,
});

function collection(open: OpenBook): ClassSpec<CellsTarget> {
  const formatsOf = (target: CellsTarget) => conditionalFormatsOf(target.sheet, areasOf(target));
  return {
    items: (target) => formatsOf(target).map((format) => formatObject(target.sheet, format)),
    item: (target, id) => {
      const format = target.sheet.conditionalFormats.find((item) => item.id === id);
      return format === undefined ? null : formatObject(target.sheet, format);
    },
    methods: {
      Add: (target, [kind]) => {
        checkUnprotected(target.sheet);
        if (kind === "IconSet" || kind === "TopBottom")
          throw excelError("NotImplemented", `conditional format ${kind}`);
        const added = addConditionalFormat(open.book, target.sheet, areasOf(target), oneOf(kind, KINDS));
        return formatObject(target.sheet, added);
      },
      ClearAll: (target) => {
        checkUnprotected(target.sheet);
        clearConditionalFormats(target.sheet, areasOf(target));
      },
    },
  };
}

function conditionalFormat(open: OpenBook): ClassSpec<FormatTarget> {
  const rule = (name: string) => (target: FormatTarget) => {
    const entry = RULES[name];
    return entry?.kind === target.format.rule.type ? { className: entry.className, target } : null;
  };
  const sure = (name: string) => (target: FormatTarget) => {
    const found = rule(name)(target);
    if (found === null) throw excelError("ItemNotFound", `the format is ${target.format.rule.type}`);
    return found;
  };
  const names = Object.keys(RULES);
  return {
    id: ({ format }) => format.id,
    isGone: ({ sheet, format }) =>
      !open.book.sheets.includes(sheet) || !sheet.conditionalFormats.includes(format),
    properties: {
      Type: { get: ({ format }) => format.rule.type },
      Priority: {
        get: ({ format }) => format.priority,
        set: ({ sheet, format }, value) => setPriority(sheet, format, integer(value, 0)),
      },
      StopIfTrue: storedIn(({ format }: FormatTarget) => format)("stopIfTrue", truth),
    },
    navigation: {
      ...Object.fromEntries(names.map((name) => [name, sure(name)])),
      ...Object.fromEntries(names.map((name) => [`${name}OrNullObject`, rule(name)])),
    },
    methods: {
      Delete: ({ sheet, format }) => {
        checkUnprotected(sheet);
        deleteConditionalFormat(sheet, format);
      },
      GetRange: ({ sheet, format }) => {
        const [area, ...others] = format.areas;
        if (area === undefined || others.length > 0)
          throw excelError("ItemNotFound", "the format is on several ranges");
        return rangeObject(sheet, area);
      },
      GetRanges: ({ sheet, format }) => ({
        className: "RangeAreas",
        target: cellsTarget(sheet, format.areas),
      }),
    },
  };
}
