import type { ChartLine, Series } from "../model/chart";
import { categoriesXml, numbersXml, seriesNameXml, type ChartPlace } from "./chart-data";
import { hasAxes, type ChartKind } from "./chart-kinds";
import { labelsXml } from "./chart-labels";
import { fillXml, lineXml, shapeXml, solidFill } from "./chart-shapes";
import { element, val } from "./xml-text";

/** Symbols of files for names of `Excel.ChartMarkerStyle`. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

/** The `c:ser` element; `index` is the series' place among all of the chart. Its pieces are in the order of the schema. */
export function seriesXml(series: Series, kind: ChartKind, index: number, place: ChartPlace): string {
  const { element: group } = kind;
  const isDrawnAsLine = group === "lineChart" || group === "scatterChart" || group === "radarChart";
  return element("c:ser", {}, [
    val("c:idx", index),
    val("c:order", index),
    seriesNameXml(series.name, place),
    shapeXml(isDrawnAsLine ? "" : fillXml(series.fill), lineXml(lineOf(series, kind))),
    group === "barChart" ? val("c:invertIfNegative", 0) : "",
    isDrawnAsLine ? markerXml(series, kind) : "",
    ...pointsXml(series, kind),
    labelsXml(series, kind),
    dataXml(series, group === "scatterChart", place),
    group === "scatterChart" || group === "lineChart"
      ? val("c:smooth", series.smooth || kind.isSmooth === true)
      : "",
  ]);
}

/** Scatter charts know points by x and y, all others by category and value. */
function dataXml({ categories, values }: Series, isScatter: boolean, place: ChartPlace): string {
  const labels = isScatter
    ? numbersXml("c:xVal", categories, place)
    : categoriesXml("c:cat", categories, place);
  return labels + numbersXml(isScatter ? "c:yVal" : "c:val", values, place);
}

/** A scatter of points is, for a file, a line that is not drawn. */
function lineOf({ line, fill }: Series, kind: ChartKind): ChartLine {
  if (kind.hasLine === false && line.style === null) return { ...line, style: "None" };
  const isDrawnWithLine = kind.element === "lineChart" || kind.element === "scatterChart";
  return isDrawnWithLine && line.color === null ? { ...line, color: fill } : line;
}

function markerXml({ marker, fill }: Series, kind: ChartKind): string {
  const symbol = SYMBOLS[marker.style ?? ""] ?? null;
  if (symbol === "none" || (symbol === null && kind.hasMarkers !== true))
    return element("c:marker", {}, val("c:symbol", "none"));
  const color = marker.fill ?? fill;
  const border = marker.line ?? color;
  const shape = shapeXml(fillXml(color), border === null ? "" : element("a:ln", {}, fillXml(border)));
  const content = [val("c:symbol", symbol), val("c:size", marker.size), shape].join("");
  return content === "" ? "" : element("c:marker", {}, content);
}

function pointsXml(series: Series, kind: ChartKind): readonly string[] {
  const own = [...series.points].filter(([, { fill }]) => fill !== null).sort(([a], [b]) => a - b);
  return own.map(([idx, { fill }]) =>
    element("c:dPt", {}, val("c:idx", idx) + pointLookXml(series, kind, fill ?? "")),
  );
}

function pointLookXml(series: Series, kind: ChartKind, fill: string): string {
  const isBar = kind.element === "barChart";
  if (isBar || !hasAxes(kind))
    return (isBar ? val("c:invertIfNegative", 0) : "") + val("c:bubble3D", 0) + shapeXml(solidFill(fill), "");
  const marker = markerXml({ ...series, marker: { ...series.marker, fill, line: fill } }, kind);
  return marker + val("c:bubble3D", 0) + shapeXml("", lineXml(lineOf(series, kind)));
}
