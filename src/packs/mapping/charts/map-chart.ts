import type { CellInput } from "../../../core/sheets/declare";

import type { ChartInput } from "./chart-input";
import {
  type AxisSpec,
  type ChartSpec,
  type MarkerSpec,
  type PlotPlace,
  type SeriesSpec,
  areaOf,
  dataBlock,
  equalScale,
  type AxisRange,
  PLACES,
  axis,
  chartName,
  COUNT,
  sayIn,
  type Say,
  PALETTE,
} from "../../../core/sheets/charts";
import { mapLayers, pointsInView, type MapKind, type MapLayer } from "./map-data";
import { mapNotes } from "./map-notes";

/** Needs and resources where they are, a metre the same both ways; what is unmet stands out in shape and colour. Values as of the run. */
export function mapChart(input: ChartInput): ChartSpec {
  const say = sayIn(input.dataset.language);
  const layers = mapLayers(input);
  const key = "map";
  const view = equalScale(pointsInView(layers), PLOT);
  const notes = mapNotes(layers, view, say);
  const title =
    notes.length === 0 ? say("map.title") : say("map.titleNoted", { notes: notes.join(say("map.and")) });
  const columns = [say("map.kind"), say("map.id"), say("map.x"), say("map.y")];
  return {
    key,
    name: chartName(key),
    type: "XYScatter",
    title,
    data: dataBlock(
      key,
      title,
      columns.map((each) => ({ title: each, format: METRES })),
      layers.flatMap((layer) => rowsOf(layer, say)),
    ),
    series: layers.map((layer, index) => series(layer, firstRow(layers.slice(0, index)), say)),
    categoryAxis: metresAxis(say("map.x"), view.x, view.unit),
    valueAxis: metresAxis(say("map.y"), view.y, view.unit),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
    plot: PLOT,
  };
}

/** Leaves room for two lines of title, and for labels, axis titles and legend. */
const PLOT: PlotPlace = { left: 66, top: 56, width: PLACES.map.width - 90, height: PLACES.map.height - 136 };

/** Coordinates carry no separators: they are looked up, not added up. */
const METRES = "0";

/** A layer without points has one empty row, so that its series has cells to read. */
function rowsOf({ kind, points }: MapLayer, say: Say): readonly (readonly CellInput[])[] {
  const name = say(`map.${kind}`);
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

function series(layer: MapLayer, first: number, say: Say): SeriesSpec {
  const { kind, rows } = layer;
  const last = first + rowCount(layer) - 1;
  return {
    name: say("map.legend", { name: say(`map.${kind}`), count: rows }),
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
