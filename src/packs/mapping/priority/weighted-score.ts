/** A criterion's weight, the value that scores 0 and the value that scores 1; a cost has its `low` above its `high`. */
export interface Scale {
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

export interface WeightedScore extends WeighedParts {
  /** 0–1 for each criterion; null where its value is missing. */
  readonly parts: readonly (number | null)[];
}

/** What weights make of parts. */
export interface WeighedParts {
  /** What each part adds to the score, 0–1; null where there is none. */
  readonly gained: readonly (number | null)[];
  /** Share of the weights whose criterion has a value, 0–1. */
  readonly covered: number;
  /** 0–1; null where less than half of the weights is covered. */
  readonly score: number | null;
}

/** Below this share of the weights a score would say more about what is missing than about the issue. */
export const LEAST_COVERED = 0.5;

/**
 * Simple additive weighting on declared bounds: z = (x − low) ÷ (high − low), clipped to 0–1; score = Σ w·z ÷ Σ w over the values there are.
 * Weights that are all 0 count alike. Throws RangeError for a negative weight or equal bounds.
 * Sources: Keeney & Raiffa 1976; Hwang & Yoon 1981.
 */
export function weightedScore(values: readonly (number | null)[], scales: readonly Scale[]): WeightedScore {
  for (const scale of scales) check(scale);
  const parts = scales.map((scale, index) => part(values[index] ?? null, scale));
  const weights = scales.map(({ weight }) => weight);
  return { parts, ...weighedParts(parts, weights) };
}

/** The score of parts 0–1, null for a missing one: Σ w·z ÷ Σ w over those there are. Weights that are all 0 count alike. */
export function weighedParts(parts: readonly (number | null)[], given: readonly number[]): WeighedParts {
  const areAllZero = given.every((weight) => weight === 0);
  const weights = given.map((weight) => (areAllZero ? 1 : weight));
  const weighed = parts.map((each, index) => (each === null ? null : each * (weights[index] ?? 0)));
  const present = sum(weights.filter((_, index) => weighed[index] !== null));
  const covered = given.length === 0 ? 0 : present / sum(weights);
  return {
    gained: weighed.map((each) => (each === null || present === 0 ? null : each / present)),
    covered,
    score: covered < LEAST_COVERED ? null : sum(weighed.map((each) => each ?? 0)) / present,
  };
}

function part(value: number | null, { low, high }: Scale): number | null {
  return value === null ? null : Math.max(0, Math.min(1, (value - low) / (high - low)));
}

function check({ weight, low, high }: Scale): void {
  if (!(weight >= 0)) throw new RangeError(`invalid weight: ${weight}`);
  if (low === high) throw new RangeError(`invalid bounds: ${low} to ${high}`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
