import { chartSpecs, dataWidths, GAP_WIDTH } from "../charts";
import type { Beside, BlockSpec, ChartSpec, FormulaScope, SheetSpec } from "../declare";

import { figureBlocks } from "./figure-blocks";

/** The sheet with key figures and charts to the right of all that is on it. */
export function withBeside(
  spec: SheetSpec,
  { figures = [], charts = [] }: Omit<Beside, "sheet">,
  scope: FormulaScope,
): SheetSpec {
  if (figures.length + charts.length === 0) return spec;
  const left = endOf(spec) + 1;
  const top = spec.tables[0]?.top ?? FIRST_ROW;
  const place = { top, label: left, value: left + 1, note: left + 2 };
  const own =
    figures.length === 0 ? [] : figureBlocks(figures, place, scope).map((block) => marked(block, spec));
  const dataTop = figures.length === 0 ? top : top + figures.length + 2;
  const flow = { sheet: spec.key, left: 0, top: 0, data: { top: dataTop, left }, records: charts };
  const widths = new Map([
    ...spec.widths,
    ...widthsFrom(left, [figures.length === 0 ? [] : FIGURE_WIDTHS, dataWidths(flow)]),
  ]);
  const drawn = chartSpecs(
    { ...flow, left: GAP_WIDTH + pointsOf(widths), top: pointsAbove(spec, dataTop) },
    scope,
  );
  return { ...spec, widths, blocks: [...spec.blocks, ...own, ...drawn.map(dataBlockOf)], charts: drawn };
}

/** 0-based row where figures begin on a sheet without a table. */
const FIRST_ROW = 3;

/** Points: label, value and note of a figure; what columns and rows have where nothing is said. */
const FIGURE_WIDTHS = [150, 84, 230];
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;

/** The first column beyond all that the sheet holds. */
function endOf({ tables, blocks, widths }: SheetSpec): number {
  const ends = [
    ...tables.map(({ left, columns }) => left + columns.length),
    ...blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0)),
    ...[...widths.keys()].map((column) => column + 1),
  ];
  return Math.max(0, ...ends);
}

/** The columns from `left` on, after a gap: each as wide as the widest that is asked for. */
function widthsFrom(
  left: number,
  wanted: readonly (readonly number[])[],
): readonly (readonly [column: number, width: number])[] {
  const count = Math.max(...wanted.map(({ length }) => length));
  const columns = Array.from({ length: count }, (_, index) =>
    Math.max(...wanted.map((each) => each[index] ?? 0)),
  );
  return [GAP_WIDTH, ...columns].map((width, index) => [left - 1 + index, width]);
}

function pointsOf(widths: ReadonlyMap<number, number>): number {
  const count = 1 + Math.max(...widths.keys());
  return sum(Array.from({ length: count }, (_, column) => widths.get(column) ?? USUAL_WIDTH));
}

const pointsAbove = ({ heights }: SheetSpec, row: number): number =>
  sum(Array.from({ length: row }, (_, index) => heights.get(index) ?? USUAL_HEIGHT));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const marked = (block: BlockSpec, { key }: SheetSpec): BlockSpec => ({
  ...block,
  mark: markOf(`${key}_${block.id}`),
});

/** The block of cells that the chart reads. */
function dataBlockOf({ key, data: { top, left, cells, numberFormats } }: ChartSpec): BlockSpec {
  return {
    id: `chart-${key}`,
    top,
    left,
    cells,
    style: "plain",
    ...(numberFormats !== undefined && { numberFormats }),
    mark: chartMark(key),
  };
}

/** Hidden name of the first cell of a chart's data. */
export const chartMark = (key: string): string => markOf(`chart_${key}`);

const markOf = (words: string): string => `linli_${words.replaceAll("-", "_")}`;
