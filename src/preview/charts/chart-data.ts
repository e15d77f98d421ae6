import type { Chart, Series, Scalar } from "../../host";

/** One cell a chart reads: its value and its text as displayed. */
export interface ChartCell {
  readonly value: Scalar;
  readonly text: string;
  readonly numberFormat: string;
}
/** The cells of a reference such as `='图表'!$B$3:$B$14`, row by row; null when it names none. */
export type ReadCells = (formula: string) => readonly ChartCell[] | null;

/** A series with its numbers; null where the cell holds no number. */
export interface SeriesData {
  readonly series: Series;
  readonly index: number;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Horizontal positions of a scatter series: its categories as numbers, else 1, 2, 3 … */
  readonly xs: readonly (number | null)[];
  readonly color: string;
  readonly numberFormat: string;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** Office's chart colours: accents 1–6, then their darker shades. */
const CHART_COLORS =
  "#4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #264478 #9E480E #636363 #997300 #255E91 #43682B".split(
    " ",
  );

/** The automatic colour of the series or point at a place. */
export const chartColor = (index: number): string => CHART_COLORS[index % CHART_COLORS.length] ?? "";

/** What a chart shows now: names, numbers and colours of its series, read from the cells they name. */
export function chartData(chart: Chart, read: ReadCells): ChartData {
  const series = chart.series.map((one, index) => seriesData(one, index, read));
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  const named = chart.series
    .map((one) => (one.categories ? read(one.categories) : null))
    .find((cells) => cells);
  const categories = Array.from({ length: Math.max(longest, named?.length ?? 0) }, (_, index) =>
    named ? (named[index]?.text ?? "") : String(index + 1),
  );
  return { categories, series };
}

function seriesData(series: Series, index: number, read: ReadCells): SeriesData {
  const cells = (series.values ? read(series.values) : null) ?? [];
  const categories = series.categories ? read(series.categories) : null;
  const xs = categories?.some((cell) => typeof cell.value === "number")
    ? categories.map((cell) => numberOf(cell.value))
    : cells.map((_, place) => place + 1);
  return {
    series,
    index,
    name: nameOf(series, index, read),
    values: cells.map((cell) => numberOf(cell.value)),
    xs,
    color: series.fill ?? series.line.color ?? chartColor(index),
    numberFormat: cells.find((cell) => typeof cell.value === "number")?.numberFormat ?? "General",
  };
}

function nameOf(series: Series, index: number, read: ReadCells): string {
  if (!series.name.startsWith("=")) return series.name || `Series${index + 1}`;
  const literal = /^="(.*)"$/.exec(series.name)?.[1];
  return literal?.replaceAll('""', '"') ?? (read(series.name) ?? []).map((cell) => cell.text).join(" ");
}

const numberOf = (value: Scalar): number | null => (typeof value === "number" ? value : null);
