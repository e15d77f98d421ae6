import { shareOf } from "../../../taskpane/components";
import type { RunFigures, TierFigures } from "../tables/run";

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
