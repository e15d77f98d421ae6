import type { Axis, Chart } from "../model/chart";
import type { ChartKind } from "./chart-kinds";
import { lineXml, shapeXml, textLookXml, titleXml } from "./chart-shapes";
import { element, val } from "./xml-text";

/** The numbers by which the groups of a chart and its axes know each other. */
interface AxisIds {
  readonly category: number;
  readonly value: number;
}
export const PRIMARY: AxisIds = { category: 500_001, value: 500_002 };
export const SECONDARY: AxisIds = { category: 500_003, value: 500_004 };

export const TICK_LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

/** The axes of the chart's first (and, where a series asks for them, second) system of coordinates. */
export function axesXml(chart: Chart, primary: ChartKind, secondary: ChartKind | null): string {
  const { category, value, secondaryValue } = chart.axes;
  const isLying = primary.direction === "bar";
  const first = [
    categoryAxisXml(category, primary, { ids: PRIMARY, side: isLying ? "l" : "b" }),
    valueAxisXml(value, primary, { ids: PRIMARY, side: isLying ? "b" : "l", crosses: "autoZero" }),
  ];
  if (secondary === null) return first.join("");
  const hidden: Axis = { ...category, visible: false, title: { ...category.title, visible: false } };
  return [
    ...first,
    valueAxisXml(
      secondaryValue ?? {
        ...value,
        title: hidden.title,
        majorGridlines: { ...value.majorGridlines, visible: false },
      },
      secondary,
      {
        ids: SECONDARY,
        side: isLying ? "t" : "r",
        crosses: "max",
      },
    ),
    categoryAxisXml(hidden, secondary, { ids: SECONDARY, side: isLying ? "r" : "b" }),
  ].join("");
}

interface Place {
  readonly ids: AxisIds;
  readonly side: "l" | "r" | "t" | "b";
}

function categoryAxisXml(axis: Axis, kind: ChartKind, { ids, side }: Place): string {
  if (kind.element === "scatterChart")
    return valueAxisXml(axis, kind, {
      ids: { category: ids.value, value: ids.category },
      side,
      crosses: "autoZero",
    });
  return element("c:catAx", {}, [
    commonXml(axis, ids.category, side),
    val("c:crossAx", ids.value),
    val("c:crosses", "autoZero"),
    val("c:auto", 1),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 100),
    val("c:noMultiLvlLbl", 0),
  ]);
}

function valueAxisXml(
  axis: Axis,
  kind: ChartKind,
  place: Place & { readonly crosses: "autoZero" | "max" },
): string {
  const isBetween =
    kind.element === "barChart" || kind.element === "lineChart" || kind.element === "radarChart";
  return element("c:valAx", {}, [
    commonXml(axis, place.ids.value, place.side),
    val("c:crossAx", place.ids.category),
    val("c:crosses", place.crosses),
    val("c:crossBetween", isBetween ? "between" : "midCat"),
    val("c:majorUnit", axis.majorUnit),
  ]);
}

function commonXml(axis: Axis, id: number, side: string): string {
  return [
    val("c:axId", id),
    element("c:scaling", {}, [
      val("c:orientation", axis.reversed ? "maxMin" : "minMax"),
      val("c:max", axis.maximum),
      val("c:min", axis.minimum),
    ]),
    val("c:delete", !axis.visible),
    val("c:axPos", side),
    axis.majorGridlines.visible
      ? element("c:majorGridlines", {}, shapeXml("", lineXml(axis.majorGridlines.line)))
      : "",
    titleXml(axis.title),
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? "General",
      sourceLinked: axis.numberFormat === null,
    }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", TICK_LABELS[axis.tickLabels] ?? "nextTo"),
    shapeXml("", lineXml(axis.line)),
    textLookXml(axis.font),
  ].join("");
}
