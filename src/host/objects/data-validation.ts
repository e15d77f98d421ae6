import { referenceFormula } from "../model/address";
import { boundingArea } from "../model/area";
import type { Validation } from "../model/book";
import { excelError } from "../model/errors";
import { checkUnprotected } from "../model/protection";
import {
  changeValidation,
  checkPrompt,
  clearValidation,
  NO_PROMPT,
  readRule,
  ruleKind,
  STOP_ALERT,
  validationOf,
} from "../model/validation";
import { isAreaValid } from "../calc";
import { isHostObject, type Argument, type ClassSpec } from "../wire/class-spec";
import { oneOf, record, truth } from "./arguments";
import { areasOf, cellsOfArgument, type CellsTarget } from "./cells-target";
import { refresh, type OpenBook } from "./open-book";

/** Data validation of a range. */
export function dataValidationClass(open: OpenBook): ClassSpec<CellsTarget> {
  return {
    properties: {
      Rule: {
        get: (target) => single(target)?.rule ?? {},
        set: (target, value) => {
          const rule = readRule(withFormulas(open, target, record(value)));
          change(target, () => ({ rule }));
        },
      },
      Type: {
        get: (target) => {
          const found = validationOf(target.sheet, wholeOf(target));
          if (found === "mixed") return "Inconsistent";
          return found === null ? "None" : ruleKind(found.rule);
        },
      },
      IgnoreBlanks: {
        get: (target) => single(target)?.ignoreBlanks ?? true,
        set: (target, value) => change(target, () => ({ ignoreBlanks: truth(value) })),
      },
      Prompt: {
        get: (target) => single(target)?.prompt ?? NO_PROMPT,
        set: (target, value) => change(target, (before) => ({ prompt: readPrompt(before, value) })),
      },
      ErrorAlert: {
        get: (target) => single(target)?.errorAlert ?? STOP_ALERT,
        set: (target, value) => change(target, (before) => ({ errorAlert: readAlert(before, value) })),
      },
      Valid: {
        get: (target) => {
          refresh(open);
          const verdicts = areasOf(target).map((area) => isAreaValid(open.book, target.sheet, area));
          return verdicts.includes(false) ? false : verdicts.includes(null) ? null : true;
        },
      },
    },
    methods: {
      Clear: (target) => {
        checkUnprotected(target.sheet);
        for (const area of areasOf(target)) clearValidation(target.sheet, area);
      },
    },
  };
}

function change(target: CellsTarget, by: (validation: Validation) => Partial<Validation>): void {
  checkUnprotected(target.sheet);
  for (const area of areasOf(target)) changeValidation(target.sheet, area, by);
}

function single(target: CellsTarget): Validation | null {
  const found = validationOf(target.sheet, wholeOf(target));
  return found === "mixed" ? null : found;
}

function wholeOf(target: CellsTarget) {
  const [first, ...others] = areasOf(target);
  if (first === undefined) throw excelError("InvalidReference", "the cells were deleted");
  return others.reduce(boundingArea, first);
}

/** The rule with ranges written as formulas. */
function withFormulas(
  open: OpenBook,
  target: CellsTarget,
  rule: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const formula = (value: unknown): unknown =>
    isHostObject(value) ? referenceFormula(cellsOfArgument(open, value, target.sheet)) : value;
  return Object.fromEntries(
    Object.entries(rule).map(([kind, body]) => [
      kind,
      body === null || body === undefined
        ? null
        : Object.fromEntries(Object.entries(record(body)).map(([key, value]) => [key, formula(value)])),
    ]),
  );
}

function readPrompt(before: Validation, value: Argument): Validation["prompt"] {
  const prompt = changedBy(before.prompt, record(value));
  checkPrompt(prompt);
  return prompt;
}

function readAlert(before: Validation, value: Argument): Validation["errorAlert"] {
  const alert = changedBy(before.errorAlert, record(value));
  checkPrompt(alert);
  return { ...alert, style: oneOf(alert.style, ["Stop", "Warning", "Information"]) };
}

/** The record with what was sent of its parts, where that is of the same kind. */
const changedBy = <Known extends object>(known: Known, sent: Readonly<Record<string, unknown>>): Known =>
  Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, typeof sent[key] === typeof value ? sent[key] : value]),
  ) as Known;
