import type { Axis, Chart } from "../../host";
import { bottomLabels, sideLabels, valueLabels, type AxisLabels } from "./axis-labels";
import { axisStrip, plotInside, plotOf, stripShapes, type AxisStrip } from "./axis-strip";
import { barShapes, barsOf } from "./bar-shapes";
import type { ChartData, SeriesData } from "./chart-data";
import { groupingOf, isHorizontal, markOf } from "./chart-kind";
import { barLabel, labelText, pointLabels } from "./data-labels";
import { axisLine, gridLines } from "./grid-lines";
import { areaShapes, linePoints, pointShapes } from "./line-shapes";
import { baseValue, type AxisGroup, type Plot } from "./plot";
import { scaleFor, shareOf, type Scale } from "./scale";
import type { Box, Shape } from "./shapes";
import { extentOf, reachesOf } from "./stack";
import { textStyle, type Ruler } from "./text-style";

/** Charts over categories: bars, columns, lines, areas and combinations of them, with one or two value axes. */
export function categoryChart(chart: Chart, data: ChartData, box: Box, ruler: Ruler): readonly Shape[] {
  const isAcross = isHorizontal(chart);
  const scales = {
    Primary: groupScale(chart.axes.value, groupSeries(chart, data, "Primary"), box, isAcross),
    Secondary: chart.axes.secondaryValue
      ? groupScale(chart.axes.secondaryValue, groupSeries(chart, data, "Secondary"), box, isAcross)
      : null,
  };
  const strips = stripsOf(chart, data, { box, ruler, isAcross, scales });
  const plotBox = plotOf(chart, box, strips);
  const plot: Plot = {
    box: plotBox,
    isHorizontal: isAcross,
    count: data.categories.length,
    isCategoryReversed: chart.axes.category.reversed,
    isValueReversed: chart.axes.value.reversed,
    scales,
  };
  return [
    ...gridLines(chart.axes.value, scales.Primary, plotBox, isAcross),
    ...markShapes(chart, data, plot),
    ...axisLines(chart, plot),
    ...strips.flatMap((strip) => stripShapes(strip, plotBox, ruler)),
    ...labelShapes(chart, data, plot),
  ];
}

const GROUPS: readonly AxisGroup[] = ["Primary", "Secondary"];

function groupSeries(chart: Chart, data: ChartData, group: AxisGroup): readonly SeriesData[] {
  const own = (one: SeriesData): AxisGroup => (chart.axes.secondaryValue ? one.series.axisGroup : "Primary");
  return data.series.filter((one) => own(one) === group);
}

function isBar(one: SeriesData): boolean {
  return markOf(one.series.type) === "column" || markOf(one.series.type) === "bar";
}
const isLine = (one: SeriesData): boolean => markOf(one.series.type) === "line";
const isArea = (one: SeriesData): boolean => markOf(one.series.type) === "area";

function groupScale(axis: Axis, series: readonly SeriesData[], box: Box, isAcross: boolean): Scale {
  const extents = [series.filter(isBar), series.filter(isLine), series.filter(isArea)].flatMap((same) => {
    const grouping = groupingOf(same[0]?.series.type ?? "");
    const all = reachesOf(same);
    return all.flat().length > 0 ? [extentOf(all, grouping !== "clustered")] : [];
  });
  const isPercent = series.some((one) => groupingOf(one.series.type) === "percent");
  const size = textStyle(axis.font, "label").size;
  const mostTicks = isAcross ? (box.width * 0.75) / (size * 4.5) : (box.height * 0.75) / (size * 2.1);
  return scaleFor({
    low: Math.min(
      ...extents.map((extent) => extent.low),
      isPercent ? 0 : Infinity,
      extents.length ? Infinity : 0,
    ),
    high: Math.max(...extents.map((extent) => extent.high), extents.length ? -Infinity : 0),
    mostTicks: Math.max(2, Math.floor(mostTicks)),
    axis: isPercent ? { ...axis, maximum: axis.maximum ?? 1 } : axis,
  });
}

interface Room {
  readonly box: Box;
  readonly ruler: Ruler;
  readonly isAcross: boolean;
  readonly scales: Plot["scales"];
}

function stripsOf(chart: Chart, data: ChartData, room: Room): readonly AxisStrip[] {
  const { category, value, secondaryValue } = chart.axes;
  const { isAcross, scales } = room;
  const valueSide = category.reversed ? (isAcross ? "top" : "right") : isAcross ? "bottom" : "left";
  const otherSide = ({ top: "bottom", bottom: "top", left: "right", right: "left" } as const)[valueSide];
  const categorySide = value.reversed ? (isAcross ? "right" : "top") : isAcross ? "left" : "bottom";
  const primary = valueAxisLabels(value, formatOf(chart, data, "Primary"), scales.Primary, room);
  const strips = [axisStrip(value, valueSide, primary, value.reversed)];
  if (secondaryValue && scales.Secondary) {
    const labels = valueAxisLabels(
      secondaryValue,
      formatOf(chart, data, "Secondary"),
      scales.Secondary,
      room,
    );
    strips.push(axisStrip(secondaryValue, otherSide, labels, secondaryValue.reversed));
  }
  const taken = plotInside(room.box, strips);
  strips.push(
    axisStrip(category, categorySide, categoryLabels(category, data, taken, room), category.reversed),
  );
  return strips;
}

function categoryLabels(axis: Axis, { categories }: ChartData, plot: Box, room: Room): AxisLabels {
  const setting = { style: textStyle(axis.font, "label"), ruler: room.ruler };
  return room.isAcross
    ? sideLabels(categories, plot.height, plot.width * 0.4, setting)
    : bottomLabels(categories, plot.width, plot.height * 0.5, setting);
}

function valueAxisLabels(
  axis: Axis,
  numberFormat: string,
  scale: Scale,
  { ruler, isAcross }: Room,
): AxisLabels {
  const setting = {
    style: textStyle(axis.font, "label"),
    ruler,
    direction: isAcross ? "across" : "up",
  } as const;
  return valueLabels(scale, axis.numberFormat ?? numberFormat, setting);
}

function formatOf(chart: Chart, data: ChartData, group: AxisGroup): string {
  const [first] = groupSeries(chart, data, group);
  return first && groupingOf(first.series.type) === "percent" ? "0%" : (first?.numberFormat ?? "General");
}

function axisLines(chart: Chart, plot: Plot): readonly Shape[] {
  const { category, value } = chart.axes;
  const base = shareOf(plot.scales.Primary, baseValue(plot.scales.Primary));
  return [
    ...axisLine(category, plot.box, value.reversed ? 1 - base : base, plot.isHorizontal),
    // Excel draws no line along the values unless one is asked for.
    ...(value.line.color === null
      ? []
      : axisLine(value, plot.box, category.reversed ? 1 : 0, !plot.isHorizontal)),
  ];
}

function markShapes(chart: Chart, data: ChartData, plot: Plot): readonly Shape[] {
  const tip = (one: SeriesData, place: number): string => tipOf(data, one, place);
  const inGroup = GROUPS.map((group) => ({ group, series: groupSeries(chart, data, group) }));
  return [
    ...inGroup.flatMap(({ group, series }) => areaShapes(plot, group, series)),
    ...inGroup.flatMap(({ group, series }) => barShapes(barsOf(plot, group, series.filter(isBar)), tip)),
    ...inGroup.flatMap(({ group, series }) =>
      linePoints(plot, group, series.filter(isLine)).flatMap((points) => pointShapes(points, tip)),
    ),
  ];
}

function labelShapes(chart: Chart, data: ChartData, plot: Plot): readonly Shape[] {
  return GROUPS.flatMap((group) => {
    const series = groupSeries(chart, data, group);
    const bars = barsOf(plot, group, series.filter(isBar)).flatMap((bar) => {
      const text = labelText(bar.one, bar.place, data.categories[bar.place] ?? "", null);
      const isStacked = groupingOf(bar.one.series.type) !== "clustered";
      return text === null ? [] : [barLabel(bar, text, { isHorizontal: plot.isHorizontal, isStacked })];
    });
    const points = linePoints(plot, group, series.filter(isLine)).flat();
    return [...bars, ...pointLabels(points, ({ place }) => data.categories[place] ?? "")];
  });
}

function tipOf(data: ChartData, one: SeriesData, place: number): string {
  return `${one.name} · ${data.categories[place] ?? ""}: ${one.values[place] ?? ""}`;
}
