import type { Language } from "../../../language";
import { fieldOf, type Formula, type Sheet, type Table, columnLetters } from "../declare";

/** The formula `=body`. */
export function formula(body: string): Formula {
  return { formula: `=${body}` };
}

/** The whole column of a table, as formulas outside the table name it: `需求清单[数量]`. */
export function columnOf(table: Table, key: string, language: Language): string {
  const title = escaped(fieldOf(table, key).title[language]);
  return `${table.name[language]}[${NEEDS_BRACKETS.test(title) ? `[${title}]` : title}]`;
}

/** The cell of the same row, as formulas inside the table name it: `优先问题清单[[#This Row],[得分]]`. */
export function thisRowOf(table: Table, key: string, language: Language): string {
  const title = escaped(fieldOf(table, key).title[language]);
  return `${table.name[language]}[[#This Row],[${title}]]`;
}

/** `'设置'!$C$5` for a cell given by its 0-based row and column. */
export function cellOf(sheet: Sheet, rowIndex: number, columnIndex: number, language: Language): string {
  return `${quoted(sheet.name[language])}!${absolute(rowIndex, columnIndex)}`;
}

/** `'设置'!$C$5:$C$10` for rows `first` to `last` (0-based, inclusive) of one column. */
export function cellsOf(
  sheet: Sheet,
  columnIndex: number,
  rows: { readonly first: number; readonly last: number },
  language: Language,
): string {
  return `${cellOf(sheet, rows.first, columnIndex, language)}:${absolute(rows.last, columnIndex)}`;
}

/** A sheet name as formulas write it; quotes are always legal and never change the value. */
export function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** A text constant as formulas write it. */
export function textOf(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function absolute(rowIndex: number, columnIndex: number): string {
  return `$${columnLetters(columnIndex + 1)}$${rowIndex + 1}`;
}

/** Excel's special characters in column headers: such a header stands in double brackets. */
const NEEDS_BRACKETS = /[\t\n\r,:.[\]#'"{}$^&*+=\-<>/()]/;
/** Within brackets these four are escaped by an apostrophe. */
function escaped(title: string): string {
  return title.replace(/['[\]#]/g, "'$&");
}
