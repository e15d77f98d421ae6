import { overlaps, tableParts } from "./area";
import type { Area, Sheet, Table } from "./book";
import { valueAt } from "./cells";
import { isRowHidden, setHidden } from "./lines";
import { compareScalars } from "./sort";
import { styleAt } from "./style";
import { displayText, GENERAL } from "./text";

/** What a filter says of one column: the texts it can keep, in sorted order, blanks (an empty text) last. */
export interface FilterChoice {
  /** As the cells show it. */
  readonly text: string;
  readonly isKept: boolean;
}

/** Keeps the rows whose cell in the 0-based column shows one of the texts (an empty text: blanks); null keeps all of them. */
export function filterColumn(
  sheet: Sheet,
  table: Table,
  index: number,
  kept: readonly string[] | null,
): void {
  const column = table.columns[index];
  if (column === undefined) return;
  if (kept === null) delete column.filter;
  else column.filter = [...kept];
  applyFilters(sheet, table);
}

/** Hides the body rows that a filter does not keep and shows all others; without filters, all of them. */
export function applyFilters(sheet: Sheet, table: Table): void {
  const { body } = tableParts(table);
  setHidden(sheet, "rows", body, false);
  const filters = filtersOf(table);
  if (filters.length === 0) return;
  for (let row = body.top; row <= body.bottom; row++) {
    const isKept = filters.every(({ column, kept }) => kept.has(shownAt(sheet, row, column)));
    if (!isKept) setHidden(sheet, "rows", { ...body, top: row, bottom: row }, true);
  }
}

/** Takes all filters off the table and shows its rows. */
export function clearFilters(sheet: Sheet, table: Table): void {
  for (const column of table.columns) delete column.filter;
  applyFilters(sheet, table);
}

/** The area, run of rows by run, without the rows that a table's filter hides. */
export function unfilteredRuns(sheet: Sheet, area: Area): readonly Area[] {
  const isFiltered = sheet.tables.some((table) => filtersOf(table).length > 0 && overlaps(table.area, area));
  if (!isFiltered) return [area];
  const runs: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const last = runs.at(-1);
    if (isRowHidden(sheet, row)) continue;
    if (last?.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ ...area, top: row, bottom: row });
  }
  return runs;
}

/** The texts of the column among the rows that the other columns' filters keep, as Excel's filter menu lists them. */
export function filterChoices(sheet: Sheet, table: Table, index: number): readonly FilterChoice[] {
  const { body } = tableParts(table);
  const column = table.area.left + index;
  const others = filtersOf(table).filter((each) => each.column !== column);
  const found = new Map<string, ReturnType<typeof valueAt>>();
  for (let row = body.top; row <= body.bottom; row++) {
    if (!others.every((each) => each.kept.has(shownAt(sheet, row, each.column)))) continue;
    const text = shownAt(sheet, row, column);
    if (!found.has(text)) found.set(text, text === "" ? null : valueAt(sheet, row, column));
  }
  const filter = table.columns[index]?.filter;
  const kept = filter === undefined ? null : new Set(filter);
  return [...found]
    .sort(([, a], [, b]) => compareScalars(a, b, 1))
    .map(([text]) => ({ text, isKept: kept?.has(text) ?? true }));
}

interface ColumnFilter {
  /** Of the sheet. */
  readonly column: number;
  readonly kept: ReadonlySet<string>;
}

function filtersOf({ area, columns }: Table): readonly ColumnFilter[] {
  return columns.flatMap(({ filter }, index) =>
    filter === undefined ? [] : [{ column: area.left + index, kept: new Set(filter) }],
  );
}

function shownAt(sheet: Sheet, row: number, column: number): string {
  return displayText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat ?? GENERAL);
}
