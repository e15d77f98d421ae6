import type { Box } from "./shapes";
import { shareOf, type Scale } from "./scale";

/** Which axis a series is measured on. */
export type AxisGroup = "Primary" | "Secondary";

/** The inside of a chart with axes: where values and categories lie in pixels. */
export interface Plot {
  readonly box: Box;
  /** Values run to the right and categories upwards, as in bar charts. */
  readonly isHorizontal: boolean;
  readonly count: number;
  readonly isCategoryReversed: boolean;
  readonly isValueReversed: boolean;
  readonly scales: { readonly Primary: Scale; readonly Secondary: Scale | null };
}

/** The scale of a group; series on a secondary axis the chart lacks are measured on the primary one. */
export function scaleOf(plot: Plot, group: AxisGroup): Scale {
  return plot.scales[group] ?? plot.scales.Primary;
}

/** The pixel of a value along its axis: x in horizontal plots, y in the others. */
export function valuePixel(plot: Plot, group: AxisGroup, value: number): number {
  const share = Math.min(1, Math.max(0, shareOf(scaleOf(plot, group), value)));
  const along = plot.isValueReversed ? 1 - share : share;
  const { box } = plot;
  return plot.isHorizontal ? box.x + along * box.width : box.y + (1 - along) * box.height;
}

/** The pixel of a place among the categories, in 0…count: y in horizontal plots, x in the others. */
export function categoryPixel(plot: Plot, place: number): number {
  const share = place / Math.max(1, plot.count);
  const along = plot.isCategoryReversed ? 1 - share : share;
  const { box } = plot;
  return plot.isHorizontal ? box.y + (1 - along) * box.height : box.x + along * box.width;
}

/** Where the category axis crosses: zero, or the end of the scale nearest to it. */
export function baseValue(scale: Scale): number {
  return Math.min(Math.max(0, scale.min), scale.max);
}
