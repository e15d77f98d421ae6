import type { ValidationSpec } from "../core/sheets/declare";

/** Lets the cells accept what `spec` says. Needs ExcelApi 1.8. */
export function writeValidation(range: Excel.Range, { rule, prompt, alert }: ValidationSpec): void {
  const validation = range.dataValidation;
  validation.rule = officeRule(rule);
  validation.prompt = { showPrompt: true, ...prompt };
  validation.errorAlert =
    alert === null
      ? { showAlert: false, style: "Information", title: "", message: "" }
      : { showAlert: true, ...alert };
}

function officeRule(rule: ValidationSpec["rule"]): Excel.DataValidationRule {
  if ("list" in rule) return { list: { inCellDropDown: true, source: rule.list } };
  if ("wholeNumber" in rule) return { wholeNumber: between(rule.wholeNumber) };
  if ("decimal" in rule) return { decimal: between(rule.decimal) };
  if ("maxLength" in rule) return { textLength: { formula1: rule.maxLength, operator: "LessThanOrEqualTo" } };
  return { date: { formula1: rule.date.first, formula2: rule.date.last, operator: "Between" } };
}

const between = (bounds: {
  readonly minimum: number;
  readonly maximum: number;
}): Excel.BasicDataValidation => ({
  formula1: bounds.minimum,
  formula2: bounds.maximum,
  operator: "Between",
});
