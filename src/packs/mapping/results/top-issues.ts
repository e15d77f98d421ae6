import { CATEGORY } from "../tables/categories";
import { GROUP } from "../tables/codes";
import type { RunFigures } from "../tables/run";
import type { IssueRow } from "../priority/rank-issues";
import type { Words } from "./words";

/** The first of the ranked issues, with the names that their codes have in the workbook. */
export function topIssues(issues: readonly IssueRow[], { label }: Words): RunFigures["topIssues"] {
  return issues.slice(0, NAMED_ISSUES).map(({ community, category, group, score, rank }) => ({
    community,
    category: label(CATEGORY, category),
    group: label(GROUP, group),
    score,
    rank,
  }));
}

/** So many issues are named in the pane. */
const NAMED_ISSUES = 5;
