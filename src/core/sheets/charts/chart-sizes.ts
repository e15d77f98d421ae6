import type { ChartSize } from "../declare";

const COLUMN = 352;
/** Points between two charts of a row. */
export const GAP = 10;
const HEIGHT = 430;
/** Two of them are as wide as A4 prints across within Excel's normal margins. */
export const HALF: ChartSize = { width: COLUMN, height: HEIGHT };
export const WIDE: ChartSize = { width: 2 * COLUMN + GAP, height: HEIGHT };
