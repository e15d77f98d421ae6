import type { ChartKey, ChartSpec } from "./chart-spec";

/** Points. Two columns, together as wide as A4 landscape prints within Excel's normal margins. */
const LEFT = 2;
const COLUMN = 352;
const GAP = 10;
const HEIGHT = 430;
/** Where the printed pages begin: a little below the page breaks of rows 14 to 15 points high, so that no chart is cut in two. */
const PAGES = { first: 40, second: 490, third: 976 } as const;

const left = (top: number): ChartSpec["place"] => ({ left: LEFT, top, width: COLUMN, height: HEIGHT });
const right = (top: number): ChartSpec["place"] => ({ ...left(top), left: LEFT + COLUMN + GAP });

/** Where each chart stands on the Charts sheet. */
export const PLACES: Readonly<Record<ChartKey, ChartSpec["place"]>> = {
  "supply-demand": left(PAGES.first),
  coverage: right(PAGES.first),
  pareto: { ...left(PAGES.second), width: 2 * COLUMN + GAP },
  quadrants: left(PAGES.third),
  "resource-mix": right(PAGES.third),
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
};
