import type { Area, Book, ConditionalFormat, Sheet } from "./book";
import { covering, uncover } from "./marked-areas";
import { freshId } from "./new-book";

type Rule = ConditionalFormat["rule"];

/** A rule of the kind before anybody filled it in, as Excel makes it. */
const BLANK_RULES: { readonly [Kind in Rule["type"]]: () => Rule } = {
  Custom: () => ({ type: "Custom", formula: "", format: {} }),
  CellValue: () => ({ type: "CellValue", operator: "EqualTo", formula1: "", format: {} }),
  PresetCriteria: () => ({ type: "PresetCriteria", criterion: "Blanks", format: {} }),
  ContainsText: () => ({ type: "ContainsText", operator: "Contains", text: "", format: {} }),
  DataBar: () => ({ type: "DataBar", color: "#638EC6", showValue: true }),
  ColorScale: () => ({ type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }),
};

/** Adds a conditional format above all others of the sheet. */
export function addConditionalFormat(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  kind: Rule["type"],
): ConditionalFormat {
  for (const format of sheet.conditionalFormats) format.priority += 1;
  const added: ConditionalFormat = {
    id: freshId(book, "conditionalFormat"),
    areas: [...areas],
    priority: 0,
    stopIfTrue: false,
    rule: BLANK_RULES[kind](),
  };
  sheet.conditionalFormats.push(added);
  return added;
}

/** The sheet's conditional formats that touch one of the areas, by priority. */
export function conditionalFormatsOf(sheet: Sheet, areas: readonly Area[]): readonly ConditionalFormat[] {
  const met = sheet.conditionalFormats.filter((format) =>
    areas.some((area) => covering([format], area).length > 0),
  );
  return met.sort((a, b) => a.priority - b.priority);
}

export function deleteConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => item !== format);
  renumber(sheet);
}

export function clearConditionalFormats(sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) sheet.conditionalFormats = uncover(sheet.conditionalFormats, area);
  renumber(sheet);
}

/** Puts the format at the 0-based priority among all of the sheet. */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const others = [...sheet.conditionalFormats]
    .filter((item) => item !== format)
    .sort((a, b) => a.priority - b.priority);
  others.splice(priority, 0, format);
  others.forEach((item, index) => {
    item.priority = index;
  });
}

function renumber(sheet: Sheet): void {
  [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => {
      format.priority = index;
    });
}
