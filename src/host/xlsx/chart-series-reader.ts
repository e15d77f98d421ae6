import type { DataLabels, Series } from "../model/chart";
import { newLabels } from "../model/charts";
import { chartTypeOf, isStackedBar, LABEL_POSITIONS, type ChartKind } from "./chart-kinds";
import { LABEL_SWITCHES } from "./chart-labels";
import { nameOf } from "./codes";
import { readFill, readFont, readLine, readRichText } from "./chart-look-reader";
import { SYMBOLS } from "./chart-series";
import type { ThemeColors } from "./colors";
import { formulaOfFile } from "./future-functions";
import {
  booleanVal,
  numberVal,
  child,
  children,
  descend,
  descendants,
  valOf,
  type XmlElement,
} from "./xml-tree";

/** A series with its place in the chart. */
export interface PlacedSeries {
  readonly order: number;
  readonly series: Series;
}

/** The series of one element of a plot area; null where its kind has no name in the API. */
export function readGroup(
  group: XmlElement,
  isSecondary: boolean,
  theme: ThemeColors,
): readonly PlacedSeries[] | null {
  const gapWidth = numberVal(group, "gapWidth");
  const overlap = numberVal(group, "overlap");
  const read = children(group, "ser").map((node) => {
    const kind = kindOf(group, node);
    const type = kind === null ? null : chartTypeOf(kind);
    if (kind === null || type === null) return null;
    const isDefaultOverlap = overlap === (isStackedBar(kind) ? 100 : 0);
    const series: Series = {
      ...readSeries(node, kind, theme),
      type,
      axisGroup: isSecondary ? "Secondary" : "Primary",
      gapWidth,
      overlap: isDefaultOverlap ? null : overlap,
    };
    return { order: numberVal(node, "order") ?? 0, series };
  });
  return read.includes(null) ? null : read.filter((each) => each !== null);
}

const ELEMENTS = [
  "barChart",
  "lineChart",
  "pieChart",
  "doughnutChart",
  "scatterChart",
  "areaChart",
  "radarChart",
] as const;
const GROUPINGS = ["clustered", "stacked", "percentStacked", "standard"] as const;
const RADAR_STYLES = ["standard", "marker", "filled"] as const;

function kindOf(group: XmlElement, node: XmlElement): ChartKind | null {
  const element = ELEMENTS.find((each) => each === group.name);
  if (element === undefined) return null;
  const grouping = GROUPINGS.find((each) => each === valOf(group, "grouping")) ?? "standard";
  const hasMarkers = valOf(child(node, "marker"), "symbol") !== "none";
  switch (element) {
    case "barChart":
      return barKind(valOf(group, "barDir"), grouping);
    case "lineChart":
      return { element, grouping, hasMarkers };
    case "areaChart":
      return { element, grouping };
    case "scatterChart":
      return scatterKind(node, hasMarkers);
    case "radarChart":
      return { element, radarStyle: radarStyleOf(valOf(group, "radarStyle")) };
    case "pieChart":
    case "doughnutChart":
      return { element };
  }
}

const radarStyleOf = (code: string | undefined): (typeof RADAR_STYLES)[number] =>
  RADAR_STYLES.find((each) => each === code) ?? "standard";

function barKind(direction: string | undefined, grouping: ChartKind["grouping"]): ChartKind {
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  return {
    element: "barChart",
    direction: direction === "bar" ? "bar" : "col",
    grouping: isStacked ? grouping : "clustered",
  };
}

function scatterKind(node: XmlElement, hasMarkers: boolean): ChartKind {
  const hasLine = descend(node, "spPr", "ln", "noFill") === undefined;
  const isSmooth = hasLine && booleanVal(node, "smooth", child(node, "smooth") !== undefined);
  return { element: "scatterChart", hasLine, hasMarkers: hasMarkers || !hasLine, isSmooth };
}

type SeriesLook = Omit<Series, "type" | "axisGroup" | "gapWidth" | "overlap">;

function readSeries(node: XmlElement, kind: ChartKind, theme: ThemeColors): SeriesLook {
  const shape = child(node, "spPr");
  const line = readLine(shape, theme);
  const isPoints = kind.hasLine === false;
  return {
    name: readReference(child(node, "tx")) ?? child(child(node, "tx"), "v")?.text ?? "",
    values: readReference(child(node, "val") ?? child(node, "yVal")),
    categories: readReference(child(node, "cat") ?? child(node, "xVal")),
    fill: readFill(shape, theme),
    line: isPoints ? { ...line, style: null } : line,
    marker: readMarker(child(node, "marker"), theme),
    smooth: booleanVal(node, "smooth", false),
    labels: readLabels(child(node, "dLbls"), theme),
    points: readPoints(node, theme),
  };
}

function readReference(node: XmlElement | undefined): string | null {
  const formula = descendants(node, "f")[0]?.text;
  return formula === undefined ? null : formulaOfFile(formula);
}

function readMarker(node: XmlElement | undefined, theme: ThemeColors): Series["marker"] {
  const shape = child(node, "spPr");
  return {
    style: nameOf(SYMBOLS, valOf(node, "symbol")) ?? null,
    size: numberVal(node, "size"),
    fill: readFill(shape, theme),
    line: child(shape, "ln") === undefined ? null : readFill(child(shape, "ln"), theme),
  };
}

function readPoints(node: XmlElement, theme: ThemeColors): Series["points"] {
  const points: Series["points"] = new Map();
  const pointAt = (index: number): { fill: string | null; label: string | null } => {
    const point = points.get(index) ?? { fill: null, label: null };
    points.set(index, point);
    return point;
  };
  for (const each of children(node, "dPt")) {
    const marker = child(each, "marker");
    const fill = readFill(child(each, "spPr"), theme) ?? readFill(child(marker, "spPr"), theme);
    if (fill !== null) pointAt(numberVal(each, "idx") ?? 0).fill = fill;
  }
  for (const each of children(child(node, "dLbls"), "dLbl")) {
    const isGone = booleanVal(each, "delete", false);
    const text = isGone ? "" : readRichText(each);
    if (isGone || text !== "") pointAt(numberVal(each, "idx") ?? 0).label = text;
  }
  return points;
}

function readLabels(node: XmlElement | undefined, theme: ThemeColors): DataLabels | null {
  const shown = LABEL_SWITCHES.map(([tag, name]) => [name, booleanVal(node, tag, false)] as const);
  if (node === undefined || !shown.some(([, isShown]) => isShown)) return null;
  return {
    ...newLabels(),
    ...Object.fromEntries(shown),
    position: nameOf(LABEL_POSITIONS, valOf(node, "dLblPos")) ?? null,
    numberFormat: child(node, "numFmt")?.attributes["formatCode"] ?? null,
    font: readFont(child(node, "txPr"), theme),
  };
}
