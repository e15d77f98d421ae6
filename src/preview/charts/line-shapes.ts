import type { SeriesData } from "./chart-data";
import { hasLine, markOf } from "./chart-kind";
import { baseValue, categoryPixel, scaleOf, valuePixel, type AxisGroup, type Plot } from "./plot";
import { lineStyleOf, markerOf, type LineStyle } from "./series-style";
import { num, pathThrough, type Shape } from "./shapes";
import { reachesOf } from "./stack";

/** A point of a line or scatter series, in pixels. */
export interface Point {
  readonly one: SeriesData;
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

/** The points of the line or area series of one axis group, by series; null where a value is missing. */
export function linePoints(
  plot: Plot,
  group: AxisGroup,
  series: readonly SeriesData[],
): readonly (readonly (Point | null)[])[] {
  const all = reachesOf(series);
  return series.map((one, index) =>
    (all[index] ?? []).slice(0, plot.count).map((reach, place) => {
      if (!reach) return null;
      return { one, place, x: categoryPixel(plot, place + 0.5), y: valuePixel(plot, group, reach.to) };
    }),
  );
}

/** A series' points joined and marked as its type and style ask for. */
export function pointShapes(
  points: readonly (Point | null)[],
  tip: (one: SeriesData, place: number) => string,
): readonly Shape[] {
  const one = points.find((point) => point)?.one;
  if (!one) return [];
  const line = hasLine(one.series.type) ? lineStyleOf(one) : null;
  const marker = markerOf(one);
  const marks: Shape[] = points.flatMap((point) => {
    if (!point || !marker) return [];
    const fill = one.series.points.get(point.place)?.fill ?? marker.fill;
    return [
      { kind: "marker", role: "point", ...marker, fill, x: point.x, y: point.y, tip: tip(one, point.place) },
    ];
  });
  return [...(line ? [joined(points, line, one.series.smooth)] : []), ...marks];
}

function joined(points: readonly (Point | null)[], line: LineStyle, isSmooth: boolean): Shape {
  const spots = points.map((point) => (point ? ([point.x, point.y] as const) : null));
  return {
    kind: "path",
    role: "line",
    d:
      isSmooth && spots.every((spot) => spot)
        ? smoothPath(spots.filter((spot) => spot !== null))
        : pathThrough(spots),
    stroke: line.stroke,
    width: line.width,
    ...(line.dash ? { dash: line.dash } : {}),
  };
}

/** Through all points, each bend shaped by its neighbours (Catmull–Rom as Bézier curves). */
function smoothPath(spots: readonly (readonly [number, number])[]): string {
  const at = (index: number): readonly [number, number] =>
    spots[Math.min(Math.max(index, 0), spots.length - 1)] ?? [0, 0];
  const start = `M${num(at(0)[0])} ${num(at(0)[1])}`;
  return spots.slice(1).reduce((data, end, index) => {
    const [a, b, c] = [at(index - 1), at(index), at(index + 2)];
    const first = [b[0] + (end[0] - a[0]) / 6, b[1] + (end[1] - a[1]) / 6].map(num).join(" ");
    const second = [end[0] - (c[0] - b[0]) / 6, end[1] - (c[1] - b[1]) / 6].map(num).join(" ");
    return `${data}C${first} ${second} ${num(end[0])} ${num(end[1])}`;
  }, start);
}

/** Area series as filled bands between their values and what lies below them. */
export function areaShapes(plot: Plot, group: AxisGroup, series: readonly SeriesData[]): readonly Shape[] {
  const areas = series.filter((one) => markOf(one.series.type) === "area");
  const all = reachesOf(areas);
  const base = baseValue(scaleOf(plot, group));
  return areas.map((one, index) => {
    const reached = (all[index] ?? []).slice(0, plot.count).map((reach) => reach ?? { from: base, to: base });
    const x = (place: number): number => categoryPixel(plot, place + 0.5);
    const upper = reached.map((reach, place) => [x(place), valuePixel(plot, group, reach.to)] as const);
    const lower = reached.map((reach, place) => [x(place), valuePixel(plot, group, reach.from)] as const);
    return {
      kind: "path",
      role: "area",
      d: `${pathThrough([...upper, ...lower.reverse()])}Z`,
      fill: one.color,
    };
  });
}
