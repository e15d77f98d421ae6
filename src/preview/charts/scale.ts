import type { Axis } from "../../host";

/** A value axis: `ticks` from `min` to `max`, both inclusive, `unit` apart. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly unit: number;
  readonly ticks: readonly number[];
}

interface ScaleWish {
  readonly low: number;
  readonly high: number;
  /** As many ticks as there is room for. */
  readonly mostTicks: number;
  readonly axis: Pick<Axis, "minimum" | "maximum" | "majorUnit">;
}

/**
 * The scale Excel would choose for values from `low` to `high`: from zero unless all values lie within a sixth of
 * their size of each other, a twentieth of the span free at the open end, and a unit of 1, 2 or 5 times a power of ten.
 * Limits and unit given on the axis hold as they are. Source: Microsoft KB 214075.
 */
export function scaleFor({ low, high, mostTicks, axis }: ScaleWish): Scale {
  const natural = naturalLimits(low, high);
  const min = axis.minimum ?? natural.min;
  const max = axis.maximum ?? Math.max(natural.max, min + Number.EPSILON);
  const unit = axis.majorUnit ?? niceUnit((max - min) / Math.max(1, mostTicks));
  const first = axis.minimum ?? floorTo(min, unit);
  const last = axis.maximum ?? Math.max(ceilTo(max, unit), first + unit);
  return { min: first, max: last, unit, ticks: ticksBetween(first, last, unit) };
}

/** Where a value lies between the scale's ends: 0 at the minimum, 1 at the maximum. */
export function shareOf(scale: Scale, value: number): number {
  return (value - scale.min) / (scale.max - scale.min);
}

/** The smallest of 1, 2, 5 × 10ⁿ that is at least `atLeast`. */
export function niceUnit(atLeast: number): number {
  if (!(atLeast > 0) || !Number.isFinite(atLeast)) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast) + 1e-12);
  const step = [1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9)) ?? 10;
  return exact(step * power);
}

/** Limits for all-negative values are those of their opposites, turned round. */
function naturalLimits(low: number, high: number): { min: number; max: number } {
  if (high <= 0 && low < 0) {
    const { min, max } = naturalLimits(-high, -low);
    return { min: -max, max: -min };
  }
  const span = high - low;
  if (span === 0) return { min: 0, max: high === 0 ? 1 : high * 1.05 };
  if (low < 0) return { min: low - 0.05 * span, max: high + 0.05 * span };
  return span < high / 6 ? { min: low - span / 2, max: high + 0.05 * span } : { min: 0, max: high * 1.05 };
}

function ticksBetween(first: number, last: number, unit: number): number[] {
  const count = Math.min(500, Math.floor((last - first) / unit + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => exact(first + index * unit));
}

const floorTo = (value: number, unit: number): number => exact(Math.floor(value / unit + 1e-9) * unit);
const ceilTo = (value: number, unit: number): number => exact(Math.ceil(value / unit - 1e-9) * unit);

/** Without the last bits of floating point: 0.30000000000000004 is 0.3. */
const exact = (value: number): number => Number(value.toPrecision(12)) + 0;
