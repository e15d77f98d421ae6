import type { PlotPlace } from "../declare";

/** The part of the plane that a map shows, in metres. */
export interface MapWindow {
  readonly x: AxisRange;
  readonly y: AxisRange;
  /** Metres between gridlines, the same both ways. */
  readonly unit: number;
}
export interface AxisRange {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * The narrowest window around `points` in which a metre is as long across as up on a plot of the given size, within 2 %.
 * It begins at whole gridlines both ways, because Excel counts them from there.
 */
export function equalScale(
  points: readonly { readonly x: number; readonly y: number }[],
  { width, height }: Pick<PlotPlace, "width" | "height">,
): MapWindow {
  const [x, y] = [extentOf(points.map((each) => each.x)), extentOf(points.map((each) => each.y))];
  let metresPerPoint = Math.max((x.high - x.low) / width, (y.high - y.low) / height, LEAST_METRES_PER_POINT);
  for (;;) {
    const unit = niceUnit(metresPerPoint * GRID);
    const scale = { metresPerPoint, unit };
    const across = rangeAround(x, width, scale);
    const up = rangeAround(y, height, scale);
    if (across !== null && up !== null) return { x: across, y: up, unit };
    metresPerPoint *= 1.02;
  }
}

/** Points: least distance of gridlines, and of the outermost marks from the edge. */
const GRID = 45;
const MARGIN = 8;
/** A single place is shown with some hundred metres around it. */
const LEAST_METRES_PER_POINT = 0.5;

interface Extent {
  readonly low: number;
  readonly high: number;
}

/** Without any number: around the origin. */
function extentOf(numbers: readonly number[]): Extent {
  if (numbers.length === 0) return { low: 0, high: 0 };
  return numbers.reduce<Extent>(
    ({ low, high }, each) => ({ low: Math.min(low, each), high: Math.max(high, each) }),
    { low: Infinity, high: -Infinity },
  );
}

/** The range of `points` length that has the extent in its middle, as far as it can begin at a whole unit; null when the extent does not fit. */
function rangeAround(
  { low, high }: Extent,
  points: number,
  { metresPerPoint, unit }: { readonly metresPerPoint: number; readonly unit: number },
): AxisRange | null {
  const length = points * metresPerPoint;
  const middle = Math.round(((low + high) / 2 - length / 2) / unit) * unit;
  // Places of a local grid are not negative: nothing is shown beyond its origin without need.
  const minimum = low >= 0 ? Math.max(0, middle) : middle;
  const margin = MARGIN * metresPerPoint;
  const least = low >= 0 && low < margin ? 0 : low - margin;
  if (minimum > least || minimum + length < high + margin) return null;
  return { minimum, maximum: minimum + length };
}

/** The smallest of 1, 2, 5 × 10ⁿ that is at least `atLeast`. */
function niceUnit(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10);
}
