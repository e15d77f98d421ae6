import type { Chart } from "../../host";
import { chartColor, type ChartData, type SeriesData } from "./chart-data";
import { labelText, styleOf } from "./data-labels";
import { num, type Box, type Shape, type TextShape } from "./shapes";

/** One slice of a pie: angles in turns from the top, clockwise. */
interface Slice {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** The slices of the values above zero: their angles are as their shares of the sum. */
export function pieSlices(values: readonly (number | null)[]): readonly Slice[] {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let from = 0;
  return values.flatMap((value, place) => {
    if (value === null || value <= 0) return [];
    const to = from + value / total;
    const slice = { place, from, to };
    from = to;
    return [slice];
  });
}

/** Pie and doughnut charts: the first series as slices. */
export function pieChart(chart: Chart, data: ChartData, box: Box): readonly Shape[] {
  const [one] = data.series;
  if (!one) return [];
  const outside = one.series.labels?.position === "OutsideEnd";
  const radius = Math.max(5, Math.min(box.width, box.height) / 2 - (outside ? 28 : 10));
  const round: Round = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    inner: chart.type.startsWith("Doughnut") ? radius * 0.5 : 0,
    radius,
  };
  const slices = pieSlices(one.values);
  return [
    ...slices.map((slice) => sliceShape(one, slice, round, data)),
    ...slices.flatMap((slice) => sliceLabel(one, slice, round, data)),
  ];
}

interface Round {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly inner: number;
}

function sliceShape(one: SeriesData, slice: Slice, round: Round, data: ChartData): Shape {
  return {
    kind: "path",
    role: "slice",
    d: slicePath(slice, round),
    fill: one.series.points.get(slice.place)?.fill ?? chartColor(slice.place),
    stroke: "#FFFFFF",
    width: 1.5,
    tip: `${data.categories[slice.place] ?? ""}: ${one.values[slice.place] ?? ""}`,
  };
}

function slicePath({ from, to }: Slice, { x, y, radius, inner }: Round): string {
  const at = (turn: number, r: number): string =>
    `${num(x + r * Math.sin(turn * 2 * Math.PI))} ${num(y - r * Math.cos(turn * 2 * Math.PI))}`;
  if (to - from > 0.99999) {
    const circle = (r: number): string =>
      `M${at(0, r)}A${r} ${r} 0 1 1 ${at(0.5, r)}A${r} ${r} 0 1 1 ${at(0, r)}Z`;
    return inner > 0 ? circle(radius) + circle(inner) : circle(radius);
  }
  const large = to - from > 0.5 ? 1 : 0;
  const outer = `${at(from, radius)}A${num(radius)} ${num(radius)} 0 ${large} 1 ${at(to, radius)}`;
  if (inner === 0) return `M${num(x)} ${num(y)}L${outer}Z`;
  return `M${outer}L${at(to, inner)}A${num(inner)} ${num(inner)} 0 ${large} 0 ${at(from, inner)}Z`;
}

function sliceLabel(one: SeriesData, slice: Slice, round: Round, data: ChartData): TextShape[] {
  const text = labelText(one, slice.place, data.categories[slice.place] ?? "", slice.to - slice.from);
  if (text === null) return [];
  const style = styleOf(one);
  const turn = (slice.from + slice.to) * Math.PI;
  const away =
    one.series.labels?.position === "OutsideEnd" ? round.radius + 12 : (round.radius + round.inner) / 1.7;
  const x = round.x + away * Math.sin(turn);
  const anchor = away < round.radius ? "middle" : Math.sin(turn) >= 0 ? "start" : "end";
  return [
    { kind: "text", role: "data-label", x, y: round.y - away * Math.cos(turn), text, anchor, ...style },
  ];
}
