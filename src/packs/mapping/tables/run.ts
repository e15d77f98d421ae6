/** Needs and units by tier; tier 1 is first. */
export interface TierFigures {
  readonly tier: number;
  readonly needs: number;
  readonly asked: number;
  readonly matched: number;
}

/** The run in figures; units of different kinds are added up only inside shares of the same need. */
export interface RunFigures {
  readonly needs: number;
  readonly needsLeftOut: number;
  readonly needsFullyMet: number;
  readonly needsPartlyMet: number;
  readonly people: number;
  readonly peopleReached: number;
  readonly asked: number;
  readonly matched: number;
  readonly tiers: readonly TierFigures[];
  readonly resources: number;
  readonly resourcesLeftOut: number;
  readonly resourcesIdle: number;
  readonly issues: number;
  readonly topIssues: readonly {
    readonly community: string;
    readonly category: string;
    readonly group: string;
    readonly score: number | null;
    readonly rank: number | null;
  }[];
}
