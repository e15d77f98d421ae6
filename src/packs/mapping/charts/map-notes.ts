import type { Catalogue, Language } from "../../../language";
import { sayIn, type MapWindow, type Say } from "../../../core/sheets/charts";
import { MOST_POINTS, type MapLayer, type MapPoint } from "./map-data";

export const NOTE_TEXTS = {
  empty: { zh: "没有一行有坐标", en: "no row has a place" },
  unplaced: { zh: "无坐标未画：{rows}", en: "no place: {rows}" },
  needs: { zh: "需求 {count} 条", en: "{count} {count:need|needs}" },
  resourceRows: { zh: "资源 {count} 项", en: "{count} {count:resource|resources}" },
  outside: { zh: "图外较远处：资源 {count} 项", en: "further off: {count} {count:resource|resources}" },
  sampled: {
    zh: "每类最多画 {most} 点，均匀抽取",
    en: "at most {most} points of a kind, evenly chosen",
  },
  and: { zh: "；", en: "; " },
  comma: { zh: "、", en: ", " },
} as const satisfies Catalogue;

/** What the map does not show, in words, empty where it shows all: rows without a place, resources outside the window, points left out. */
export function mapNotes(layers: readonly MapLayer[], view: MapWindow, language: Language): string {
  const say = sayIn(NOTE_TEXTS, language);
  const needs = layers.filter(({ kind }) => kind !== "resources");
  const resources = layers.filter(({ kind }) => kind === "resources");
  const unplaced = [
    said("needs", withoutPlace(needs), say),
    said("resourceRows", withoutPlace(resources), say),
  ].flat();
  const outside = resources.flatMap(({ points }) => points).filter((point) => !isIn(view, point)).length;
  const isEmpty = layers.every(({ placed }) => placed === 0);
  const isSampled = layers.some(({ placed, points }) => points.length < placed);
  const notes = [
    ...(isEmpty ? [say("empty")] : []),
    ...(unplaced.length > 0 && !isEmpty ? [say("unplaced", { rows: unplaced.join(say("comma")) })] : []),
    ...said("outside", outside, say),
    ...(isSampled ? [say("sampled", { most: MOST_POINTS })] : []),
  ];
  return notes.join(say("and"));
}

const withoutPlace = (layers: readonly MapLayer[]): number =>
  layers.reduce((sum, { rows, placed }) => sum + rows - placed, 0);

const said = (
  key: "needs" | "resourceRows" | "outside",
  count: number,
  say: Say<keyof typeof NOTE_TEXTS>,
): readonly string[] => (count === 0 ? [] : [say(key, { count })]);

const isIn = ({ x, y }: MapWindow, point: MapPoint): boolean =>
  point.x >= x.minimum && point.x <= x.maximum && point.y >= y.minimum && point.y <= y.maximum;
