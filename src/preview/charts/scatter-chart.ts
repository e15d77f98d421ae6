import type { Axis, Chart } from "../../host";
import { valueLabels } from "./axis-labels";
import { axisStrip, plotOf, stripShapes } from "./axis-strip";
import type { ChartData, SeriesData } from "./chart-data";
import { pointLabels } from "./data-labels";
import { axisLine, gridLines } from "./grid-lines";
import { pointShapes, type Point } from "./line-shapes";
import { baseValue } from "./plot";
import { scaleFor, shareOf, type Scale } from "./scale";
import type { Box, Shape } from "./shapes";
import { textStyle, type Ruler } from "./text-style";

/** Scatter charts: points at two numbers each, joined where their series asks for it. */
export function scatterChart(chart: Chart, data: ChartData, box: Box, ruler: Ruler): readonly Shape[] {
  const { category: across, value: up } = chart.axes;
  const pairs = data.series.flatMap(used);
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const xScale = scaleOfNumbers(across, xs, box.width / 55);
  const yScale = scaleOfNumbers(up, ys, box.height / 36);
  const yFormat = up.numberFormat ?? data.series[0]?.numberFormat ?? "General";
  const setting = (axis: Axis) => ({ style: textStyle(axis.font, "label"), ruler });
  const xLabels = valueLabels(xScale, across.numberFormat ?? "General", {
    ...setting(across),
    direction: "across",
  });
  const yLabels = valueLabels(yScale, yFormat, { ...setting(up), direction: "up" });
  const strips = [
    axisStrip(across, up.reversed ? "top" : "bottom", xLabels, across.reversed),
    axisStrip(up, across.reversed ? "right" : "left", yLabels, up.reversed),
  ];
  const plot = plotOf(chart, box, strips);
  const points = data.series.map((one) => pointsOf(one, { plot, xScale, yScale, chart }));
  return [
    ...gridLines(across, xScale, plot, true),
    ...gridLines(up, yScale, plot, false),
    ...axisLine(across, plot, zeroShare(up, yScale), false),
    ...axisLine(up, plot, zeroShare(across, xScale), true),
    ...points.flatMap((own) => pointShapes(own, tipOf)),
    ...strips.flatMap((strip) => stripShapes(strip, plot, ruler)),
    ...pointLabels(points.flat(), ({ one, place }) => String(one.xs[place] ?? "")),
  ];
}

/** The pairs of a series where both numbers are known. */
function used(one: SeriesData): readonly (readonly [number, number])[] {
  return one.values.flatMap((y, place) => {
    const x = one.xs[place] ?? null;
    return y === null || x === null ? [] : [[x, y] as const];
  });
}

function scaleOfNumbers(axis: Axis, numbers: readonly number[], mostTicks: number): Scale {
  return scaleFor({
    low: numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0),
    high: numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0),
    mostTicks: Math.max(2, Math.floor(mostTicks)),
    axis,
  });
}

interface Place {
  readonly plot: Box;
  readonly xScale: Scale;
  readonly yScale: Scale;
  readonly chart: Chart;
}

function pointsOf(one: SeriesData, { plot, xScale, yScale, chart }: Place): readonly (Point | null)[] {
  return one.values.map((y, place) => {
    const x = one.xs[place] ?? null;
    if (x === null || y === null) return null;
    const right = flipped(shareOf(xScale, x), chart.axes.category.reversed);
    const upward = flipped(shareOf(yScale, y), chart.axes.value.reversed);
    if (Math.min(right, upward) < -1e-9 || Math.max(right, upward) > 1 + 1e-9) return null;
    return { one, place, x: plot.x + right * plot.width, y: plot.y + (1 - upward) * plot.height };
  });
}

const flipped = (share: number, isReversed: boolean): number => (isReversed ? 1 - share : share);
const zeroShare = (axis: Axis, scale: Scale): number =>
  flipped(shareOf(scale, baseValue(scale)), axis.reversed);
const tipOf = (one: SeriesData, place: number): string =>
  `${one.series.points.get(place)?.label ?? one.name}: ${one.xs[place] ?? ""}; ${one.values[place] ?? ""}`;
