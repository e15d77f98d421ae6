import type { RunFigures, TierFigures } from "../packs/mapping/tables/run";

/** Part of the whole, 0 to 1; null where there is no whole to speak of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export interface FigureShares {
  readonly matched: number | null;
  readonly needsUnmet: number;
  readonly tiers: readonly (TierFigures & { readonly share: number | null })[];
}

/** What the pane shows of a run beyond the figures themselves. */
export function sharesOf(figures: RunFigures): FigureShares {
  return {
    matched: shareOf(figures.matched, figures.asked),
    needsUnmet: figures.needs - figures.needsFullyMet - figures.needsPartlyMet,
    tiers: figures.tiers.map((tier) => ({ ...tier, share: shareOf(tier.matched, tier.asked) })),
  };
}
