import { referenceFormula } from "../model/address";
import { axis, newLabels, newSeries } from "../model/charts";
import type { Chart, Series } from "../model/chart";
import type { Sheet } from "../model/book";
import { cellCount } from "../model/area";
import { mapArea } from "../model/cells";
import { shownValue } from "../model/entry";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { formulaArea } from "../model/names";
import type { Argument, Classes, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { integer, number, oneOf, text, truth, wordOf } from "./arguments";
import { cellsOfArgument } from "./cells-target";
import { labelsObject } from "./chart-labels";
import { fillObject, lineObject } from "./chart-looks";
import { chartType } from "./chart-types";
import { refresh, type OpenBook } from "./open-book";
import { seenAs, storedIn } from "./stored";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}
interface SeriesTarget extends ChartTarget {
  readonly series: Series;
}
interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const MARKERS = "Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture".split(" ");

/** Series of charts and their points. */
export function chartSeriesClasses(open: OpenBook): Classes {
  const collection: ClassSpec<ChartTarget> = {
    items: (target) => target.chart.series.map((series) => seriesObject(target, series)),
    methods: {
      Add: (target, [name, index]) => {
        const { chart } = target;
        const series = {
          ...newSeries(chart.type),
          name: typeof name === "string" ? name : `Series${chart.series.length + 1}`,
        };
        chart.series.splice(integer(index, 0, chart.series.length), 0, series);
        return seriesObject(target, series);
      },
    },
  };
  const format: ClassSpec<SeriesTarget> = {
    navigation: {
      Fill: ({ series }) => fillObject((color) => void (series.fill = color)),
      Line: ({ series }) => lineObject(series.line),
    },
  };
  return {
    ChartSeriesCollection: collection,
    ChartSeries: chartSeries(open),
    ChartSeriesFormat: format,
    ...pointClasses(open),
  };
}

function seriesObject({ sheet, chart }: ChartTarget, series: Series): HostObject {
  return { className: "ChartSeries", target: { sheet, chart, series } satisfies SeriesTarget };
}

function chartSeries(open: OpenBook): ClassSpec<SeriesTarget> {
  return {
    isGone: ({ chart, series }) => !chart.series.includes(series),
    properties: { ...seriesProperties(open), ...MARKER_PROPERTIES },
    navigation: {
      Format: seenAs("ChartSeriesFormat"),
      DataLabels: ({ series }) => labelsObject([series]),
      Points: seenAs("ChartPointsCollection"),
    },
    methods: seriesMethods(open),
  };
}

type Properties = Readonly<Record<string, Property<SeriesTarget>>>;

const ofSeries = storedIn(({ series }: SeriesTarget) => series);
const ofMarker = storedIn(({ series }: SeriesTarget) => series.marker);

function seriesProperties(open: OpenBook): Properties {
  return {
    Name: {
      get: (target) => seriesName(open, target),
      set: ({ series }, value) => void (series.name = text(value)),
    },
    ChartType: ofSeries("type", chartType),
    AxisGroup: {
      get: ({ series }) => series.axisGroup,
      set: ({ chart, series }, value) => {
        series.axisGroup = oneOf(value, ["Primary", "Secondary"]);
        const isNeeded = chart.series.some((item) => item.axisGroup === "Secondary");
        chart.axes.secondaryValue = isNeeded ? (chart.axes.secondaryValue ?? axis(false)) : null;
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.labels !== null,
      set: ({ series }, value) => void (series.labels = truth(value) ? (series.labels ?? newLabels()) : null),
    },
    Smooth: ofSeries("smooth", truth),
    GapWidth: {
      get: ({ series }) => series.gapWidth ?? 150,
      set: ({ chart, series }, value) => shareWithin(chart, series, "gapWidth", within(value, 0, 500)),
    },
    Overlap: {
      get: ({ series }) => series.overlap ?? 0,
      set: ({ chart, series }, value) => shareWithin(chart, series, "overlap", within(value, -100, 100)),
    },
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
  };
}

const MARKER_PROPERTIES: Properties = {
  MarkerStyle: ofMarker("style", wordOf(...MARKERS), "Automatic"),
  MarkerSize: ofMarker("size", (value) => within(value, 2, 72), 5),
  MarkerBackgroundColor: ofMarker("fill", colorOf, ""),
  MarkerForegroundColor: ofMarker("line", colorOf, ""),
};

function seriesMethods(open: OpenBook): NonNullable<ClassSpec<SeriesTarget>["methods"]> {
  const reference = (target: SeriesTarget, source: Argument) =>
    referenceFormula(cellsOfArgument(open, source, target.sheet));
  return {
    SetValues: (target, [source]) => void (target.series.values = reference(target, source)),
    SetXAxisValues: (target, [source]) => void (target.series.categories = reference(target, source)),
    Delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
    GetDimensionValues: (target, [dimension]) =>
      dimensionValues(open, target, dimensionFormula(target, dimension)),
    GetDimensionDataSourceString: (target, [dimension]) =>
      (dimensionFormula(target, dimension) ?? "").replace(/^=/, ""),
  };
}

/** Bars of one kind and axis share gap and overlap. */
function shareWithin(chart: Chart, series: Series, key: "gapWidth" | "overlap", value: number): void {
  for (const item of chart.series)
    if (item.type === series.type && item.axisGroup === series.axisGroup) item[key] = value;
}

function within(value: Argument, least: number, most: number): number {
  const amount = number(value);
  if (amount < least || amount > most)
    throw excelError("InvalidArgument", `${amount} is not between ${least} and ${most}`);
  return amount;
}

function dimensionFormula({ series }: SeriesTarget, dimension: Argument): string | null {
  const kind = oneOf(dimension, ["Categories", "Values", "XValues", "YValues"]);
  return kind === "Categories" || kind === "XValues" ? series.categories : series.values;
}

function dimensionValues(
  open: OpenBook,
  { sheet }: SeriesTarget,
  formula: string | null,
): readonly unknown[] {
  refresh(open);
  const cells = formula === null ? null : formulaArea(open.book, formula, sheet);
  return cells === null ? [] : mapArea(cells.sheet, cells.area, shownValue).flat();
}

function seriesName(open: OpenBook, target: SeriesTarget): string {
  const { name } = target.series;
  if (!name.startsWith("=")) return name;
  return dimensionValues(open, target, name).map(String).join(" ");
}

function pointClasses(open: OpenBook): Classes {
  const look = ({ series, index }: PointTarget) => {
    const found = series.points.get(index) ?? { fill: null, label: null };
    series.points.set(index, found);
    return found;
  };
  const collection: ClassSpec<SeriesTarget> = {
    items: (target) =>
      Array.from({ length: pointCount(open, target) }, (_, index) => ({
        className: "ChartPoint",
        target: { ...target, index } satisfies PointTarget,
      })),
  };
  const point: ClassSpec<PointTarget> = {
    properties: {
      Value: { get: (target) => dimensionValues(open, target, target.series.values)[target.index] ?? null },
      HasDataLabel: {
        get: ({ series, index }) =>
          series.labels !== null || (series.points.get(index)?.label ?? null) !== null,
      },
    },
    navigation: {
      Format: seenAs("ChartPointFormat"),
      DataLabel: seenAs("ChartDataLabel"),
    },
  };
  const format: ClassSpec<PointTarget> = {
    navigation: {
      Fill: (target) => fillObject((color) => void (look(target).fill = color)),
    },
  };
  const label: ClassSpec<PointTarget> = {
    properties: {
      Text: {
        get: ({ series, index }) => series.points.get(index)?.label ?? "",
        set: (target, value) => void (look(target).label = text(value)),
      },
    },
  };
  return {
    ChartPointsCollection: collection,
    ChartPoint: point,
    ChartPointFormat: format,
    ChartDataLabel: label,
  };
}

function pointCount(open: OpenBook, { sheet, series }: SeriesTarget): number {
  const cells = series.values === null ? null : formulaArea(open.book, series.values, sheet);
  return cells === null ? 0 : cellCount(cells.area);
}
