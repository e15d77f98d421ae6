import type { ChartKey, ChartSpec } from "./chart-spec";

/** Points. Two columns as wide as A4 landscape prints within Excel's normal margins; the third and later charts begin its second page. */
const LEFT = 2;
const COLUMN = 364;
const GAP = 10;
const FIRST_PAGE = 40;
const SECOND_PAGE = 492;

/** Where each chart stands on the Charts sheet. */
export const PLACES: Readonly<Record<ChartKey, ChartSpec["place"]>> = {
  "supply-demand": { left: LEFT, top: FIRST_PAGE, width: COLUMN, height: 430 },
  coverage: { left: LEFT + COLUMN + GAP, top: FIRST_PAGE, width: COLUMN, height: 430 },
  pareto: { left: LEFT, top: SECOND_PAGE, width: 2 * COLUMN + GAP, height: 200 },
  quadrants: { left: LEFT, top: SECOND_PAGE + 200 + GAP, width: COLUMN, height: 255 },
  "resource-mix": {
    left: LEFT + COLUMN + GAP,
    top: SECOND_PAGE + 200 + GAP,
    width: COLUMN,
    height: 255,
  },
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
