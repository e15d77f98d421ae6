import type { Sheet } from "../../host";
import { covers } from "./address";
import { cellLook, type SheetLook } from "./cell-look";
import type { MeasureText } from "./sheet-size";

const PADDING = 9;
const BUTTON = 18;

/** The width in pixels at which a column's longest text fits, wrapped and merged cells apart; null for a column without texts. */
export function fittedWidth(looks: SheetLook, column: number, measure: MeasureText): number | null {
  const { sheet } = looks;
  let widest: number | null = null;
  for (const [row, cells] of sheet.cells) {
    if (!cells.has(column) || isMerged(sheet, row, column)) continue;
    const look = cellLook(looks, { row, column });
    if (!look || look.text === "" || look.style.wrapText) continue;
    const room = PADDING + (look.filter ? BUTTON : 0) + (look.style.indent ?? 0) * 9;
    widest = Math.max(widest ?? 0, Math.ceil(measure(look.text, look.style)) + room);
  }
  return widest;
}

const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((area) => covers(area, { row, column }));
