import type { MapWindow, Say } from "../../../core/sheets/charts";
import { MOST_POINTS, type MapLayer, type MapPoint } from "./map-data";

/** What the map does not show, in words: rows without a place, resources outside the window, points left out. */
export function mapNotes(layers: readonly MapLayer[], view: MapWindow, say: Say): readonly string[] {
  const needs = layers.filter(({ kind }) => kind !== "resources");
  const resources = layers.filter(({ kind }) => kind === "resources");
  const unplaced = [
    said("map.needs", withoutPlace(needs), say),
    said("map.resourceRows", withoutPlace(resources), say),
  ].flat();
  const outside = resources.flatMap(({ points }) => points).filter((point) => !isIn(view, point)).length;
  const isEmpty = layers.every(({ placed }) => placed === 0);
  const isSampled = layers.some(({ placed, points }) => points.length < placed);
  return [
    ...(isEmpty ? [say("map.empty")] : []),
    ...(unplaced.length > 0 && !isEmpty
      ? [say("map.unplaced", { rows: unplaced.join(say("map.comma")) })]
      : []),
    ...said("map.outside", outside, say),
    ...(isSampled ? [say("map.sampled", { most: MOST_POINTS })] : []),
  ];
}

const withoutPlace = (layers: readonly MapLayer[]): number =>
  layers.reduce((sum, { rows, placed }) => sum + rows - placed, 0);

const said = (
  key: "map.needs" | "map.resourceRows" | "map.outside",
  count: number,
  say: Say,
): readonly string[] => (count === 0 ? [] : [say(key, { count })]);

const isIn = ({ x, y }: MapWindow, point: MapPoint): boolean =>
  point.x >= x.minimum && point.x <= x.maximum && point.y >= y.minimum && point.y <= y.maximum;
