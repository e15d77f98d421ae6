import type { Catalogue } from "../../../language";
import type {
  AxisSpec,
  ChartDescription,
  ChartRecord,
  ChartSize,
  MarkerSpec,
  PlotPlace,
  SeriesSpec,
  CellInput,
} from "../../../core/sheets/declare";

import type { ChartInput } from "./chart-input";
import {
  WIDE,
  areaOf,
  dataBlock,
  equalScale,
  type AxisRange,
  axis,
  COUNT,
  sayIn,
  type Say,
  PALETTE,
} from "../../../core/sheets/charts";
import { mapLayers, pointsInView, type MapKind, type MapLayer } from "./map-data";
import { NOTE_TEXTS, mapNotes } from "./map-notes";

const TEXTS = {
  title: { zh: "需求与资源在哪里", en: "Where needs and resources are" },
  titleNoted: { zh: "需求与资源在哪里（{notes}）", en: "Where needs and resources are ({notes})" },
  kind: { zh: "种类", en: "Kind" },
  id: { zh: "编号", en: "Id" },
  x: { zh: "横坐标（米，向东）", en: "East (m)" },
  y: { zh: "纵坐标（米，向北）", en: "North (m)" },
  resources: { zh: "资源", en: "Resources" },
  met: { zh: "完全满足的需求", en: "Needs met" },
  partlyMet: { zh: "部分满足的需求", en: "Needs partly met" },
  unmet: { zh: "未满足的需求", en: "Needs unmet" },
  legend: { zh: "{name}（{count}）", en: "{name} ({count})" },
} as const satisfies Catalogue;

/** A little higher than the others. */
const SIZE: ChartSize = { ...WIDE, height: 500 };

/** Needs and resources where they are, a metre the same both ways; what is unmet stands out in shape and colour. Values as of the run. */
export const mapChart: ChartRecord<ChartInput> = {
  key: "map",
  size: SIZE,
  columns: [110, 90, 90, 90],
  texts: { ...TEXTS, ...NOTE_TEXTS },
  describe,
};

function describe(input: ChartInput): ChartDescription | null {
  const say = sayIn(TEXTS, input.dataset.language);
  const layers = mapLayers(input);
  const view = equalScale(pointsInView(layers), PLOT);
  const notes = mapNotes(layers, view, input.dataset.language);
  const title = notes === "" ? say("title") : say("titleNoted", { notes });
  const columns = [say("kind"), say("id"), say("x"), say("y")];
  return {
    type: "XYScatter",
    title,
    data: dataBlock(
      title,
      columns.map((each) => ({ title: each, format: METRES })),
      layers.flatMap((layer) => rowsOf(layer, say)),
    ),
    series: layers.map((layer, index) => series(layer, firstRow(layers.slice(0, index)), say)),
    categoryAxis: metresAxis(say("x"), view.x, view.unit),
    valueAxis: metresAxis(say("y"), view.y, view.unit),
    secondaryAxis: null,
    legend: "Bottom",
    plot: PLOT,
  };
}

/** Leaves room for two lines of title, and for labels, axis titles and legend. */
const PLOT: PlotPlace = { left: 66, top: 56, width: SIZE.width - 90, height: SIZE.height - 136 };

/** Coordinates carry no separators: they are looked up, not added up. */
const METRES = "0";

/** A layer without points has one empty row, so that its series has cells to read. */
function rowsOf({ kind, points }: MapLayer, say: Say<keyof typeof TEXTS>): readonly (readonly CellInput[])[] {
  const name = say(kind);
  if (points.length === 0) return [[name, null, null, null]];
  return points.map(({ id, x, y }) => [name, id, x, y]);
}

const rowCount = ({ points }: MapLayer): number => Math.max(1, points.length);
const firstRow = (before: readonly MapLayer[]): number =>
  before.reduce((sum, layer) => sum + rowCount(layer), 0);

/** Told apart by shape, by size and by lightness; what is unmet is largest. */
const LOOKS: Readonly<Record<MapKind, { readonly color: string; readonly marker: MarkerSpec }>> = {
  resources: { color: PALETTE[1], marker: { style: "Square", size: 7 } },
  met: { color: PALETTE[3], marker: { style: "Circle", size: 6 } },
  partlyMet: { color: PALETTE[4], marker: { style: "Triangle", size: 9, border: PALETTE[0] } },
  unmet: { color: PALETTE[2], marker: { style: "Diamond", size: 11, border: PALETTE[0] } },
};

function series(layer: MapLayer, first: number, say: Say<keyof typeof TEXTS>): SeriesSpec {
  const { kind, rows } = layer;
  const last = first + rowCount(layer) - 1;
  return {
    name: say("legend", { name: say(kind), count: rows }),
    type: "scatter",
    values: areaOf(3, first, last),
    categories: areaOf(2, first, last),
    axis: "Primary",
    line: null,
    labels: null,
    ...LOOKS[kind],
  };
}

const metresAxis = (title: string, range: AxisRange, unit: number): AxisSpec =>
  axis(title, { ...range, numberFormat: COUNT, majorUnit: unit, gridlines: true, labels: "Low" });
