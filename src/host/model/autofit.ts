import type { Area, Cell, Sheet, Style } from "./book";
import { eachCell } from "./cells";
import { DEFAULT_FONT, styleAt } from "./style";
import { displayText, GENERAL } from "./text";

/** Points. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;
const DIGIT_WIDTH = 5.25;
const PADDING = 3.75;
const WIDEST = 255 * DIGIT_WIDTH + PADDING;
const TALLEST = 409.5;

/** Makes the area's columns as wide as their longest text needs; blank columns get the default width. Wrapped texts do not count. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const widths = new Map<number, number>();
  eachCell(sheet, area, (cell, row, column) => {
    const style = styleAt(sheet, row, column);
    if (cell.value === null || style.wrapText === true) return;
    widths.set(column, Math.max(widths.get(column) ?? 0, textWidth(textOf(cell, style), style)));
  });
  for (const [column, width] of widths) setWidth(sheet, column, Math.min(WIDEST, width + PADDING));
}

/** Makes the area's rows as high as their texts need at the present widths. */
export function autofitRows(sheet: Sheet, area: Area): void {
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    const heights = [...cells].map(([column, cell]) => cellHeight(sheet, row, column, cell));
    const height = Math.min(TALLEST, Math.max(DEFAULT_HEIGHT, ...heights));
    setHeight(sheet, row, height === DEFAULT_HEIGHT ? null : height);
  }
}

/**
 * The height in points to which wrapped texts make a row grow that has no height of its own; null where it stays as all others.
 * Excel grows such rows as it opens a file; programs that do not are helped by the number.
 */
export function grownHeight(sheet: Sheet, row: number): number | null {
  let height = DEFAULT_HEIGHT;
  for (const [column, cell] of sheet.cells.get(row) ?? [])
    if (styleAt(sheet, row, column).wrapText === true)
      height = Math.max(height, cellHeight(sheet, row, column, cell));
  return height === DEFAULT_HEIGHT ? null : Math.min(TALLEST, height);
}

export function setWidth(sheet: Sheet, column: number, width: number | null): void {
  const line = sheet.columns.get(column) ?? { width: null, hidden: false, style: null };
  line.width = width;
  sheet.columns.set(column, line);
}

export function setHeight(sheet: Sheet, row: number, height: number | null): void {
  const line = sheet.rows.get(row);
  if (line === undefined && height === null) return;
  sheet.rows.set(row, { ...(line ?? { hidden: false, style: null }), height });
}

/** Width in points that the text takes in the style's font; Chinese, Japanese and Korean signs count double. */
function textWidth(text: string, style: Style): number {
  const lines = text.split("\n").map(signCount);
  const scale = (style.font?.size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;
  return (
    Math.max(...lines) * DIGIT_WIDTH * scale * (style.font?.bold === true ? 1.1 : 1) +
    (style.indent ?? 0) * 2 * DIGIT_WIDTH
  );
}

function signCount(line: string): number {
  let count = 0;
  for (const sign of line) count += WIDE.test(sign) ? 2 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

function cellHeight(sheet: Sheet, row: number, column: number, cell: Cell): number {
  if (cell.value === null) return DEFAULT_HEIGHT;
  const style = styleAt(sheet, row, column);
  const line = ((style.font?.size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size) * DEFAULT_HEIGHT;
  if (style.wrapText !== true) return line;
  const room = (sheet.columns.get(column)?.width ?? DEFAULT_WIDTH) - PADDING;
  const lines = textOf(cell, style)
    .split("\n")
    .map((text) => Math.max(1, Math.ceil(textWidth(text, style) / Math.max(room, DIGIT_WIDTH))));
  return line * lines.reduce((sum, count) => sum + count, 0);
}

function textOf(cell: Cell, style: Style): string {
  return displayText(cell.value, style.numberFormat ?? GENERAL);
}
