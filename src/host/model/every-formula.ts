import type { Chart } from "./chart";
import type { Book, ConditionalFormat, Sheet, Validation, ValidationRule } from "./book";

/** What a formula becomes; `home` is the name of the sheet it is on (the first sheet's for names of the workbook). */
type FormulaChange = (formula: string, home: string) => string;

/** Rewrites every formula of the workbook: cells, calculated columns, names, validation, conditional formats and charts. */
export function changeFormulas(book: Book, change: FormulaChange): void {
  for (const sheet of book.sheets) {
    changeCells(sheet, change);
    for (const column of sheet.tables.flatMap(({ columns }) => columns))
      if (column.formula !== undefined) column.formula = change(column.formula, sheet.name);
    for (const validation of sheet.validations) changeValidation(validation, sheet.name, change);
    for (const format of sheet.conditionalFormats) changeConditionalFormat(format, sheet.name, change);
    for (const chart of sheet.charts) changeChart(chart, sheet.name, change);
  }
  for (const name of book.names) name.formula = change(name.formula, homeOf(book, name.sheetId));
}

function homeOf(book: Book, sheetId: string | null): string {
  return (book.sheets.find((sheet) => sheet.id === sheetId) ?? book.sheets[0])?.name ?? "";
}

function changeCells(sheet: Sheet, change: FormulaChange): void {
  for (const cells of sheet.cells.values())
    for (const cell of cells.values())
      if (cell.formula !== null) cell.formula = change(cell.formula, sheet.name);
}

function changeValidation(validation: Validation, home: string, change: FormulaChange): void {
  const apply = <T>(value: T): T | string =>
    typeof value === "string" && value.startsWith("=") ? change(value, home) : value;
  validation.rule = changeDeep(validation.rule, apply) as ValidationRule;
}

function changeDeep(value: unknown, apply: (value: string) => unknown): unknown {
  if (typeof value === "string") return apply(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changeDeep(inner, apply)]));
}

function changeConditionalFormat(format: ConditionalFormat, home: string, change: FormulaChange): void {
  const { rule } = format;
  if (rule.type === "Custom") rule.formula = change(rule.formula, home);
  if (rule.type !== "CellValue") return;
  rule.formula1 = change(rule.formula1, home);
  if (rule.formula2 !== undefined) rule.formula2 = change(rule.formula2, home);
}

function changeChart(chart: Chart, home: string, change: FormulaChange): void {
  for (const series of chart.series) {
    if (series.name.startsWith("=")) series.name = change(series.name, home);
    if (series.values !== null) series.values = change(series.values, home);
    if (series.categories !== null) series.categories = change(series.categories, home);
  }
}
