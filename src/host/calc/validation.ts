import { cellCount, containsCell, intersection } from "../model/area";
import type { Area, BasicRule, Book, Scalar, Sheet, Validation } from "../model/book";
import { eachCell } from "../model/cells";
import { moveFormula } from "../model/formula-references";
import { displayText, GENERAL } from "../model/text";
import { COMPARE } from "../model/validation";
import { evaluateFormula, evaluateTexts, type CellPlace } from "./evaluate";

/** What Excel would say to somebody who types a value that a validation does not allow. */
export interface ValidationAlert {
  /** `Stop` refuses the value, the others ask or tell. */
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** The choices of the cell's drop-down; null where it has none. A list that cannot be computed is empty. */
export function listItems(at: CellPlace): readonly string[] | null {
  const validation = validationAt(at);
  if (validation === null || !("list" in validation.rule)) return null;
  const { source, inCellDropDown } = validation.rule.list;
  return inCellDropDown ? (itemsOf(source, validation, at) ?? []) : null;
}

/** The alert for typing `value` into the cell; null where it may stand. Emptying a cell is always allowed, as in Excel. */
export function checkValidation(at: CellPlace, value: Scalar): ValidationAlert | null {
  const validation = validationAt(at);
  if (validation === null || !validation.errorAlert.showAlert || value === null || value === "") return null;
  if (isAllowed(value, validation, at)) return null;
  const { style, title, message } = validation.errorAlert;
  return { style, title, message };
}

/** Whether every cell of the area obeys its validation; null where a cell is blank that should not be. */
export function isAreaValid(book: Book, sheet: Sheet, area: Area): boolean | null {
  let verdict: boolean | null = true;
  for (const validation of sheet.validations)
    for (const shared of validation.areas.flatMap((covered) => intersection(covered, area) ?? [])) {
      let filled = 0;
      eachCell(sheet, shared, ({ value }, row, column) => {
        if (value === null) return;
        filled += 1;
        if (!isAllowed(value, validation, { book, sheet, row, column })) verdict = false;
      });
      if (filled < cellCount(shared) && !validation.ignoreBlanks) verdict = verdict && null;
    }
  return verdict;
}

function validationAt({ sheet, row, column }: CellPlace): Validation | null {
  return sheet.validations.find(({ areas }) => areas.some((area) => containsCell(area, row, column))) ?? null;
}

/** Formulas of a validation are written for its first cell and move along with the others. */
function moved(formula: string, { areas }: Validation, { row, column }: CellPlace): string {
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  return moveFormula(formula, row - top, column - left);
}

function itemsOf(source: string, validation: Validation, at: CellPlace): readonly string[] | null {
  if (source.startsWith("=")) return evaluateTexts(moved(source, validation, at), at);
  return source
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function isAllowed(value: Exclude<Scalar, null>, validation: Validation, at: CellPlace): boolean {
  const { rule } = validation;
  if ("list" in rule) return isListed(value, itemsOf(rule.list.source, validation, at), rule.list.source);
  if ("custom" in rule) return isTrue(evaluateFormula(moved(rule.custom.formula, validation, at), at, value));
  if (rule.textLength !== undefined)
    return isWithin(displayText(value, GENERAL).length, rule.textLength, validation, at);
  if (rule.wholeNumber !== undefined)
    return Number.isInteger(value) && isWithin(Number(value), rule.wholeNumber, validation, at);
  const basic = rule.decimal ?? rule.date ?? rule.time;
  return basic === undefined || (typeof value === "number" && isWithin(value, basic, validation, at));
}

/** Excel minds case in lists written out, not in lists read from cells; a list it cannot compute stops no one. */
function isListed(value: Exclude<Scalar, null>, items: readonly string[] | null, source: string): boolean {
  if (items === null) return true;
  const text = displayText(value, GENERAL);
  if (!source.startsWith("=")) return items.includes(text);
  return items.some(
    (item) =>
      item.toLowerCase() === text.toLowerCase() || (typeof value === "number" && Number(item) === value),
  );
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function isWithin(
  value: number,
  { operator, formula1, formula2 }: BasicRule,
  validation: Validation,
  at: CellPlace,
): boolean {
  const first = limitOf(formula1, validation, at);
  const second = formula2 === undefined ? first : limitOf(formula2, validation, at);
  // A limit that is no number stops no one.
  if (first === null || second === null) return true;
  return COMPARE[operator](value, Math.min(first, second), Math.max(first, second));
}

function limitOf(formula: string | number, validation: Validation, at: CellPlace): number | null {
  if (typeof formula === "number") return formula;
  if (!formula.startsWith("=")) return Number.isFinite(Number(formula)) ? Number(formula) : dayOf(formula);
  const value = evaluateFormula(moved(formula, validation, at), at, null);
  return typeof value === "number" ? value : null;
}

/** Serial number of a day written `2026-03-01`. */
function dayOf(text: string): number | null {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}
