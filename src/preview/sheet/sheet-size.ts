import type { Scalar, Sheet, Style } from "../../host";
import { ownStyle } from "./cell-look";
import type { Track } from "./track";
import { sizeOf, trackOf } from "./track";
import { wrappedLines } from "./wrapped-lines";

/** Excel's screen: 96 pixels to 72 points. */
export const pixelsOf = (points: number): number => Math.round((points * 4) / 3);
export const pointsOf = (pixels: number): number => (pixels * 3) / 4;

const DEFAULT_ROW_PT = 15;
const DEFAULT_COLUMN_PT = 48;
const DEFAULT_FONT_PT = 11;
/** Empty rows and columns shown after the last used ones, so that there is somewhere to type. */
const SPARE = { rows: 100, columns: 26 } as const;
const LIMIT = { rows: 1_048_576, columns: 16_384 } as const;

/** The width of a text in a style, in pixels. */
export type MeasureText = (text: string, style: Style) => number;

/** How many rows and columns hold something: cells, tables, merged areas and charts. */
export function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let rows = sheet.frozen.rows;
  let columns = sheet.frozen.columns;
  for (const [row, cells] of sheet.cells) {
    if (row >= rows) rows = row + 1;
    for (const column of cells.keys()) if (column >= columns) columns = column + 1;
  }
  for (const area of [...sheet.merges, ...sheet.tables.map((table) => table.area)]) {
    rows = Math.max(rows, area.bottom + 1);
    columns = Math.max(columns, area.right + 1);
  }
  return { rows, columns };
}

/** The width that a column has where it is not hidden, in pixels. */
export const columnWidth = (sheet: Sheet, column: number): number =>
  pixelsOf(sheet.columns.get(column)?.width ?? DEFAULT_COLUMN_PT);

/** The columns of a sheet in pixels, with room behind the used ones or up to `reach`, whichever is further. */
export function columnTrack(sheet: Sheet, reach: number): Track {
  const chartEnd = Math.max(0, ...sheet.charts.map((chart) => chart.left + chart.width)) / DEFAULT_COLUMN_PT;
  const used = Math.max(usedSize(sheet).columns, Math.ceil(chartEnd), reach);
  return trackOf(Math.min(LIMIT.columns, used + SPARE.columns), (index) =>
    sheet.columns.get(index)?.hidden ? 0 : columnWidth(sheet, index),
  );
}

/** The rows of a sheet in pixels; rows without a height of their own fit their texts, as Excel does it. */
export function rowTrack(sheet: Sheet, columns: Track, options: RowOptions): Track {
  const chartEnd = Math.max(0, ...sheet.charts.map((chart) => chart.top + chart.height)) / DEFAULT_ROW_PT;
  const used = Math.max(usedSize(sheet).rows, Math.ceil(chartEnd), options.reach);
  const fit = fitter(sheet, columns, options.measure);
  return trackOf(Math.min(LIMIT.rows, used + SPARE.rows), (index) => {
    const row = sheet.rows.get(index);
    if (row?.hidden) return 0;
    return row && row.height !== null ? pixelsOf(row.height) : fit(index);
  });
}

export interface RowOptions {
  readonly reach: number;
  readonly measure: MeasureText;
}

/** Height of one line of text, in pixels: 11 pt needs the default 20. */
export function lineHeight(style: Style | null): number {
  const size = style?.font?.size ?? DEFAULT_FONT_PT;
  return Math.round(size * 1.72 + 1);
}

function fitter(sheet: Sheet, columns: Track, measure: MeasureText): (row: number) => number {
  const merged = new Set(sheet.merges.map((area) => `${area.top},${area.left}`));
  const inherits = [...sheet.columns.values()].some(({ style }) => needsRoom(style));
  return (row) => {
    let height = pixelsOf(DEFAULT_ROW_PT);
    const isPlain = !inherits && !needsRoom(sheet.rows.get(row)?.style);
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      // Most cells of a large sheet end here: it is passed through at each change.
      if (isPlain && cell.style === null) continue;
      const style = ownStyle(sheet, cell, { row, column });
      if (!style || !needsRoom(style) || merged.has(`${row},${column}`)) continue;
      height = Math.max(height, neededHeight(cell.value, style, sizeOf(columns, column), measure));
    }
    return height;
  };
}

const needsRoom = (style: Style | null | undefined): boolean =>
  !!style && (!!style.wrapText || (style.font?.size ?? 0) > DEFAULT_FONT_PT);
const PADDING = 7;

function neededHeight(value: Scalar, style: Style, width: number, measure: MeasureText): number {
  if (value === null || width <= PADDING) return 0;
  if (!style.wrapText || typeof value !== "string") return lineHeight(style);
  const lines = wrappedLines(value, width - PADDING, (part) => measure(part, style));
  return lines.length * lineHeight(style);
}
