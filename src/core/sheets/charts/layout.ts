import type { ChartKey, ChartSpec } from "../declare";

/** Points. Two columns, together as wide as A4 landscape prints within Excel's normal margins. */
const LEFT = 2;
const COLUMN = 352;
const GAP = 10;
const HEIGHT = 430;
/** Points from the sheet's top: three rows of charts on the first printed page, three on the second; the pages part at 1440. */
const TOPS = { first: 40, second: 490, third: 976, fourth: 1470, fifth: 1920, sixth: 2370 } as const;
/** The map may be a little higher than the others. */
const MAP_HEIGHT = 500;

const left = (top: number): ChartSpec["place"] => ({ left: LEFT, top, width: COLUMN, height: HEIGHT });
const right = (top: number): ChartSpec["place"] => ({ ...left(top), left: LEFT + COLUMN + GAP });
const wide = (top: number): ChartSpec["place"] => ({ ...left(top), width: 2 * COLUMN + GAP });

/** Where each chart stands on the Charts sheet. */
export const PLACES: Readonly<Record<ChartKey, ChartSpec["place"]>> = {
  "supply-demand": left(TOPS.first),
  coverage: right(TOPS.first),
  pareto: wide(TOPS.second),
  quadrants: left(TOPS.third),
  "resource-mix": right(TOPS.third),
  "tier-coverage": left(TOPS.fourth),
  "unmet-reasons": right(TOPS.fourth),
  "provider-load": wide(TOPS.fifth),
  map: { ...wide(TOPS.sixth), height: MAP_HEIGHT },
};

/** 0-based row in which every block of data begins. */
export const DATA_TOP = 3;

/** 0-based column in which the data of a chart begin: side by side, so that each block can grow downwards. */
export const DATA_LEFT: Readonly<Record<ChartKey, number>> = {
  "supply-demand": 17,
  coverage: 21,
  pareto: 26,
  quadrants: 31,
  "resource-mix": 37,
  // People may add sources, each of which is a column of the block before.
  "tier-coverage": 50,
  "unmet-reasons": 55,
  "provider-load": 58,
  map: 63,
};
