/** The plan that the result sheets hold before a run overwrites them. */
export interface LastRun {
  /** By need id; needs that took no part are not among them. */
  readonly needs: ReadonlyMap<string, LastNeed>;
  /** Capacity by resource id; null where people may have changed what the sheet says was given. */
  readonly resources: ReadonlyMap<string, number | null>;
}

export interface LastNeed {
  /** Null where people may have changed what the sheet says it was given. */
  readonly asked: number | null;
  readonly served: number;
  /** Units by resource id. */
  readonly from: ReadonlyMap<string, number>;
}

/** A pair that people said no to: it stays listed, and matching avoids it. */
export interface RefusedPair {
  readonly needId: string;
  readonly resourceId: string;
  readonly reason: string | null;
}

/** A row of the scenarios table as people filled it in; what cannot be read is said where the results go. */
export interface ScenarioRow {
  readonly scenario: string | null;
  /** Code of the action; null when the cell says something else. */
  readonly action: string | null;
  /** The cells as they are, so that a run gives them back unchanged. */
  readonly cells: Readonly<
    Record<"scenario" | "action" | "target" | "amount" | "detail", string | number | null>
  >;
}
