import { COLUMN_LIMIT, ROW_LIMIT } from "./address";
import { areaAt, areaHeight, areaWidth } from "./area";
import type { Area, Cell, Sheet, Style } from "./book";
import { cellAt, dropBlankCell, ensureCell } from "./cells";
import { excelError } from "./errors";
import { moveFormula } from "./formula-references";
import { isColumnHidden, isRowHidden } from "./lines";
import { styleAt } from "./style";

/** Cells on the clipboard, as they were when they were copied. */
export interface Clip {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Row by row; rows and columns that were hidden are left out, as Excel leaves out what a filter hides. */
  readonly rows: readonly (readonly ClipCell[])[];
}

export interface ClipCell extends Pick<Cell, "value" | "formula"> {
  readonly style: Style;
  readonly row: number;
  readonly column: number;
}

/** The area's cells that show. */
export function clipOf(sheet: Sheet, area: Area): Clip {
  const columns = indexes(area.left, area.right).filter((column) => !isColumnHidden(sheet, column));
  const rows = indexes(area.top, area.bottom).filter((row) => !isRowHidden(sheet, row));
  const cell = (row: number, column: number): ClipCell => {
    const { value = null, formula = null } = cellAt(sheet, row, column) ?? {};
    return { value, formula, style: styleAt(sheet, row, column), row, column };
  };
  return { sheet, area, rows: rows.map((row) => columns.map((column) => cell(row, column))) };
}

/**
 * The cells that pasting `height` × `width` cells onto the selected ones writes: the selection when it is a multiple of
 * them, else one copy at its corner. Errors: `InvalidArgument` beyond the sheet's edge.
 */
export function pasteArea(target: Area, height: number, width: number): Area {
  const isMultiple = areaHeight(target) % height === 0 && areaWidth(target) % width === 0;
  const area = isMultiple ? target : areaAt(target.top, target.left, height, width);
  if (area.bottom >= ROW_LIMIT || area.right >= COLUMN_LIMIT)
    throw excelError("InvalidArgument", "the copied cells do not fit on the sheet");
  return area;
}

/** Writes the clip over the area, as often as it fits; references without `$` move along unless `isMove`. */
export function pasteClip(clip: Clip, sheet: Sheet, area: Area, isMove: boolean): void {
  const height = clip.rows.length;
  for (let row = area.top; row <= area.bottom; row++) {
    const line = clip.rows[(row - area.top) % height] ?? [];
    for (let column = area.left; column <= area.right; column++) {
      const from = line[(column - area.left) % line.length];
      if (from === undefined) continue;
      const cell = ensureCell(sheet, row, column);
      cell.value = from.value;
      cell.formula = formulaAt(from, { row, column }, isMove);
      cell.style = Object.keys(from.style).length === 0 ? null : from.style;
      dropBlankCell(sheet, row, column);
    }
  }
}

function formulaAt(
  from: ClipCell,
  to: { readonly row: number; readonly column: number },
  isMove: boolean,
): string | null {
  if (isMove || from.formula === null) return from.formula;
  return moveFormula(from.formula, to.row - from.row, to.column - from.column);
}

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
