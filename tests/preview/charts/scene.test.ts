import type { Chart } from "../../../src/host/model/chart";
import type { ReadCells } from "../../../src/preview/charts/chart-data";
import { chartScene } from "../../../src/preview/charts/scene";
import type { MarkerShape, PathShape, RectShape, Shape, TextShape } from "../../../src/preview/charts/shapes";
import { chartCells } from "../../../src/preview/sheet/chart-cells";
import {
  blankSheet,
  bookOf,
  fillCells,
  plainAxis,
  plainChart,
  plainSeries,
  titled,
  valueLabels,
} from "../../support/preview-book";

const sheet = blankSheet("数据");
fillCells(sheet, { row: 0, column: 0 }, [
  ["类别", "需求", "资源"],
  ["养老", 40, 10],
  ["儿童", 20, 30],
  ["助残", 10, null],
]);
const book = bookOf([sheet]);
const read: ReadCells = (formula) => chartCells(book, sheet, formula);
const SIZE = { width: 480, height: 288 };
const scene = (chart: Chart) => chartScene(chart, read, SIZE, (text, { size }) => text.length * size * 0.6);

const needs = (type: string) =>
  plainSeries({ name: "=数据!$B$1", values: "=数据!$B$2:$B$4", categories: "=数据!$A$2:$A$4", type });
const resources = (type: string) =>
  plainSeries({ name: "资源", values: "=数据!$C$2:$C$4", categories: "=数据!$A$2:$A$4", type });
const both = (type: string) => plainChart(type, [needs(type), resources(type)]);

const rects = (shapes: readonly Shape[], role: string) =>
  shapes.filter((shape): shape is RectShape => shape.kind === "rect" && shape.role === role);
const texts = (shapes: readonly Shape[], role: string) =>
  shapes.filter((shape): shape is TextShape => shape.kind === "text" && shape.role === role);

test("columns are as high as their values and stand on the same line", () => {
  const bars = rects(scene(both("ColumnClustered")), "bar");
  const [first] = bars;
  const perUnit = (first?.height ?? 0) / 40;
  expect(bars.map((bar) => Math.round(bar.height / perUnit))).toEqual([40, 20, 10, 10, 30]);
  expect(new Set(bars.map((bar) => Math.round(bar.y + bar.height))).size).toBe(1);
});

test("bars lie, grow to the right, and the first category is at the bottom unless reversed", () => {
  const bars = rects(scene(both("BarClustered")), "bar");
  expect(bars[0]?.width).toBeCloseTo(2 * (bars[1]?.width ?? 0));
  expect(bars[0]?.y).toBeGreaterThan(bars[1]?.y ?? 0);
  const chart = both("BarClustered");
  chart.axes.category = plainAxis({ reversed: true });
  const reversed = rects(scene(chart), "bar");
  expect(reversed[0]?.y).toBeLessThan(reversed[1]?.y ?? 0);
});

test("stacked columns touch, and the axis has room for their sum", () => {
  const shapes = scene(both("ColumnStacked"));
  const bars = rects(shapes, "bar");
  expect(bars[3]?.y).toBeCloseTo((bars[0]?.y ?? 0) - (bars[3]?.height ?? 0));
  expect(texts(shapes, "axis-label").map(({ text }) => text)).toContain("60");
});

test("names, categories and units are written where the chart asks for them", () => {
  const chart = both("ColumnClustered");
  chart.title = titled("需求与资源");
  chart.legend = { ...chart.legend, visible: true };
  chart.axes.value = plainAxis({ title: titled("人次"), numberFormat: "0.0" });
  const shapes = scene(chart);
  expect(texts(shapes, "title").map(({ text }) => text)).toEqual(["需求与资源"]);
  expect(texts(shapes, "legend-name").map(({ text }) => text)).toEqual(["需求", "资源"]);
  expect(texts(shapes, "axis-title").map(({ text, rotate }) => [text, rotate])).toEqual([["人次", -90]]);
  const labels = texts(shapes, "axis-label").map(({ text }) => text);
  expect(labels).toEqual(expect.arrayContaining(["养老", "儿童", "助残", "0.0", "20.0"]));
});

test("everything lies inside the picture", () => {
  const chart = both("ColumnClustered");
  chart.title = titled("一个相当长的标题，用来看看它会不会跑到图的外面去，如果太长就要换行");
  chart.legend = { ...chart.legend, visible: true, position: "Right" };
  for (const shape of scene(chart)) {
    if (shape.kind !== "rect" && shape.kind !== "text") continue;
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.y).toBeGreaterThanOrEqual(0);
    expect(shape.x + (shape.kind === "rect" ? shape.width : 0)).toBeLessThanOrEqual(SIZE.width);
    expect(shape.y + (shape.kind === "rect" ? shape.height : 0)).toBeLessThanOrEqual(SIZE.height);
  }
});

test("slanted names end inside the picture, whole where the plot can make way for them", () => {
  const names = blankSheet("问题");
  const first = "Charging piles · Residents";
  const others = Array.from({ length: 14 }, (_, index) => `Upkeep of the surroundings ${index}`);
  fillCells(names, { row: 0, column: 0 }, [
    ["问题", "得分"],
    ...[first, ...others].map((name) => [name, 50]),
  ]);
  const series = plainSeries({
    name: "得分",
    values: "=问题!$B$2:$B$16",
    categories: "=问题!$A$2:$A$16",
    type: "ColumnClustered",
  });
  const cells: ReadCells = (formula) => chartCells(bookOf([names]), names, formula);
  const ruler = (text: string, { size }: { readonly size: number }) => text.length * size * 0.5;
  const shapes = chartScene(
    plainChart("ColumnClustered", [series]),
    cells,
    { width: 900, height: 400 },
    ruler,
  );
  const slanted = texts(shapes, "axis-label").filter(({ rotate }) => rotate === -45);
  expect(slanted).toHaveLength(15);
  expect(slanted[0]?.text).toBe(first);
  for (const { x, text, size } of slanted)
    expect(x - ruler(text, { size }) * Math.SQRT1_2).toBeGreaterThanOrEqual(0);
});

test("the number at the end of an axis is written in full where the axis ends with it", () => {
  const chart = both("BarStacked");
  chart.axes.value = plainAxis({ minimum: 0, maximum: 100, numberFormat: '0" 人次（受益）"' });
  const ends = texts(scene(chart), "axis-label").filter(({ text }) => text.endsWith("（受益）"));
  expect(ends.at(-1)?.text).toBe("100 人次（受益）");
  for (const { x, text, size } of ends) {
    expect(x - (text.length * size * 0.6) / 2).toBeGreaterThanOrEqual(0);
    expect(x + (text.length * size * 0.6) / 2).toBeLessThanOrEqual(SIZE.width);
  }
});

test("a line on a secondary axis is measured by that axis", () => {
  const chart = plainChart("ColumnClustered", [
    needs("ColumnClustered"),
    { ...resources("LineMarkers"), axisGroup: "Secondary" },
  ]);
  chart.axes.secondaryValue = plainAxis({ minimum: 0, maximum: 30 });
  const shapes = scene(chart);
  const markers = shapes.filter((shape): shape is MarkerShape => shape.kind === "marker");
  const frame = shapes.filter(
    (shape): shape is PathShape => shape.kind === "path" && shape.role === "gridline",
  );
  expect(markers).toHaveLength(2);
  const top = Math.min(...frame.map(({ d }) => Number(/^M\S+ (\S+)L/.exec(d)?.[1])));
  expect(Math.abs((markers[1]?.y ?? 0) - top)).toBeLessThan(1);
});

test("scatter points lie at their numbers, bear their own labels, and crosshairs are lines without points", () => {
  const points = blankSheet("点");
  fillCells(points, { row: 0, column: 0 }, [
    [1, 5],
    [5, 1],
    [3, 1],
    [3, 5],
  ]);
  const of = (formula: string) => chartCells(bookOf([points]), points, formula);
  const dots = plainSeries({
    name: "服务",
    categories: "=A1:A2",
    values: "=B1:B2",
    type: "XYScatter",
    labels: valueLabels({ position: "Top" }),
    points: new Map([[0, { fill: null, label: "送餐" }]]),
  });
  const cross = plainSeries({
    name: "均值",
    categories: "=A3:A4",
    values: "=B3:B4",
    type: "XYScatterLinesNoMarkers",
  });
  const five = { minimum: 1, maximum: 5, majorUnit: 1 };
  const chart = plainChart("XYScatter", [dots, cross]);
  chart.axes = { category: plainAxis(five), value: plainAxis(five), secondaryValue: null };
  const shapes = chartScene(chart, of, SIZE, (text) => text.length * 7);
  const markers = shapes.filter((shape): shape is MarkerShape => shape.kind === "marker");
  const lines = shapes.filter((shape): shape is PathShape => shape.role === "line");
  expect(markers).toHaveLength(2);
  const middle = ((markers[0]?.x ?? 0) + (markers[1]?.x ?? 0)) / 2;
  expect(Number(/^M(\S+) /.exec(lines[0]?.d ?? "")?.[1])).toBeCloseTo(middle, 1);
  expect(texts(shapes, "data-label").map(({ text }) => text)).toEqual(["送餐", "1"]);
});

test("a plot that the chart has placed lies where it says", () => {
  const of: ReadCells = (formula) =>
    [1, 5].map((value) => ({ value: formula === "x" ? value : 6 - value, text: "", numberFormat: "0" }));
  const dots = plainSeries({ name: "点", categories: "x", values: "y", type: "XYScatter" });
  const chart = plainChart("XYScatter", [dots], {
    plotPlace: { left: 60, top: 45, width: 210, height: 90 },
  });
  const five = { minimum: 1, maximum: 5, majorUnit: 1 };
  chart.axes = { category: plainAxis(five), value: plainAxis(five), secondaryValue: null };
  const markers = chartScene(chart, of, SIZE, (text) => text.length * 7).filter(
    (shape): shape is MarkerShape => shape.kind === "marker" && shape.role === "point",
  );
  expect(markers.map(({ x, y }) => [x, y])).toEqual([
    [80, 60],
    [360, 180],
  ]);
});

test("a pie names its slices in the legend and shows their shares", () => {
  const series = { ...needs("Pie"), labels: valueLabels({ showValue: false, showPercentage: true }) };
  const chart = plainChart("Pie", [series]);
  chart.legend = { ...chart.legend, visible: true };
  const shapes = scene(chart);
  expect(texts(shapes, "legend-name").map(({ text }) => text)).toEqual(["养老", "儿童", "助残"]);
  expect(texts(shapes, "data-label").map(({ text }) => text)).toEqual(["57%", "29%", "14%"]);
});

test("a chart whose cells are gone is empty, not broken", () => {
  const chart = plainChart("ColumnClustered", [{ ...needs("ColumnClustered"), values: "=没有!$A$1:$A$3" }]);
  expect(rects(scene(chart), "bar")).toEqual([]);
});
