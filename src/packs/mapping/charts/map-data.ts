import { serviceOf, type Service } from "../indicators/coverage";
import type { ChartInput } from "./chart-input";

export type MapKind = "resources" | Service;

/** What a map shows of one kind of rows. */
export interface MapLayer {
  readonly kind: MapKind;
  readonly rows: number;
  /** Rows with a place. */
  readonly placed: number;
  /** All of these, or an even choice where they are too many. */
  readonly points: readonly MapPoint[];
}
/** Metres in one plane. */
export interface MapPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** More points of a kind than this are a cloud in which no single one is seen, and make Excel slow. */
export const MOST_POINTS = 2000;

/** The layers from the lowest to the topmost: what is unmet is never hidden. */
export function mapLayers({ dataset, needs, problem, result }: ChartInput): readonly MapLayer[] {
  const resources = dataset.resources.map(({ id }, index) => ({ id, ...placeOf(problem.resources[index]) }));
  const served = needs.map(({ id, quantity }, index) => ({
    id,
    ...placeOf(problem.needs[index]),
    service: serviceOf(quantity, result.served[index] ?? 0),
  }));
  const needsOf = (service: Service): MapLayer =>
    layer(
      service,
      served.filter((each) => each.service === service),
    );
  return [layer("resources", resources), needsOf("met"), needsOf("partlyMet"), needsOf("unmet")];
}

/**
 * The points that the map is to hold: all needs, and the resources near them, no further off than half the needs' own extent.
 * A hospital at the other end of the town would else make the community a spot. Without needs: all resources.
 */
export function pointsInView(layers: readonly MapLayer[]): readonly MapPoint[] {
  const needs = layers.flatMap(({ kind, points }) => (kind === "resources" ? [] : points));
  const resources = layers.flatMap(({ kind, points }) => (kind === "resources" ? points : []));
  if (needs.length === 0) return resources;
  const [left, right] = extremes(needs.map(({ x }) => x));
  const [bottom, top] = extremes(needs.map(({ y }) => y));
  const reach = Math.max(LEAST_REACH, (right - left) / 2, (top - bottom) / 2);
  const isNear = ({ x, y }: MapPoint): boolean =>
    x >= left - reach && x <= right + reach && y >= bottom - reach && y <= top + reach;
  return [...needs, ...resources.filter(isNear)];
}

/** Metres: within a short walk of the needs, wherever they are. */
const LEAST_REACH = 300;

interface Place {
  readonly x: number | null;
  readonly y: number | null;
}

const placeOf = (row: Place | undefined): Place => ({ x: row?.x ?? null, y: row?.y ?? null });

function layer(kind: MapKind, rows: readonly (Place & { readonly id: string })[]): MapLayer {
  const placed = rows.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [{ id, x, y }]));
  return { kind, rows: rows.length, placed: placed.length, points: evenly(placed, MOST_POINTS) };
}

/** At most `most` of the rows, evenly from the first to the last. */
function evenly<T>(rows: readonly T[], most: number): readonly T[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, index) => rows[Math.floor((index * rows.length) / most)]).filter(
    (row) => row !== undefined,
  );
}

const extremes = (numbers: readonly number[]): readonly [least: number, most: number] =>
  numbers.reduce<readonly [number, number]>(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, -Infinity],
  );
