import { containsArea, withoutArea } from "./area";
import type { Area, BasicRule, Sheet, Validation, ValidationRule } from "./book";
import { excelError } from "./errors";
import { covering, uncover } from "./marked-areas";

/** Texts of a rule are no longer than this; longer lists belong into cells. */
const LIST_TEXT_LIMIT = 255;
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

export const NO_PROMPT: Validation["prompt"] = { showPrompt: true, title: "", message: "" };
export const STOP_ALERT: Validation["errorAlert"] = {
  showAlert: true,
  style: "Stop",
  title: "",
  message: "",
};
const KINDS = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

/** The one validation of the whole area; null when it has none, `"mixed"` when parts of it differ. */
export function validationOf(sheet: Sheet, area: Area): Validation | null | "mixed" {
  const met = covering(sheet.validations, area);
  const [first] = met;
  if (first === undefined) return null;
  if (met.length > 1) return "mixed";
  let rest: Area[] = [area];
  for (const covered of first.areas) rest = rest.flatMap((piece) => withoutArea(piece, covered));
  return rest.length === 0 ? first : "mixed";
}

/**
 * Changes the validation of the area's cells, and of no others; cells without one start from "any value". Where parts of the area
 * differ, all get what the first has.
 */
export function changeValidation(
  sheet: Sheet,
  area: Area,
  change: (validation: Validation) => Partial<Validation>,
): void {
  const [found] = covering(sheet.validations, area);
  const base: Validation = found ?? {
    areas: [],
    rule: {},
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: STOP_ALERT,
  };
  const changed: Validation = { ...base, ...change(base), areas: [area] };
  const [only, ...others] = found?.areas ?? [];
  const isWhole = only !== undefined && others.length === 0 && containsArea(area, only);
  const rest = uncover(
    sheet.validations.filter((item) => !isWhole || item !== found),
    area,
  );
  // The same object where all of its cells change: others may hold it.
  sheet.validations = [...rest, isWhole && found !== undefined ? Object.assign(found, changed) : changed];
}

export function clearValidation(sheet: Sheet, area: Area): void {
  sheet.validations = uncover(sheet.validations, area);
}

/** The name Excel has for the rule's kind, e.g. `WholeNumber`; `None` for any value. */
export function ruleKind(rule: ValidationRule): string {
  if ("list" in rule) return "List";
  if ("custom" in rule) return "Custom";
  const kind = KINDS.find((name) => rule[name] !== undefined);
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/**
 * The rule as the client sent it, checked; formulas given as ranges are already texts. Errors: `InvalidArgument` for no or several
 * kinds, an unknown operator, a missing limit, a list that is too long.
 */
export function readRule(sent: Readonly<Record<string, unknown>>): ValidationRule {
  const kinds = Object.keys(sent).filter((kind) => sent[kind] !== undefined && sent[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw excelError("InvalidArgument", "one kind of rule");
  const body = sent[kind] as Readonly<Record<string, unknown>>;
  if (kind === "list") return readList(body);
  if (kind === "custom") return { custom: { formula: formulaText(body.formula) } };
  if (!(KINDS as readonly string[]).includes(kind)) throw excelError("InvalidArgument", `rule ${kind}`);
  return { [kind]: readBasic(body) };
}

export function checkPrompt(prompt: { readonly title: string; readonly message: string }): void {
  if (prompt.title.length > TITLE_LIMIT || prompt.message.length > MESSAGE_LIMIT)
    throw excelError(
      "InvalidArgument",
      `title of ${prompt.title.length}, message of ${prompt.message.length} characters`,
    );
}

function readList(body: Readonly<Record<string, unknown>>): ValidationRule {
  const source = body.source;
  if (typeof source !== "string" || source === "") throw excelError("InvalidArgument", "source of the list");
  if (!source.startsWith("=") && source.length > LIST_TEXT_LIMIT)
    throw excelError("InvalidArgument", `list of ${source.length} characters`);
  if (/\[[^\]]*\]/.test(source) && source.startsWith("=") && !/INDIRECT/i.test(source))
    throw excelError("InvalidArgument", "validation takes no structured references");
  return { list: { inCellDropDown: body.inCellDropDown !== false, source } };
}

function readBasic(body: Readonly<Record<string, unknown>>): BasicRule {
  const { operator, formula1, formula2 } = body;
  if (!isOperator(operator)) throw excelError("InvalidArgument", `operator ${String(operator)}`);
  const first = limit(formula1);
  if (operator !== "Between" && operator !== "NotBetween") return { operator, formula1: first };
  return { operator, formula1: first, formula2: limit(formula2) };
}

function limit(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string" && value !== "") return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  throw excelError("InvalidArgument", "limit of the rule");
}

function formulaText(value: unknown): string {
  if (typeof value !== "string" || value === "") throw excelError("InvalidArgument", "formula of the rule");
  return value;
}

export const isOperator = (value: unknown): value is BasicRule["operator"] =>
  typeof value === "string" && Object.hasOwn(COMPARE, value);

/** Whether a value compares so to one limit, or to a lower and a higher one. */
export const COMPARE: Readonly<
  Record<BasicRule["operator"], (value: number, low: number, high: number) => boolean>
> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, limit) => value === limit,
  NotEqualTo: (value, limit) => value !== limit,
  GreaterThan: (value, limit) => value > limit,
  LessThan: (value, limit) => value < limit,
  GreaterThanOrEqualTo: (value, limit) => value >= limit,
  LessThanOrEqualTo: (value, limit) => value <= limit,
};
