import { areaAt, areaHeight, areaWidth } from "./area";
import type { Area, Cell, Sheet } from "./book";
import { copyCells, dropBlankCell, ensureCell } from "./cells";
import { moveFormula } from "./formula-references";
import { styleAt } from "./style";

/** What is taken over, as in `Excel.RangeCopyType`. */
export type CopyKind = "All" | "Formulas" | "Values" | "Formats";

export interface CopySource {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Copies the source over the target, as often as it fits when the target is a multiple of it, else once; returns the cells
 * written. References without `$` move along.
 */
export function copyArea(source: CopySource, sheet: Sheet, target: Area, kind: CopyKind): Area {
  const height = areaHeight(source.area);
  const width = areaWidth(source.area);
  const isMultiple = areaHeight(target) % height === 0 && areaWidth(target) % width === 0;
  const written = isMultiple ? target : areaAt(target.top, target.left, height, width);
  const cells = copyCells(source.sheet, source.area);
  for (let row = written.top; row <= written.bottom; row++) {
    for (let column = written.left; column <= written.right; column++) {
      const fromRow = (row - written.top) % height;
      const fromColumn = (column - written.left) % width;
      const from = { row: source.area.top + fromRow, column: source.area.left + fromColumn };
      pasteCell(
        { source: source.sheet, from, cell: cells[fromRow]?.[fromColumn] },
        sheet,
        { row, column },
        kind,
      );
    }
  }
  return written;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function pasteCell(
  copied: { readonly source: Sheet; readonly from: Place; readonly cell: Cell | undefined },
  sheet: Sheet,
  to: Place,
  kind: CopyKind,
): void {
  const cell = ensureCell(sheet, to.row, to.column);
  if (kind !== "Formats") {
    cell.value = copied.cell?.value ?? null;
    cell.formula = kind === "Values" ? null : movedFormula(copied, to);
  }
  if (kind === "All" || kind === "Formats") cell.style = ownStyle(copied.source, copied.from);
  dropBlankCell(sheet, to.row, to.column);
}

function movedFormula(
  copied: { readonly from: Place; readonly cell: Cell | undefined },
  to: Place,
): string | null {
  const formula = copied.cell?.formula ?? null;
  return formula === null
    ? null
    : moveFormula(formula, to.row - copied.from.row, to.column - copied.from.column);
}

function ownStyle(sheet: Sheet, at: Place): Cell["style"] {
  const style = styleAt(sheet, at.row, at.column);
  return Object.keys(style).length === 0 ? null : style;
}
