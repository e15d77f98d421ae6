import type { SeriesData } from "./chart-data";
import { groupingOf, type Grouping } from "./chart-kind";

/** From where to where one value reaches on the value axis. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/**
 * The reach of every value, by series and place. Stacked: values of one sign lie on top of each other, positive ones
 * up from zero and negative ones down; percent: as shares of the sum of sizes, in 0–1.
 */
export function reaches(
  values: readonly (readonly (number | null)[])[],
  grouping: Grouping,
): readonly (readonly (Reach | null)[])[] {
  if (grouping === "clustered") {
    return values.map((series) => series.map((value) => (value === null ? null : { from: 0, to: value })));
  }
  const up: number[] = [];
  const down: number[] = [];
  return values.map((series) =>
    series.map((value, place) => {
      if (value === null) return null;
      const size = grouping === "percent" ? value / (totalAt(values, place) || 1) : value;
      const side = size < 0 ? down : up;
      const from = side[place] ?? 0;
      side[place] = from + size;
      return { from, to: from + size };
    }),
  );
}

/** The reach of every value of series that are drawn together. */
export const reachesOf = (series: readonly SeriesData[]): ReturnType<typeof reaches> =>
  reaches(
    series.map((one) => one.values),
    groupingOf(series[0]?.series.type ?? ""),
  );

function totalAt(values: readonly (readonly (number | null)[])[], place: number): number {
  return values.reduce((sum, series) => sum + Math.abs(series[place] ?? 0), 0);
}

/** The lowest and highest end of all reaches; 0 to 0 when there are none. */
export function extentOf(
  all: readonly (readonly (Reach | null)[])[],
  withZero: boolean,
): { low: number; high: number } {
  const ends = all.flat().flatMap((reach) => (reach ? (withZero ? [reach.from, reach.to] : [reach.to]) : []));
  if (ends.length === 0) return { low: 0, high: 0 };
  return { low: ends.reduce((a, b) => Math.min(a, b)), high: ends.reduce((a, b) => Math.max(a, b)) };
}
