import type { MatchingProblem, MatchResult } from "../../../core/matching";
import type { Dataset } from "../tables/dataset";
import type { Need } from "../tables/fields";
import type { IssueRow } from "../priority/rank-issues";

/** What the charts of a run are made from. */
export interface ChartInput {
  readonly dataset: Dataset;
  /** The open needs, the first of those that were matched. */
  readonly needs: readonly Need[];
  /** What was matched: tiers, and places in metres of one plane. Its first needs are `needs`, its resources the dataset's. */
  readonly problem: Pick<MatchingProblem, "needs" | "resources">;
  readonly result: Pick<MatchResult, "served" | "left">;
  readonly issues: readonly IssueRow[];
  /** Why needs lack something, one word for each row of the Unmet sheet, as it stands there. */
  readonly unmetReasons: readonly string[];
}
