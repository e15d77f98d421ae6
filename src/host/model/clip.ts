import { COLUMN_LIMIT, ROW_LIMIT } from "./address";
import { areaAt, indexesBetween, areaHeight, areaWidth } from "./area";
import type { Area, Cell, Sheet, Spot, SheetArea } from "./book";
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
  readonly rows: ClipRows;
}

type ClipRows = readonly (readonly ClipCell[])[];

type ClipCell = Readonly<Cell> & Spot;

/** What is taken over, as in `Excel.RangeCopyType`. References without `$` move along. */
type CopyKind = "All" | "Formulas" | "Values" | "Formats";

/** The area's cells that show. */
export function clipOf(sheet: Sheet, area: Area): Clip {
  const columns = indexesBetween(area.left, area.right).filter((column) => !isColumnHidden(sheet, column));
  const rows = indexesBetween(area.top, area.bottom).filter((row) => !isRowHidden(sheet, row));
  return { sheet, area, rows: copiedCells(sheet, rows, columns) };
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

/** Writes the cells over the area, as often as they fit. `Moved`: all that they are, with formulas as they stand. */
export function pasteCells(rows: ClipRows, sheet: Sheet, area: Area, kind: CopyKind | "Moved"): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rows[(row - area.top) % rows.length] ?? [];
    for (let column = area.left; column <= area.right; column++) {
      const from = line[(column - area.left) % line.length];
      if (from !== undefined) pasteCell(from, sheet, { row, column }, kind);
    }
  }
}

/** Copies the source, hidden cells too, over the target and returns the cells written: see `pasteArea`. */
export function copyArea(source: SheetArea, sheet: Sheet, target: Area, kind: CopyKind): Area {
  const { top, left, bottom, right } = source.area;
  const area = pasteArea(target, areaHeight(source.area), areaWidth(source.area));
  pasteCells(
    copiedCells(source.sheet, indexesBetween(top, bottom), indexesBetween(left, right)),
    sheet,
    area,
    kind,
  );
  return area;
}

function copiedCells(sheet: Sheet, rows: readonly number[], columns: readonly number[]): ClipRows {
  return rows.map((row) =>
    columns.map((column) => {
      const { value = null, formula = null } = cellAt(sheet, row, column) ?? {};
      const style = styleAt(sheet, row, column);
      return { value, formula, style: Object.keys(style).length === 0 ? null : style, row, column };
    }),
  );
}

function pasteCell(from: ClipCell, sheet: Sheet, to: Spot, kind: CopyKind | "Moved"): void {
  const cell = ensureCell(sheet, to.row, to.column);
  if (kind !== "Formats") {
    cell.value = from.value;
    cell.formula = kind === "Values" ? null : formulaAt(from, to, kind);
  }
  if (kind !== "Formulas" && kind !== "Values") cell.style = from.style;
  dropBlankCell(sheet, to.row, to.column);
}

function formulaAt({ formula, row, column }: ClipCell, to: Spot, kind: CopyKind | "Moved"): string | null {
  if (formula === null || kind === "Moved") return formula;
  return moveFormula(formula, to.row - row, to.column - column);
}
