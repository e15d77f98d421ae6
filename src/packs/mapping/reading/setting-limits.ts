import type { NumberLimits } from "../../../core/sheets/reading";
import { CRITERION_TABLE, OPTIONS, type Options } from "../tables/setting-fields";

export const WEIGHT_LIMITS: NumberLimits = {
  minimum: CRITERION_TABLE.fields.weight.minimum ?? 0,
  maximum: CRITERION_TABLE.fields.weight.maximum ?? Infinity,
  isWhole: false,
};

export function limitsOf(key: keyof Options): NumberLimits {
  const { minimum = 0, maximum, isWhole = false } = OPTIONS[key];
  return { minimum, maximum, isWhole };
}
