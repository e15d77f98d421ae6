import type { ChartSpec, SeriesSpec } from "../core/sheets/declare";

import { supports } from "./batch";
import { drawAxes } from "./draw-axes";
import type { Origin } from "./origins";
import { rangeAt } from "./places";

/** A chart as it is drawn: the spec without its cells, which stand in the sheet. */
export type ChartDrawing = Omit<ChartSpec, "data"> & { readonly data: DrawnData };
export interface DrawnData {
  /** Key of the sheet. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is on the sheet under the chart's name: the number of its series, or null when there is no such chart. */
export type SeriesDrawn = number | null;

/**
 * Draws the chart over the data at `origin`, in place when it is there: series by series, each with its own values, categories and name,
 * because Excel on the web swaps rows and columns when it is left to guess.
 */
export function drawChart(
  context: Excel.RequestContext,
  drawing: ChartDrawing,
  origin: Origin,
  drawn: SeriesDrawn,
): void {
  const sheet = context.workbook.worksheets.getItem(origin.sheet);
  const series = drawableSeries(drawing);
  const chart = drawn === null ? addChart(context, drawing, origin) : sheet.charts.getItem(drawing.name);
  for (let index = (drawn ?? 1) - 1; index >= series.length; index--) chart.series.getItemAt(index).delete();
  series.forEach((spec, index) => {
    const one = index < (drawn ?? 1) ? chart.series.getItemAt(index) : chart.series.add(spec.name);
    pointToData(context, one, { spec, data: drawing.data, origin });
    dressSeries(one, spec);
  });
  chart.title.text = drawing.title;
  chart.title.format.font.size = 14;
  chart.legend.visible = drawing.legend !== null;
  if (drawing.legend !== null) chart.legend.position = drawing.legend;
  drawAxes(chart, drawing);
  placePlot(chart, drawing);
}

/** Older Excel chooses the place itself, and knows no plot area. */
function placePlot(chart: Excel.Chart, { plot }: ChartDrawing): void {
  if (plot === undefined || !supports("1.8")) return;
  const { plotArea } = chart;
  plotArea.insideLeft = plot.left;
  plotArea.insideTop = plot.top;
  plotArea.insideWidth = plot.width;
  plotArea.insideHeight = plot.height;
}

/** Below ExcelApi 1.8 a series cannot have an axis of its own: it would lie flat on the other one's scale, so it is left out. */
function drawableSeries({ series }: ChartDrawing): readonly SeriesSpec[] {
  return supports("1.8") ? series : series.filter(({ axis }) => axis === "Primary");
}

/** One column of values makes exactly one series, whatever Excel thinks of headers. */
function addChart(context: Excel.RequestContext, drawing: ChartDrawing, origin: Origin): Excel.Chart {
  const first = drawableSeries(drawing)[0];
  if (first === undefined) throw new RangeError(`invalid chart without series: ${drawing.name}`);
  const { charts } = context.workbook.worksheets.getItem(origin.sheet);
  const chart = charts.add(
    drawing.type,
    areaOf(context, { spec: first, data: drawing.data, origin }, "values"),
    "Columns",
  );
  chart.name = drawing.name;
  chart.left = drawing.place.left;
  chart.top = drawing.place.top;
  chart.width = drawing.place.width;
  chart.height = drawing.place.height;
  return chart;
}

interface SeriesPlace {
  readonly spec: SeriesSpec;
  readonly data: DrawnData;
  readonly origin: Origin;
}

function pointToData(context: Excel.RequestContext, series: Excel.ChartSeries, place: SeriesPlace): void {
  series.setValues(areaOf(context, place, "values"));
  series.setXAxisValues(areaOf(context, place, "categories"));
  series.name = place.spec.name;
}

function areaOf(
  context: Excel.RequestContext,
  { spec, data, origin }: SeriesPlace,
  which: "values" | "categories",
): Excel.Range {
  const { top, left, bottom, right } = spec[which];
  return rangeAt(context, {
    sheet: origin.sheet,
    top: origin.top + data.top + top,
    left: origin.left + data.left + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });
}

const SERIES_TYPES = {
  line: "Line",
  scatter: "XYScatter",
  "scatter-line": "XYScatterLinesNoMarkers",
} as const;

function dressSeries(series: Excel.ChartSeries, spec: SeriesSpec): void {
  if (spec.type in SERIES_TYPES) series.chartType = SERIES_TYPES[spec.type as keyof typeof SERIES_TYPES];
  if (supports("1.8")) {
    series.axisGroup = spec.axis;
    if (spec.overlap !== undefined) series.overlap = spec.overlap;
  }
  if (spec.gapWidth !== undefined) series.gapWidth = spec.gapWidth;
  if (spec.type === "bar" || spec.type === "column") series.format.fill.setSolidColor(spec.color);
  dressLine(series, spec);
  dressMarker(series, spec);
  labelPoints(series, spec);
}

function dressLine(series: Excel.ChartSeries, { line, color, type }: SeriesSpec): void {
  const { line: format } = series.format;
  if (line === null) {
    if (type === "scatter") format.lineStyle = "None";
    return;
  }
  format.color = color;
  format.weight = line.weight;
  format.lineStyle = line.dash;
}

function dressMarker(series: Excel.ChartSeries, { marker, color, type }: SeriesSpec): void {
  if (type === "bar" || type === "column") return;
  if (marker === null || marker.style === "None") {
    series.markerStyle = "None";
    return;
  }
  series.markerStyle = marker.style;
  series.markerSize = marker.size;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = marker.border ?? color;
}

function labelPoints(series: Excel.ChartSeries, spec: SeriesSpec): void {
  const { labels, labelFormat, labelColor, labelPosition } = spec;
  // Older Excel can only show values.
  const canChoose = supports("1.8");
  series.hasDataLabels = labels !== null && (canChoose || labels === "value");
  if (labels === null || !canChoose) return;
  series.dataLabels.showValue = labels === "value";
  series.dataLabels.showSeriesName = labels === "series-name";
  if (labelFormat !== undefined) series.dataLabels.numberFormat = labelFormat;
  if (labelColor !== undefined) series.dataLabels.format.font.color = labelColor;
  if (labelPosition !== undefined) series.dataLabels.position = labelPosition;
}
