import { tableParts, areaHeight, intersection } from "./area";
import type { Area, Sheet, Table } from "./book";
import { cellAt, ensureCell, hasContent, isBlankArea } from "./cells";
import { moveFormula } from "./formula-references";

/**
 * Sees to the calculated columns of the table after cells were written: a column becomes one when every row of it has the same formula, and
 * ends being one when all of it is blank. Other contents in some rows are exceptions, as in Excel.
 */
export function noteFormulas(sheet: Sheet, table: Table, written: Area): void {
  const { body } = tableParts(table);
  const shared = intersection(written, body);
  if (shared === null || areaHeight(shared) < areaHeight(body)) return;
  for (let left = shared.left; left <= shared.right; left++) {
    const column = table.columns[left - body.left];
    if (column === undefined) continue;
    const cells = { ...body, left, right: left };
    const formula = commonFormula(sheet, cells);
    if (formula !== null) column.formula = formula;
    else if (column.formula !== undefined && isBlankArea(sheet, cells)) delete column.formula;
  }
}

/** Gives the blank cells of calculated columns in these rows of the body their formulas. */
export function computeRows(sheet: Sheet, table: Table, { top, bottom }: Pick<Area, "top" | "bottom">): void {
  const { body } = tableParts(table);
  for (const [index, { formula }] of table.columns.entries()) {
    if (formula === undefined) continue;
    for (let row = Math.max(top, body.top); row <= Math.min(bottom, body.bottom); row++) {
      const cell = ensureCell(sheet, row, body.left + index);
      if (hasContent(cell)) continue;
      cell.formula = moveFormula(formula, row - body.top, 0);
      cell.value = 0; // until it is calculated
    }
  }
}

/** The formula of the first cell where the others have the same one, relative to their own rows; null otherwise. */
function commonFormula(sheet: Sheet, { top, bottom, left }: Area): string | null {
  const formulaIn = (row: number): string | null => cellAt(sheet, row, left)?.formula ?? null;
  const first = formulaIn(top);
  if (first === null) return null;
  const isRelative = moveFormula(first, 1, 0) !== first;
  for (let row = top + 1; row <= bottom; row++) {
    const wanted = isRelative ? moveFormula(first, row - top, 0) : first;
    if (formulaIn(row) !== wanted) return null;
  }
  return first;
}
