import type { ChartLine } from "../../host";
import type { SeriesData } from "./chart-data";
import { hasMarkers } from "./chart-kind";

/** How a line is drawn; width in pixels. */
export interface LineStyle {
  readonly stroke: string;
  readonly width: number;
  readonly dash: string | null;
}

/** How a point is marked; size in pixels across. */
export interface MarkerStyle {
  readonly style: string;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
}

/** The line of a series; null when it has none. */
export function lineStyleOf(one: SeriesData): LineStyle | null {
  return strokeOf(one.series.line, one.series.line.color ?? one.color, 2.25);
}

/** A line in pixels with a colour and a weight (in points) where it leaves them open; null for no line. */
export function strokeOf(line: ChartLine, color: string, points: number): LineStyle | null {
  if (line.style === "None") return null;
  const width = ((line.weight ?? points) * 4) / 3;
  return { stroke: line.color ?? color, width, dash: dashOf(line.style, width) };
}

/** The marker of a series' points; null when they are not marked. */
export function markerOf(one: SeriesData): MarkerStyle | null {
  const { marker, type } = one.series;
  const chosen = marker.style === "Automatic" ? null : marker.style;
  if (chosen === "None" || (chosen === null && !hasMarkers(type))) return null;
  const fill = marker.fill ?? one.color;
  return { style: chosen ?? "Circle", size: ((marker.size ?? 5) * 4) / 3, fill, stroke: marker.line ?? fill };
}

const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [1, 2],
  RoundDot: [1, 2],
  Grey25: [1, 3],
  Grey50: [1, 2],
  Grey75: [2, 1],
};

function dashOf(style: string | null, width: number): string | null {
  const pattern = style === null ? undefined : DASHES[style];
  return pattern ? pattern.map((part) => part * Math.max(1, width)).join(" ") : null;
}
