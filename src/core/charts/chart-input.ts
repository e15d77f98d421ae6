import type { MatchResult } from "../matching";
import type { Dataset, Need } from "../model";
import type { IssueRow } from "../priority";

/** What the charts of a run are made from. */
export interface ChartInput {
  readonly dataset: Dataset;
  /** The open needs, the first of those that were matched. */
  readonly needs: readonly Need[];
  readonly result: Pick<MatchResult, "served">;
  readonly issues: readonly IssueRow[];
}
