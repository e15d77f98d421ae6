import { barSlots } from "./bands";
import type { SeriesData } from "./chart-data";
import { groupingOf } from "./chart-kind";
import { baseValue, categoryPixel, scaleOf, valuePixel, type AxisGroup, type Plot } from "./plot";
import type { Box, RectShape } from "./shapes";
import { reachesOf, type Reach } from "./stack";
import { strokeOf } from "./series-style";

/** A bar with what labels need to know of it. */
export interface Bar {
  readonly one: SeriesData;
  readonly place: number;
  readonly box: Box;
  readonly isNegative: boolean;
}

const DEFAULT_GAP = 150;

/** The bars of the column or bar series of one axis group. */
export function barsOf(plot: Plot, group: AxisGroup, series: readonly SeriesData[]): readonly Bar[] {
  const grouping = groupingOf(series[0]?.series.type ?? "");
  const gap = series.find((one) => one.series.gapWidth !== null)?.series.gapWidth ?? DEFAULT_GAP;
  const given = series.find((one) => one.series.overlap !== null)?.series.overlap ?? 0;
  const isStacked = grouping !== "clustered";
  const slots = isStacked ? barSlots(1, gap, 100) : barSlots(series.length, gap, given);
  const all = reachesOf(series);
  return series.flatMap((one, index) =>
    (all[index] ?? []).flatMap((reach, place) => {
      const slot = slots[isStacked ? 0 : index];
      if (!reach || !slot || place >= plot.count) return [];
      const box = barBox(plot, group, reach, [place + slot.start, place + slot.start + slot.width]);
      return [{ one, place, box, isNegative: reach.to < reach.from }];
    }),
  );
}

/** Bars as rectangles with their colours. */
export function barShapes(
  bars: readonly Bar[],
  tip: (one: SeriesData, place: number) => string,
): readonly RectShape[] {
  return bars.map(({ one, place, box }) => {
    const border = one.series.line.color === null ? null : strokeOf(one.series.line, one.color, 0.75);
    return {
      kind: "rect",
      role: "bar",
      ...box,
      fill: one.series.points.get(place)?.fill ?? one.color,
      ...(border ? { stroke: border.stroke } : {}),
      tip: tip(one, place),
    };
  });
}

function barBox(plot: Plot, group: AxisGroup, reach: Reach, places: readonly [number, number]): Box {
  const base = reach.from === 0 ? baseValue(scaleOf(plot, group)) : reach.from;
  const values = [valuePixel(plot, group, base), valuePixel(plot, group, reach.to)] as const;
  const sides = [categoryPixel(plot, places[0]), categoryPixel(plot, places[1])] as const;
  const [across, along] = plot.isHorizontal ? [values, sides] : [sides, values];
  return {
    x: Math.min(...across),
    y: Math.min(...along),
    width: Math.abs(across[1] - across[0]),
    height: Math.abs(along[1] - along[0]),
  };
}
