/** The numbers that a setting takes. */
export interface NumberLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole: boolean;
}

/** Why `value` will not do; null when it will. */
export function flawOf(
  value: number,
  { minimum, maximum, isWhole }: NumberLimits,
): "out-of-range" | "not-whole" | null {
  if (!(value >= minimum && value <= maximum)) return "out-of-range";
  return isWhole && !Number.isInteger(value) ? "not-whole" : null;
}
