import type { Cell, Scalar, Sheet, Style } from "../../host";
import { ownStyle } from "./cell-look";
import { sizeOf, trackOf, type Track } from "./track";
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
export function columnTrack(sheet: Sheet, { reach, used = usedSize(sheet) }: TrackOptions): Track {
  const chartEnd = Math.max(0, ...sheet.charts.map((chart) => chart.left + chart.width)) / DEFAULT_COLUMN_PT;
  const last = Math.max(used.columns, Math.ceil(chartEnd), reach);
  return trackOf(Math.min(LIMIT.columns, last + SPARE.columns), (index) =>
    sheet.columns.get(index)?.hidden ? 0 : columnWidth(sheet, index),
  );
}

/** The rows of a sheet in pixels; rows without a height of their own fit their texts, as Excel does it. */
export function rowTrack(sheet: Sheet, columns: Track, { measure, ...options }: RowOptions): Track {
  const fit = fitter(sheet, columns, measure);
  return trackOf(rowCount(sheet, options), (index) => {
    const row = sheet.rows.get(index);
    if (row?.hidden) return 0;
    return row && row.height !== null ? pixelsOf(row.height) : fit(index);
  });
}

/** How many rows the track of a sheet has. */
export function rowCount(sheet: Sheet, { reach, used = usedSize(sheet) }: TrackOptions): number {
  const chartEnd = Math.max(0, ...sheet.charts.map((chart) => chart.top + chart.height)) / DEFAULT_ROW_PT;
  return Math.min(LIMIT.rows, Math.max(used.rows, Math.ceil(chartEnd), reach) + SPARE.rows);
}

interface TrackOptions {
  readonly reach: number;
  /** `usedSize` of the sheet, where it is known: finding it out takes a look at every cell. */
  readonly used?: { readonly rows: number; readonly columns: number };
}

interface RowOptions extends TrackOptions {
  readonly measure: MeasureText;
}

/** Height of one line of text, in pixels: 11 pt needs the default 20. */
function lineHeight(style: Style | null): number {
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
      height = Math.max(height, knownHeight(cell, { style, width: sizeOf(columns, column), measure }));
    }
    return height;
  };
}

const needsRoom = (style: Style | null | undefined): boolean =>
  !!style && (!!style.wrapText || (style.font?.size ?? 0) > DEFAULT_FONT_PT);
const PADDING = 7;

interface Room {
  readonly style: Style;
  readonly width: number;
  readonly measure: MeasureText;
}

/** What was found out about a cell holds while its value, its style and the column are the same: breaking lines takes long. */
function knownHeight(cell: Cell, room: Room): number {
  const known = heights.get(cell);
  const isSame = known?.value === cell.value && known.style === room.style && known.width === room.width;
  if (known !== undefined && isSame) return known.height;
  const { style, width } = room;
  const height = neededHeight(cell.value, room);
  heights.set(cell, { value: cell.value, style, width, height });
  return height;
}
const heights = new WeakMap<
  Cell,
  { readonly value: Scalar; readonly style: Style; readonly width: number; readonly height: number }
>();

function neededHeight(value: Scalar, { style, width, measure }: Room): number {
  if (value === null || width <= PADDING) return 0;
  if (!style.wrapText || typeof value !== "string") return lineHeight(style);
  const lines = wrappedLines(value, width - PADDING, (part) => measure(part, style));
  return lines.length * lineHeight(style);
}
