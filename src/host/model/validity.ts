import { cellCount, intersection } from "./area";
import type { Area, BasicRule, Book, Scalar, Sheet, Validation } from "./book";
import { cellAt, eachCell, mapArea } from "./cells";
import { shownValue } from "./entry";
import { formulaArea } from "./names";
import { basicRule } from "./validation";

/** Whether the value obeys the rule of its cell; null where only a calculation could tell (custom formulas, computed limits). */
function obeysRule(book: Book, sheet: Sheet, validation: Validation, value: Scalar): boolean | null {
  const { rule } = validation;
  if (value === null) return validation.ignoreBlanks ? true : null;
  if (typeof value === "object") return false;
  if ("custom" in rule) return null;
  if ("list" in rule) return isListed(book, sheet, rule.list.source, value);
  return obeysComparison(book, sheet, rule, value);
}

/** Whether every cell of the area obeys its validation; null where that cannot be told. */
export function isAreaValid(book: Book, sheet: Sheet, area: Area): boolean | null {
  const verdicts = sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((covered) => {
      const shared = intersection(covered, area);
      return shared === null ? [] : [areaVerdict(book, sheet, validation, shared)];
    }),
  );
  return together(verdicts);
}

function areaVerdict(book: Book, sheet: Sheet, validation: Validation, area: Area): boolean | null {
  const verdicts: (boolean | null)[] = [];
  let filled = 0;
  eachCell(sheet, area, (cell) => {
    if (cell.value === null) return;
    filled += 1;
    verdicts.push(obeysRule(book, sheet, validation, cell.value));
  });
  if (filled < cellCount(area)) verdicts.push(obeysRule(book, sheet, validation, null));
  return together(verdicts);
}

function together(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function isListed(
  book: Book,
  sheet: Sheet,
  source: string,
  value: string | number | boolean,
): boolean | null {
  const choices = choicesOf(book, sheet, source);
  return choices === null
    ? null
    : choices.some((choice) => choice.toLowerCase() === String(value).toLowerCase());
}

function choicesOf(book: Book, sheet: Sheet, source: string): readonly string[] | null {
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const cells = formulaArea(book, source, sheet) ?? namedCells(book, source.slice(1), sheet);
  if (cells === null) return null;
  return mapArea(cells.sheet, cells.area, shownValue)
    .flat()
    .filter((choice) => choice !== "")
    .map(String);
}

function namedCells(
  book: Book,
  name: string,
  sheet: Sheet,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const found =
    book.names.find((item) => item.sheetId === sheet.id && item.name.toLowerCase() === name.toLowerCase()) ??
    book.names.find((item) => item.sheetId === null && item.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : formulaArea(book, found.formula, sheet);
}

function obeysComparison(
  book: Book,
  sheet: Sheet,
  rule: Validation["rule"],
  value: string | number | boolean,
): boolean | null {
  const length = basicRule(rule, "textLength");
  if (length !== undefined) return compares(book, sheet, length, String(value).length);
  const whole = basicRule(rule, "wholeNumber");
  if (whole !== undefined && (typeof value !== "number" || !Number.isInteger(value))) return false;
  const comparison =
    whole ?? basicRule(rule, "decimal") ?? basicRule(rule, "date") ?? basicRule(rule, "time");
  if (comparison === undefined) return true;
  return typeof value === "number" ? compares(book, sheet, comparison, value) : false;
}

const COMPARE: Readonly<
  Record<BasicRule["operator"], (value: number, first: number, second: number) => boolean>
> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

function compares(book: Book, sheet: Sheet, rule: BasicRule, value: number): boolean | null {
  const first = limitOf(book, sheet, rule.formula1);
  const second = rule.formula2 === undefined ? 0 : limitOf(book, sheet, rule.formula2);
  return first === null || second === null ? null : COMPARE[rule.operator](value, first, second);
}

function limitOf(book: Book, sheet: Sheet, limit: string | number): number | null {
  if (typeof limit === "number") return limit;
  const literal = Number(limit.replace(/^=/, ""));
  if (Number.isFinite(literal)) return literal;
  const cells = formulaArea(book, limit, sheet);
  const value = cells === null ? null : (cellAt(cells.sheet, cells.area.top, cells.area.left)?.value ?? null);
  return typeof value === "number" ? value : null;
}
