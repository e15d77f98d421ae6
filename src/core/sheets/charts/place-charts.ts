import {
  columnLetters,
  type CellAt,
  type ChartRecord,
  type ChartSheet,
  type ChartSpec,
  type PlotPlace,
} from "../declare";
import { GAP, WIDE } from "./chart-sizes";
import { HEAD_ROWS } from "./data-block";

/** A chart at its place: in points, and the 0-based first column of its data. */
export interface PlacedChart<Input> {
  readonly record: ChartRecord<Input>;
  readonly place: PlotPlace;
  readonly left: number;
}

/** The charts of the sheet, row by row, no wider than two columns; what has nothing to show keeps its place free. */
export function placedCharts<Input>(charts: ChartSheet<Input>): readonly PlacedChart<Input>[] {
  const placed: PlacedChart<Input>[] = [];
  let row = { top: charts.top, bottom: charts.top, right: 0 };
  let left = charts.data.left;
  for (const record of charts.records) {
    const { width, height } = record.size;
    const isNewRow = placed.length > 0 && row.right + GAP + width > WIDE.width;
    if (isNewRow) row = { top: rowBelow(row.bottom, record, charts), bottom: 0, right: 0 };
    const across = row.right === 0 ? 0 : row.right + GAP;
    placed.push({ record, left, place: { left: charts.left + across, top: row.top, width, height } });
    row = { ...row, bottom: Math.max(row.bottom, row.top + height), right: across + width };
    left += record.columns.length + 1;
  }
  return placed;
}

/** Widths in points of the columns of data, from the first block on: side by side, so that each can grow downwards, with a gap between them. */
export const dataWidths = <Input>({ records }: ChartSheet<Input>): readonly number[] =>
  records.flatMap(({ columns }, index) => (index === 0 ? columns : [GAP_WIDTH, ...columns]));

/** The charts of `input`, as far as there is something to show. */
export function chartSpecs<Input>(charts: ChartSheet<Input>, input: Input): readonly ChartSpec[] {
  const { sheet, data } = charts;
  return placedCharts(charts).flatMap(({ record, place, left }) => {
    const described = record.describe(input, cellsFrom(data.top, left));
    if (described === null) return [];
    const { key } = record;
    return [
      {
        ...described,
        key,
        name: chartName(key),
        data: { ...described.data, sheet, top: data.top, left },
        place,
      },
    ];
  });
}

/** Name of the chart object. */
const chartName = (key: string): string => `linli-${key}`;

/** Points between two rows of charts, and of the empty column between two blocks of data. */
const ROW_GAP = 20;
export const GAP_WIDTH = 18;

/** Where a row of charts begins below `bottom`: on the next page where the edge between two pages would cut it. */
function rowBelow<Input>(bottom: number, { size }: ChartRecord<Input>, { page }: ChartSheet<Input>): number {
  const top = bottom + ROW_GAP + (size.above ?? 0);
  if (page === undefined) return top;
  const edge = page.height * Math.ceil(top / page.height);
  return top + size.height > edge ? edge + page.top : top;
}

const cellsFrom =
  (top: number, left: number): CellAt =>
  (row, column) =>
    `${columnLetters(left + column + 1)}${top + HEAD_ROWS + row + 1}`;
