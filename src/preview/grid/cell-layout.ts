import type { Area } from "../../host";
import { addressOf, covers, type Spot } from "../sheet/address";
import { cellAt, cellLook, type CellLook, type SheetLook } from "../sheet/cell-look";
import { fittedNumber } from "../sheet/number-text";
import type { MeasureText } from "../sheet/sheet-size";
import { textSpan } from "../sheet/text-span";
import { startOf } from "../sheet/track";
import type { CellDrawing, CellPlace } from "./cell-element";
import { isShown, type Tracks } from "./pane-window";

/** A sheet as it is being drawn: its looks, its sizes and a ruler for texts. */
export interface DrawnSheet extends SheetLook {
  readonly tracks: Tracks;
  readonly measure: MeasureText;
}

const PADDING = 6;
/** How far left or right of the view a text that runs over may begin. */
const REACH = 30;

/** What is drawn at `spot`; null where nothing is. Merged cells are drawn at their first cell. */
export function cellDrawing(drawn: DrawnSheet, spot: Spot): CellDrawing | null {
  if (!isShown(drawn.tracks, spot)) return null;
  const merge = drawn.sheet.merges.find((area) => covers(area, spot)) ?? null;
  if (merge && (merge.top !== spot.row || merge.left !== spot.column)) return null;
  const look = cellLook(drawn, spot);
  if (!look && !merge) return null;
  const shown = look ?? BLANK;
  const { place, text } = placed(drawn, spot, shown, merge);
  return { look: shown, text, place, address: addressOf(spot) };
}

const BLANK: CellLook = {
  value: null,
  text: "",
  style: {},
  align: "left",
  formatColor: null,
  bar: null,
  filter: null,
};

function placed(drawn: DrawnSheet, spot: Spot, look: CellLook, merge: Area | null) {
  const { columns, rows } = drawn.tracks;
  const x = startOf(columns, spot.column);
  const y = startOf(rows, spot.row);
  const width = startOf(columns, (merge?.right ?? spot.column) + 1) - x;
  const height = startOf(rows, (merge?.bottom ?? spot.row) + 1) - y;
  const place = { x, y, width, height, textFrom: 0, textTo: width, isMerged: merge !== null };
  if (typeof look.value === "number" && look.text !== "") {
    const widthOf = (text: string): number => drawn.measure(text, look.style);
    const fit = { widthPx: width - PADDING, widthOf };
    return { place, text: fittedNumber(look.value, look.style.numberFormat ?? "General", fit) };
  }
  return { place: { ...place, ...overSpan(drawn, spot, look, place) }, text: look.text };
}

function overSpan(drawn: DrawnSheet, spot: Spot, look: CellLook, place: CellPlace): Partial<CellPlace> {
  if (typeof look.value !== "string" || look.style.wrapText || place.isMerged || look.filter) return {};
  const isFree = (column: number): boolean =>
    (cellAt(drawn.sheet, { row: spot.row, column })?.value ?? null) === null &&
    !drawn.sheet.merges.some((area) => covers(area, { row: spot.row, column }));
  const width = drawn.measure(look.text, look.style) + PADDING + (look.style.indent ?? 0) * 9;
  const run = { column: spot.column, lastColumn: spot.column, width, align: look.align, isFree };
  const span = textSpan(drawn.tracks.columns, run);
  return { textFrom: span.from - place.x, textTo: span.to - place.x };
}

/** The columns outside `first`…`last` whose text may run into them: the nearest filled cell on either side. */
export function reachingColumns(
  drawn: DrawnSheet,
  row: number,
  first: number,
  last: number,
): readonly number[] {
  const cells = drawn.sheet.cells.get(row);
  if (!cells) return [];
  const near = (from: number, step: 1 | -1): readonly number[] => {
    const columns = Array.from({ length: REACH }, (_, index) => from + step * (index + 1));
    return columns.filter((column) => typeof cells.get(column)?.value === "string").slice(0, 1);
  };
  return [...near(first, -1), ...near(last, 1)];
}
