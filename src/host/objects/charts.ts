import type { Sheet } from "../model/book";
import type { Chart } from "../model/chart";
import { addChart, setChartData } from "../model/charts";
import { excelError } from "../model/errors";
import { columnLeft, rowTop } from "../model/lines";
import { checkUnprotected } from "../model/protection";
import { EVENT_TYPE } from "../wire/events";
import type { Argument, Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { number, oneOf, text, truth, wordOf } from "./arguments";
import { cellsOfArgument } from "./cells-target";
import { chartAxisClasses, chartTextClass, chartTextFormat, ofText } from "./chart-axes";
import { chartLabelClasses, labelsObject } from "./chart-labels";
import { chartLookClasses, fillObject, fontObject } from "./chart-looks";
import { chartSeriesClasses } from "./chart-series";
import { chartType } from "./chart-types";
import { refresh, report, type OpenBook } from "./open-book";
import { showSheet } from "./selection";
import { seenAs, storedIn } from "./stored";
import { sheetObject } from "./worksheet";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** Native charts. */
export function chartClasses(open: OpenBook): Classes {
  return {
    ChartCollection: collection(open),
    Chart: chartClass(open),
    ChartTitle: chartTextClass("ChartTitleFormat", { Overlay: ofText("overlay", truth) }),
    ChartTitleFormat: chartTextFormat(),
    ...legendClasses(),
    ...areaClasses(),
    ...chartAxisClasses(open),
    ...chartSeriesClasses(open),
    ...chartLabelClasses(),
    ...chartLookClasses(),
  };
}

const chartObject = (sheet: Sheet, chart: Chart): HostObject => ({
  className: "Chart",
  target: { sheet, chart } satisfies ChartTarget,
});

function collection(open: OpenBook): ClassSpec<Sheet> {
  return {
    eventTarget: (sheet) => sheet.id,
    items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
    item: (sheet, key) => {
      const chart =
        sheet.charts.find((item) => item.name === key) ?? sheet.charts.find((item) => item.id === key);
      return chart === undefined ? null : chartObject(sheet, chart);
    },
    methods: {
      Add: (sheet, [type, source, by]) => {
        checkUnprotected(sheet);
        const kind = chartType(type);
        const cells = cellsOfArgument(open, source, sheet);
        const direction = seriesBy(by);
        refresh(open);
        const chart = addChart(open.book, sheet, kind);
        setChartData(chart, cells.sheet, cells.area, direction);
        report(open, EVENT_TYPE.chartAdded, sheet.id, {
          chartId: chart.id,
          source: "Local",
          worksheetId: sheet.id,
        });
        return chartObject(sheet, chart);
      },
    },
  };
}

function chartClass(open: OpenBook): ClassSpec<ChartTarget> {
  return {
    id: ({ chart }) => chart.id,
    isGone: ({ sheet, chart }) => !open.book.sheets.includes(sheet) || !sheet.charts.includes(chart),
    properties: {
      Name: ofChart("name", text),
      ChartType: {
        get: ({ chart }) => chart.type,
        set: ({ chart }, value) => {
          chart.type = chartType(value);
          for (const series of chart.series) series.type = chart.type;
        },
      },
      Left: ofChart("left", length),
      Top: ofChart("top", length),
      Width: ofChart("width", length),
      Height: ofChart("height", length),
    },
    navigation: {
      Title: ({ chart }) => ({ className: "ChartTitle", target: chart.title }),
      Legend: ({ chart }) => ({ className: "ChartLegend", target: chart.legend }),
      Axes: seenAs("ChartAxes"),
      Series: seenAs("ChartSeriesCollection"),
      DataLabels: ({ chart }) => labelsObject(chart.series),
      Format: ({ chart }) => ({ className: "ChartAreaFormat", target: chart }),
      PlotArea: ({ chart }) => ({ className: "ChartPlotArea", target: chart }),
      Worksheet: ({ sheet }) => sheetObject(sheet),
    },
    methods: {
      Activate: ({ sheet }) => showSheet(open, sheet),
      Delete: ({ sheet, chart }) => {
        checkUnprotected(sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
        report(open, EVENT_TYPE.chartDeleted, sheet.id, {
          chartId: chart.id,
          source: "Local",
          worksheetId: sheet.id,
        });
      },
      SetData: ({ sheet, chart }, [source, by]) => {
        const cells = cellsOfArgument(open, source, sheet);
        refresh(open);
        setChartData(chart, cells.sheet, cells.area, seriesBy(by));
      },
      SetPosition: (target, [start, end]) => setPosition(open, target, start, end),
    },
  };
}

const ofChart = storedIn(({ chart }: ChartTarget) => chart);

function length(value: Argument): number {
  const points = number(value);
  if (points < 0) throw excelError("InvalidArgument", `a length of ${points} points`);
  return points;
}

const seriesBy = (argument: Argument) => oneOf(argument ?? "Auto", ["Auto", "Columns", "Rows"]);

function setPosition(open: OpenBook, { sheet, chart }: ChartTarget, start: Argument, end: Argument): void {
  const first = cellsOfArgument(open, start, sheet).area;
  chart.left = columnLeft(sheet, first.left);
  chart.top = rowTop(sheet, first.top);
  if (end === null || end === undefined) return;
  const last = cellsOfArgument(open, end, sheet).area;
  chart.width = columnLeft(sheet, last.right + 1) - chart.left;
  chart.height = rowTop(sheet, last.bottom + 1) - chart.top;
}

function legendClasses(): Classes {
  const ofLegend = storedIn((target: Chart["legend"]) => target);
  const legend: ClassSpec<Chart["legend"]> = {
    properties: {
      Visible: ofLegend("visible", truth),
      Overlay: ofLegend("overlay", truth),
      Position: ofLegend("position", wordOf("Top", "Bottom", "Left", "Right", "Corner")),
    },
    navigation: { Format: seenAs("ChartLegendFormat") },
  };
  const format: ClassSpec<Chart["legend"]> = { navigation: { Font: ({ font }) => fontObject(font) } };
  return { ChartLegend: legend, ChartLegendFormat: format };
}

function areaClasses(): Classes {
  const fill = (key: "areaFill" | "plotFill") => (chart: Chart) =>
    fillObject((color) => void (chart[key] = color));
  const area: ClassSpec<Chart> = { navigation: { Fill: fill("areaFill") } };
  const inside = storedIn(({ plotPlace }: Chart) => plotPlace);
  const plot: ClassSpec<Chart> = {
    properties: {
      InsideLeft: inside("left", number),
      InsideTop: inside("top", number),
      InsideWidth: inside("width", number),
      InsideHeight: inside("height", number),
    },
    navigation: { Format: seenAs("ChartPlotAreaFormat") },
  };
  const plotFormat: ClassSpec<Chart> = { navigation: { Fill: fill("plotFill") } };
  return { ChartAreaFormat: area, ChartPlotArea: plot, ChartPlotAreaFormat: plotFormat };
}
