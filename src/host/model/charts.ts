import { parseArea, referenceFormula } from "./address";
import { areaAt, areaHeight, areaWidth, intersection } from "./area";
import type { Area, Book, Scalar, Sheet } from "./book";
import { usedArea, valueAt } from "./cells";
import type { Axis, Chart, ChartFont, ChartLine, ChartText, DataLabels, Series } from "./chart";
import { freshId } from "./new-book";
import { styleAt } from "./style";
import { GENERAL, isDateFormat } from "./text";

/** How the series lie in the source, as in `Excel.ChartSeriesBy`. */
type SeriesBy = "Auto" | "Columns" | "Rows";

/** Adds a chart of the area's numbers with the look Excel gives it: title, legend, one series per column or row. */
export function addChart(book: Book, sheet: Sheet, type: string): Chart {
  const chart: Chart = {
    id: freshId(book, "chart"),
    name: freeChartName(sheet),
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    type,
    title: { ...chartText(), text: "Chart Title" },
    legend: { visible: true, position: "Bottom", overlay: false, font: chartFont() },
    axes: { category: axis(false), value: axis(true), secondaryValue: null },
    series: [],
    areaFill: null,
    plotFill: null,
    plotPlace: { left: null, top: null, width: null, height: null },
  };
  sheet.charts.push(chart);
  return chart;
}

/** Gives the chart the series found in the area of `sheet`. A single series lends the chart its name as title. */
export function setChartData(chart: Chart, sheet: Sheet, source: Area, by: SeriesBy): void {
  const used = usedArea(sheet, true);
  const area = (used === null ? null : intersection(source, used)) ?? source;
  const columns = by === "Columns" || (by === "Auto" && areaHeight(area) >= areaWidth(area));
  chart.series = seriesOf(sheet, area, { columns, isScatter: /^(XYScatter|Bubble)/.test(chart.type) }).map(
    (parts) => ({ ...newSeries(chart.type), ...parts }),
  );
  const [only, ...others] = chart.series;
  chart.legend.visible = others.length > 0;
  chart.title.visible = true;
  if (only !== undefined && others.length === 0) chart.title.text = seriesTitle(sheet, only.name);
}

export function newSeries(type: string): Series {
  return {
    name: "",
    values: null,
    categories: null,
    type,
    axisGroup: "Primary",
    fill: null,
    line: chartLine(),
    marker: { style: null, size: null, fill: null, line: null },
    smooth: false,
    gapWidth: null,
    overlap: null,
    labels: null,
    points: new Map(),
  };
}

export function newLabels(): DataLabels {
  return {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    showLegendKey: false,
    showBubbleSize: false,
    position: null,
    numberFormat: null,
    font: chartFont(),
  };
}

export function axis(hasGridlines: boolean): Axis {
  return {
    visible: true,
    title: { ...chartText(), visible: false },
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    reversed: false,
    tickLabels: "NextToAxis",
    majorGridlines: { visible: hasGridlines, line: chartLine() },
    line: chartLine(),
    font: chartFont(),
  };
}

/** A text that says nothing and leaves its look to Excel. */
export function chartText(): ChartText {
  return { text: "", visible: true, overlay: false, font: chartFont() };
}

export function chartFont(): ChartFont {
  return { size: null, bold: null, color: null, name: null };
}

export function chartLine(): ChartLine {
  return { color: null, weight: null, style: null };
}

function freeChartName(sheet: Sheet): string {
  for (let number = 1; ; number++)
    if (!sheet.charts.some((chart) => chart.name === `Chart ${number}`)) return `Chart ${number}`;
}

interface Layout {
  readonly columns: boolean;
  readonly isScatter: boolean;
}

/** Names are in the first line, categories in the first of each series' direction, where these are texts, dates or blank. */
function seriesOf(
  sheet: Sheet,
  area: Area,
  layout: Layout,
): readonly Pick<Series, "name" | "values" | "categories">[] {
  const lines = linesOf(area, layout.columns);
  const labels = labelsOf(sheet, lines, layout.isScatter);
  const first = labels.hasNames ? 1 : 0;
  const start = labels.hasCategories ? 1 : 0;
  const strip = (line: number): string => {
    const from = lines.cell(first, line);
    const to = lines.cell(lines.length - 1, line);
    return referenceFormula({ sheet, area: { ...from, bottom: to.bottom, right: to.right } });
  };
  return Array.from({ length: lines.count - start }, (_, index) => ({
    name: labels.hasNames
      ? referenceFormula({ sheet, area: lines.cell(0, index + start) })
      : `Series${index + 1}`,
    values: strip(index + start),
    categories: labels.hasCategories ? strip(0) : null,
  }));
}

/** The source as lines of cells, each of which may become a series. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly cell: (index: number, line: number) => Area;
}

function linesOf(area: Area, areColumns: boolean): Lines {
  return areColumns
    ? {
        count: areaWidth(area),
        length: areaHeight(area),
        cell: (index, line) => areaAt(area.top + index, area.left + line),
      }
    : {
        count: areaHeight(area),
        length: areaWidth(area),
        cell: (index, line) => areaAt(area.top + line, area.left + index),
      };
}

function labelsOf(
  sheet: Sheet,
  lines: Lines,
  isScatter: boolean,
): { readonly hasNames: boolean; readonly hasCategories: boolean } {
  const isLabel = (index: number, line: number) => isLabelCell(sheet, lines.cell(index, line));
  const corner = lines.cell(0, 0);
  const hasCorner = valueAt(sheet, corner.top, corner.left) === null;
  const areNames = every(lines.count, (line) => isLabel(0, line) || (line === 0 && lines.count > 1));
  const hasNames = lines.length > 1 && (hasCorner || areNames);
  const first = hasNames ? 1 : 0;
  const areCategories = every(lines.length - first, (index) => isLabel(index + first, 0));
  const isLabelled = isScatter || areCategories || (hasNames && hasCorner);
  return { hasNames, hasCategories: lines.count > 1 && isLabelled };
}

function every(count: number, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (!holds(index)) return false;
  return true;
}

function isLabelCell(sheet: Sheet, cell: Area): boolean {
  const value: Scalar = valueAt(sheet, cell.top, cell.left);
  if (typeof value !== "number") return true;
  return isDateFormat(styleAt(sheet, cell.top, cell.left).numberFormat ?? GENERAL);
}

function seriesTitle(sheet: Sheet, name: string): string {
  if (!name.startsWith("=")) return name;
  const corner = parseArea(name.slice(name.lastIndexOf("!") + 1));
  if (corner === null) return "";
  const value = valueAt(sheet, corner.top, corner.left);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
