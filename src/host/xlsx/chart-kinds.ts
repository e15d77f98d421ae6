/** What a chart type of the API is in a file: the element it is drawn in, and the settings that tell it from others there. */
export interface ChartKind {
  readonly element:
    "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "scatterChart" | "areaChart" | "radarChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly hasMarkers?: boolean;
  readonly hasLine?: boolean;
  readonly isSmooth?: boolean;
  readonly radarStyle?: "standard" | "marker" | "filled";
}

const bar = (direction: "bar" | "col", grouping: "clustered" | "stacked" | "percentStacked"): ChartKind => ({
  element: "barChart",
  direction,
  grouping,
});
const line = (grouping: "standard" | "stacked" | "percentStacked", hasMarkers: boolean): ChartKind => ({
  element: "lineChart",
  grouping,
  hasMarkers,
});
const scatter = (hasLine: boolean, hasMarkers: boolean, isSmooth: boolean): ChartKind => ({
  element: "scatterChart",
  hasLine,
  hasMarkers,
  isSmooth,
});

/** By names of `Excel.ChartType`. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: bar("bar", "clustered"),
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  Line: line("standard", false),
  LineStacked: line("stacked", false),
  LineStacked100: line("percentStacked", false),
  LineMarkers: line("standard", true),
  LineMarkersStacked: line("stacked", true),
  LineMarkersStacked100: line("percentStacked", true),
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: scatter(false, true, false),
  XYScatterLines: scatter(true, true, false),
  XYScatterLinesNoMarkers: scatter(true, false, false),
  XYScatterSmooth: scatter(true, true, true),
  XYScatterSmoothNoMarkers: scatter(true, false, true),
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Radar: { element: "radarChart", radarStyle: "standard" },
  RadarMarkers: { element: "radarChart", radarStyle: "marker" },
  RadarFilled: { element: "radarChart", radarStyle: "filled" },
};

/** Errors: `RangeError` for a type that files do not have. */
export function chartKind(type: string): ChartKind {
  const kind = KINDS[type];
  if (kind === undefined) throw new RangeError(`invalid chart type: ${type}`);
  return kind;
}

/** The reverse of `chartKind`; null for kinds the API has no such name for. */
export function chartTypeOf(kind: ChartKind): string | null {
  const same = Object.entries(KINDS).find(([, each]) => SETTINGS.every((name) => each[name] === kind[name]));
  return same?.[0] ?? null;
}

const SETTINGS = [
  "element",
  "direction",
  "grouping",
  "hasMarkers",
  "hasLine",
  "isSmooth",
  "radarStyle",
] as const;

export const hasAxes = ({ element }: ChartKind): boolean =>
  element !== "pieChart" && element !== "doughnutChart";

/** Stacked bars lie on top of each other unless a file says otherwise. */
export const isStackedBar = ({ element, grouping }: ChartKind): boolean =>
  element === "barChart" && (grouping === "stacked" || grouping === "percentStacked");

export const LEGEND_PLACES = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Where a kind of chart can have its labels: Excel repairs a file that asks for another place. */
function allowedPositions(kind: ChartKind): readonly string[] {
  switch (kind.element) {
    case "barChart":
      return isStackedBar(kind) ? ["ctr", "inEnd", "inBase"] : ["ctr", "inEnd", "inBase", "outEnd"];
    case "lineChart":
    case "scatterChart":
      return ["l", "r", "t", "b", "ctr"];
    case "pieChart":
      return ["bestFit", "ctr", "inEnd", "outEnd"];
    case "doughnutChart":
    case "areaChart":
    case "radarChart":
      return [];
  }
}

/** The file's word for a label position; null where the chart cannot have labels there. */
export function labelPositionCode(position: string | null, kind: ChartKind): string | null {
  const code = LABEL_POSITIONS[position ?? ""];
  return code !== undefined && allowedPositions(kind).includes(code) ? code : null;
}
