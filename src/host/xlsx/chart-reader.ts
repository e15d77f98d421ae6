import type { Axis, Chart } from "../model/chart";
import { axis } from "../model/charts";
import { TICK_LABELS } from "./chart-axes";
import { LEGEND_PLACES } from "./chart-kinds";
import { nameOf } from "./codes";
import { readFill, readFont, readLine, readTitle } from "./chart-look-reader";
import { readGroup, type PlacedSeries } from "./chart-series-reader";
import type { ThemeColors } from "./colors";
import type { Frame } from "./drawing";
import { booleanAttribute, booleanVal, numberVal, child, descend, valOf, type XmlElement } from "./xml-tree";

/** The chart of a part in its frame; null for charts the model cannot describe (3-D, stock, bubble, maps …). */
export function readChart(root: XmlElement, frame: Frame, id: string, theme: ThemeColors): Chart | null {
  const node = child(root, "chart");
  const plot = child(node, "plotArea");
  const groups = plot?.children.filter((each) => each.name.endsWith("Chart")) ?? [];
  const axes = plot?.children.filter((each) => AXES.includes(each.name)) ?? [];
  const secondaryIds = secondaryAxisIds(groups, axes);
  const placed: PlacedSeries[] = [];
  for (const group of groups) {
    const series = readGroup(group, secondaryIds.has(valOf(group, "axId") ?? ""), theme);
    if (series === null) return null;
    placed.push(...series);
  }
  const series = placed.sort((a, b) => a.order - b.order).map((each) => each.series);
  const first = series[0];
  if (first === undefined) return null;
  return {
    id,
    name: frame.name,
    left: frame.left,
    top: frame.top,
    width: frame.width,
    height: frame.height,
    type: first.type,
    title: readTitle(node, theme),
    legend: readLegend(child(node, "legend"), theme),
    axes: readAxes(axes, secondaryIds, theme),
    series,
    areaFill: readFill(child(root, "spPr"), theme),
    plotFill: readFill(child(plot, "spPr"), theme),
    plotPlace: readPlotPlace(plot, frame),
  };
}

/** Only the rectangle between the axes is known; one given by its outer edges is left to the programs. */
function readPlotPlace(plot: XmlElement | undefined, { width, height }: Frame): Chart["plotPlace"] {
  const layout = descend(plot, "layout", "manualLayout");
  const isKnown = valOf(layout, "layoutTarget") === "inner" && valOf(layout, "wMode") !== "edge";
  const points = (name: string, whole: number): number | null => {
    const share = isKnown ? numberVal(layout, name) : null;
    return share === null ? null : Math.round(share * whole * 100) / 100;
  };
  return {
    left: points("x", width),
    top: points("y", height),
    width: points("w", width),
    height: points("h", height),
  };
}

const AXES = ["catAx", "dateAx", "valAx", "serAx"];

/** Ids of the axes that belong to groups after the first pair of axes. */
function secondaryAxisIds(groups: readonly XmlElement[], axes: readonly XmlElement[]): ReadonlySet<string> {
  const firstId = valOf(groups[0], "axId");
  const first = axes.find((axis) => valOf(axis, "axId") === firstId);
  const pair = new Set([firstId, valOf(first, "crossAx")]);
  return new Set(axes.flatMap((axis) => valOf(axis, "axId") ?? []).filter((axisId) => !pair.has(axisId)));
}

function readAxes(
  axes: readonly XmlElement[],
  secondaryIds: ReadonlySet<string>,
  theme: ThemeColors,
): Chart["axes"] {
  const isSecondary = (axis: XmlElement): boolean => secondaryIds.has(valOf(axis, "axId") ?? "");
  const values = axes.filter((axis) => axis.name === "valAx");
  const primaryValues = values.filter((axis) => !isSecondary(axis));
  const named = axes.find((axis) => (axis.name === "catAx" || axis.name === "dateAx") && !isSecondary(axis));
  // A scatter chart has two value axes: the horizontal one comes first.
  const category = named ?? primaryValues[0];
  const value = named === undefined ? primaryValues[1] : primaryValues[0];
  const secondary = values.filter(isSecondary).at(-1);
  return {
    category: readAxis(category, theme),
    value: readAxis(value, theme),
    secondaryValue: secondary === undefined ? null : readAxis(secondary, theme),
  };
}

function readAxis(node: XmlElement | undefined, theme: ThemeColors): Axis {
  if (node === undefined) return { ...axis(false), visible: false };
  const scaling = child(node, "scaling");
  const gridlines = child(node, "majorGridlines");
  const format = child(node, "numFmt");
  const isLinked = booleanAttribute(format, "sourceLinked", true);
  return {
    visible: !booleanVal(node, "delete", false),
    title: readTitle(node, theme),
    minimum: numberVal(scaling, "min"),
    maximum: numberVal(scaling, "max"),
    majorUnit: numberVal(node, "majorUnit"),
    numberFormat: isLinked ? null : (format?.attributes["formatCode"] ?? null),
    reversed: valOf(scaling, "orientation") === "maxMin",
    tickLabels: nameOf(TICK_LABELS, valOf(node, "tickLblPos")) ?? "NextToAxis",
    majorGridlines: {
      visible: gridlines !== undefined,
      line: readLine(child(gridlines, "spPr"), theme),
    },
    line: readLine(child(node, "spPr"), theme),
    font: readFont(child(node, "txPr"), theme),
  };
}

function readLegend(node: XmlElement | undefined, theme: ThemeColors): Chart["legend"] {
  return {
    visible: node !== undefined,
    position: nameOf(LEGEND_PLACES, valOf(node, "legendPos")) ?? "Right",
    overlay: booleanVal(node, "overlay", false),
    font: readFont(child(node, "txPr"), theme),
  };
}

/** True where the chart has trend lines, error bars or the like, which the model cannot hold. */
export function hasChartExtras(root: XmlElement): boolean {
  const plot = descend(root, "chart", "plotArea");
  const groups = plot?.children.filter((each) => each.name.endsWith("Chart")) ?? [];
  const inSeries = groups
    .flatMap((group) => group.children)
    .flatMap((each) => (each.name === "ser" ? each.children : [each]));
  return inSeries.some((each) => EXTRAS.includes(each.name)) || child(plot, "dTable") !== undefined;
}

const EXTRAS = ["trendline", "errBars", "dropLines", "hiLowLines", "upDownBars", "serLines"];
