import type { Axis, Chart, Series } from "../../src/host/model/chart";
import type { Sheet } from "../../src/host/model/book";
import { ensureCell } from "../../src/host/model/cells";
import { fill } from "./small-book";

const AUTOMATIC = { size: null, bold: null, color: null, name: null };
const PLAIN_LINE = { color: null, weight: null, style: null };

export function axis(change: Partial<Axis> = {}): Axis {
  return {
    visible: true,
    title: { text: "", visible: false, overlay: false, font: { ...AUTOMATIC } },
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    reversed: false,
    tickLabels: "NextToAxis",
    majorGridlines: { visible: false, line: { ...PLAIN_LINE } },
    line: { ...PLAIN_LINE },
    font: { ...AUTOMATIC },
    ...change,
  };
}

export function series(change: Partial<Series>): Series {
  return {
    name: "",
    values: null,
    categories: null,
    type: "ColumnClustered",
    axisGroup: "Primary",
    fill: null,
    line: { ...PLAIN_LINE },
    marker: { style: null, size: null, fill: null, line: null },
    smooth: false,
    gapWidth: null,
    overlap: null,
    labels: null,
    points: new Map(),
    ...change,
  };
}

export function chart(change: Partial<Chart>): Chart {
  return {
    id: "",
    name: "图",
    left: 20,
    top: 30,
    width: 480,
    height: 288,
    type: "ColumnClustered",
    title: { text: "", visible: false, overlay: false, font: { ...AUTOMATIC } },
    legend: { visible: true, position: "Bottom", overlay: false, font: { ...AUTOMATIC } },
    axes: { category: axis(), value: axis(), secondaryValue: null },
    series: [],
    areaFill: null,
    plotFill: null,
    plotPlace: { left: null, top: null, width: null, height: null },
    ...change,
  };
}

export const shownTitle = (text: string, size: number | null = null): Chart["title"] => ({
  text,
  visible: true,
  overlay: false,
  font: { ...AUTOMATIC, size },
});

const VALUE_LABELS = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
  position: "OutsideEnd",
  numberFormat: "0",
  font: { ...AUTOMATIC, size: 9 },
};

/** A sheet of figures with a chart of each kind. */
export function fillCharts(sheet: Sheet): void {
  fill(sheet, 0, 0, [
    ["类别", "需求", "资源", "累计占比"],
    ["养老", 42, 30, 0.42],
    ["助残", 23, 25, 0.65],
    ["法律与调解", 20, 8, 0.85],
    ["环境与设施", 15, 19, 1],
    ["", null, null, null],
    ["重要性", "满意度", null, null],
    [4.5, 2.1, null, null],
    [3.2, 4.4, null, null],
    [4.1, 3.9, null, null],
  ]);
  for (let row = 1; row < 5; row++) ensureCell(sheet, row, 3).style = { numberFormat: "0%" };
  sheet.page = { ...sheet.page, orientation: "Landscape", fitTo: { wide: 1, tall: 1 } };
  sheet.charts = [clusteredBars(), pareto(), quadrants(), stacked(), pie(), lines()];
}

const grid = (): Axis["majorGridlines"] => ({
  visible: true,
  line: { color: "#D9D9D9", weight: 0.75, style: null },
});

function clusteredBars(): Chart {
  return chart({
    name: "供需对比",
    left: 300,
    top: 10,
    type: "BarClustered",
    title: shownTitle("各类别的需求与资源", 14),
    axes: {
      category: axis({ reversed: true, font: { ...AUTOMATIC, size: 10, name: "Microsoft YaHei" } }),
      value: axis({
        title: shownTitle("数量（人次）"),
        majorGridlines: grid(),
        numberFormat: "#,##0",
        minimum: 0,
      }),
      secondaryValue: null,
    },
    series: [
      series({
        type: "BarClustered",
        name: "=图表!$B$1",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#1F4E79",
        gapWidth: 60,
        overlap: -5,
        labels: { ...VALUE_LABELS },
      }),
      series({
        type: "BarClustered",
        name: "=图表!$C$1",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#F4B183",
        gapWidth: 60,
        overlap: -5,
      }),
    ],
    areaFill: "#FFFFFF",
    plotFill: "none",
  });
}

function pareto(): Chart {
  return chart({
    name: "帕累托",
    left: 300,
    top: 320,
    title: shownTitle("优先事项（帕累托）"),
    axes: {
      category: axis({ title: shownTitle("事项") }),
      value: axis({ title: shownTitle("得分"), majorGridlines: grid() }),
      secondaryValue: axis({
        title: shownTitle("累计占比"),
        minimum: 0,
        maximum: 1,
        majorUnit: 0.2,
        numberFormat: "0%",
      }),
    },
    series: [
      series({
        name: "得分",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#2E75B6",
        points: new Map([[0, { fill: "#C00000", label: null }]]),
      }),
      series({
        type: "LineMarkers",
        axisGroup: "Secondary",
        name: "=图表!$D$1",
        values: "=图表!$D$2:$D$5",
        categories: "=图表!$A$2:$A$5",
        line: { color: "#7F7F7F", weight: 2.25, style: "Dash" },
        marker: { style: "Circle", size: 7, fill: "#FFFFFF", line: "#7F7F7F" },
      }),
    ],
  });
}

function quadrants(): Chart {
  return chart({
    name: "重要性满意度",
    left: 820,
    top: 10,
    type: "XYScatter",
    title: shownTitle("重要性—满意度"),
    plotPlace: { left: 48, top: 36, width: 396, height: 202.5 },
    legend: { visible: false, position: "Right", overlay: false, font: { ...AUTOMATIC } },
    axes: {
      category: axis({ title: shownTitle("满意度"), minimum: 1, maximum: 5, majorUnit: 1 }),
      value: axis({ title: shownTitle("重要性"), minimum: 1, maximum: 5, majorUnit: 1 }),
      secondaryValue: null,
    },
    series: [
      series({
        type: "XYScatter",
        name: "事项",
        values: "=图表!$A$8:$A$10",
        categories: "=图表!$B$8:$B$10",
        marker: { style: "Diamond", size: 9, fill: "#C55A11", line: "#C55A11" },
        labels: {
          ...VALUE_LABELS,
          showValue: false,
          showSeriesName: true,
          position: "Right",
          numberFormat: null,
        },
        points: new Map([
          [0, { fill: null, label: "养老" }],
          [2, { fill: "#1F4E79", label: "法律与调解" }],
        ]),
      }),
      series({
        type: "XYScatterLinesNoMarkers",
        name: "分界",
        values: "=图表!$A$8:$A$9",
        categories: "=图表!$B$8:$B$9",
        line: { color: "#000000", weight: 1, style: "Dot" },
        marker: { style: "None", size: null, fill: null, line: null },
      }),
    ],
  });
}

function stacked(): Chart {
  return chart({
    name: "覆盖",
    left: 820,
    top: 320,
    type: "ColumnStacked100",
    title: shownTitle("覆盖率\n按社区"),
    series: [
      series({
        type: "ColumnStacked100",
        name: "已满足",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        labels: { ...VALUE_LABELS, position: "Center" },
      }),
      series({
        type: "ColumnStacked100",
        name: "未满足",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
      }),
    ],
  });
}

function pie(): Chart {
  return chart({
    name: "构成",
    left: 300,
    top: 640,
    type: "Pie",
    title: shownTitle("资源构成"),
    axes: { category: axis({ visible: false }), value: axis({ visible: false }), secondaryValue: null },
    series: [
      series({
        type: "Pie",
        name: "资源",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        labels: {
          ...VALUE_LABELS,
          showValue: false,
          showPercentage: true,
          showCategoryName: true,
          numberFormat: "0%",
        },
        points: new Map([[1, { fill: "#70AD47", label: null }]]),
      }),
    ],
  });
}

function lines(): Chart {
  return chart({
    name: "趋势",
    left: 820,
    top: 640,
    type: "Line",
    title: shownTitle("趋势"),
    series: [
      series({
        type: "Line",
        name: "需求",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        line: { color: "#1F4E79", weight: 2, style: "Continuous" },
        marker: { style: "None", size: null, fill: null, line: null },
        smooth: true,
      }),
      series({
        type: "LineMarkers",
        name: "资源",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        marker: { style: "Square", size: 6, fill: null, line: null },
      }),
    ],
  });
}
