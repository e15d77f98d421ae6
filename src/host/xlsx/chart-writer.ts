import type { Book, Sheet } from "../model/book";
import type { Chart, Series } from "../model/chart";
import { axesXml, PRIMARY, SECONDARY } from "./chart-axes";
import type { ChartPlace } from "./chart-data";
import { chartKind, hasAxes, isStackedBar, LEGEND_PLACES, type ChartKind } from "./chart-kinds";
import { seriesXml } from "./chart-series";
import { fillXml, shapeXml, textLookXml, titleXml } from "./chart-shapes";
import { CHART, DRAWING } from "./drawing";
import { OFFICE_RELATIONSHIPS } from "./package-writer";
import { element, val } from "./xml-text";

/** The chart part. Errors: `RangeError` for a type Excel does not have. */
export function chartXml(book: Book, sheet: Sheet, chart: Chart): string {
  const groups = groupsOf(chart);
  const primary =
    groups.find((group) => !group.isSecondary)?.kind ?? groups[0]?.kind ?? chartKind(chart.type);
  const secondary = groups.find((group) => group.isSecondary)?.kind ?? null;
  const title = titleXml(chart.title);
  const plot = element("c:plotArea", {}, [
    layoutXml(chart),
    ...groups.map((group) => groupXml(group, { book, sheet })),
    hasAxes(primary) ? axesXml(chart, primary, secondary) : "",
    shapeXml(fillXml(chart.plotFill), ""),
  ]);
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    val("c:roundedCorners", 0),
    element("c:chart", {}, [
      title,
      val("c:autoTitleDeleted", title === ""),
      plot,
      legendXml(chart),
      val("c:plotVisOnly", 1),
      val("c:dispBlanksAs", "gap"),
    ]),
    shapeXml(fillXml(chart.areaFill), ""),
  ]);
}

/** The place of the plot as shares of the chart; empty where the programs choose it. */
function layoutXml({ plotPlace, width, height }: Chart): string {
  const { left, top, width: across, height: up } = plotPlace;
  if (left === null || top === null || across === null || up === null) return "<c:layout/>";
  return element("c:layout", {}, [
    element("c:manualLayout", {}, [
      val("c:layoutTarget", "inner"),
      val("c:xMode", "edge"),
      val("c:yMode", "edge"),
      val("c:x", left / width),
      val("c:y", top / height),
      val("c:w", across / width),
      val("c:h", up / height),
    ]),
  ]);
}

/** Series that are drawn by one element: the same kind, on the same axes. */
interface Group {
  readonly kind: ChartKind;
  readonly isSecondary: boolean;
  readonly members: Member[];
}
interface Member {
  readonly series: Series;
  readonly kind: ChartKind;
  readonly index: number;
}

function groupsOf(chart: Chart): readonly Group[] {
  const groups: Group[] = [];
  const hasPrimary = chart.series.some((series) => series.axisGroup === "Primary");
  chart.series.forEach((series, index) => {
    const member = { series, index, kind: chartKind(series.type === "" ? chart.type : series.type) };
    const isSecondary = hasPrimary && series.axisGroup === "Secondary";
    const found = groups.find(
      (group) => group.isSecondary === isSecondary && areDrawnTogether(group.kind, member.kind),
    );
    if (found === undefined) groups.push({ kind: member.kind, isSecondary, members: [member] });
    else found.members.push(member);
  });
  // The file wants the groups of the first axes first.
  return groups.sort((a, b) => Number(a.isSecondary) - Number(b.isSecondary));
}

const areDrawnTogether = (a: ChartKind, b: ChartKind): boolean =>
  a.element === b.element &&
  a.direction === b.direction &&
  a.grouping === b.grouping &&
  a.radarStyle === b.radarStyle;

function groupXml(group: Group, place: ChartPlace): string {
  const { kind, members } = group;
  const ids = group.isSecondary ? SECONDARY : PRIMARY;
  const series = members.map((each) => seriesXml(each.series, each.kind, each.index, place));
  const axes = hasAxes(kind) ? val("c:axId", ids.category) + val("c:axId", ids.value) : "";
  return element(`c:${kind.element}`, {}, [...headXml(kind), ...series, ...tailXml(group), axes]);
}

function headXml(kind: ChartKind): readonly string[] {
  return [
    val("c:barDir", kind.direction),
    kind.element === "scatterChart" ? val("c:scatterStyle", "lineMarker") : "",
    val("c:radarStyle", kind.radarStyle),
    val("c:grouping", kind.grouping),
    val("c:varyColors", !hasAxes(kind)),
  ];
}

function tailXml({ kind, members }: Group): readonly string[] {
  const first = (name: "gapWidth" | "overlap"): number | null =>
    members.map(({ series }) => series[name]).find((value) => value !== null) ?? null;
  switch (kind.element) {
    case "barChart":
      return [
        val("c:gapWidth", first("gapWidth")),
        val("c:overlap", first("overlap") ?? (isStackedBar(kind) ? 100 : null)),
      ];
    case "lineChart":
      return [val("c:marker", 1)];
    case "pieChart":
      return [val("c:firstSliceAng", 0)];
    case "doughnutChart":
      return [val("c:firstSliceAng", 0), val("c:holeSize", 50)];
    default:
      return [];
  }
}

function legendXml({ legend }: Chart): string {
  if (!legend.visible) return "";
  return element("c:legend", {}, [
    val("c:legendPos", LEGEND_PLACES[legend.position]),
    val("c:overlay", legend.overlay),
    textLookXml(legend.font),
  ]);
}
