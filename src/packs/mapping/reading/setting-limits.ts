import { CRITERION_TABLE, OPTIONS, type Options } from "../tables/setting-fields";

/** The numbers that a setting takes. */
export interface NumberLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole: boolean;
}

export const WEIGHT_LIMITS: NumberLimits = {
  minimum: CRITERION_TABLE.fields.weight.minimum ?? 0,
  maximum: CRITERION_TABLE.fields.weight.maximum ?? Infinity,
  isWhole: false,
};

export function limitsOf(key: keyof Options): NumberLimits {
  const { minimum = 0, maximum, isWhole = false } = OPTIONS[key];
  return { minimum, maximum, isWhole };
}

/** Why `value` will not do; null when it will. */
export function flawOf(
  value: number,
  { minimum, maximum, isWhole }: NumberLimits,
): "out-of-range" | "not-whole" | null {
  if (!(value >= minimum && value <= maximum)) return "out-of-range";
  return isWhole && !Number.isInteger(value) ? "not-whole" : null;
}
