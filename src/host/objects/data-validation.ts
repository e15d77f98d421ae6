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
  const sent = record(value);
  const prompt = {
    showPrompt: typeof sent.showPrompt === "boolean" ? sent.showPrompt : before.prompt.showPrompt,
    title: typeof sent.title === "string" ? sent.title : before.prompt.title,
    message: typeof sent.message === "string" ? sent.message : before.prompt.message,
  };
  checkPrompt(prompt);
  return prompt;
}

function readAlert(before: Validation, value: Argument): Validation["errorAlert"] {
  const sent = record(value);
  const alert = {
    showAlert: typeof sent.showAlert === "boolean" ? sent.showAlert : before.errorAlert.showAlert,
    style: oneOf(sent.style ?? before.errorAlert.style, ["Stop", "Warning", "Information"]),
    title: typeof sent.title === "string" ? sent.title : before.errorAlert.title,
    message: typeof sent.message === "string" ? sent.message : before.errorAlert.message,
  };
  checkPrompt(alert);
  return alert;
}
