import type { GeographicSystem } from "../../../core/sheets/reading";
import gcoord from "gcoord";

/** Degrees east and north. */
export interface Degrees {
  readonly east: number;
  readonly north: number;
}

export interface Metres {
  readonly x: number;
  readonly y: number;
}

/** The place in WGS-84. GCJ-02 and BD-09 shift places in China only, by up to a kilometre; undone to well below a metre. */
export function toWgs84({ east, north }: Degrees, system: GeographicSystem): Degrees {
  const [lng, lat] = gcoord.transform<[number, number]>([east, north], CODES[system], gcoord.WGS84);
  return { east: lng, north: lat };
}

const CODES = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/**
 * The centre of `places` (not empty), rounded to hundredths of a degree: it stays where it is when a place is added, and so do
 * all metres around it.
 */
export function centreOf(places: readonly Degrees[]): Degrees {
  const mean = (values: readonly number[]): number =>
    Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
  return { east: mean(places.map(({ east }) => east)), north: mean(places.map(({ north }) => north)) };
}

/** Mean radius of the earth (IUGG R1). */
const EARTH_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * Whole metres east and north of `centre`: an equirectangular projection, whose distances are right to a thousandth within
 * some 20 km of the centre at the latitudes of China.
 */
export function metresFrom(centre: Degrees, { east, north }: Degrees): Metres {
  return {
    x: Math.round(EARTH_M * Math.cos(centre.north * RADIANS) * (east - centre.east) * RADIANS),
    y: Math.round(EARTH_M * (north - centre.north) * RADIANS),
  };
}
