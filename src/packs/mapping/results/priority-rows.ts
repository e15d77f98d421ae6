import type { CellInput } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { GROUP } from "../tables/codes";
import { FEWEST_ANSWERS } from "../indicators/survey-items";
import { PRIORITIES } from "../tables/result-fields";
import { byScore } from "../priority/criteria";
import type { IssueRow } from "../priority/rank-issues";

import { inFieldOrder, type Cells } from "./run-context";
import { scoreFormulas, type ScoreFormulas } from "./score-formulas";
import type { Words } from "./words";

/** The rows of Priorities: values of the criteria as found by the run; what they score are formulas. */
export function priorityRows(issues: readonly IssueRow[], words: Words): readonly (readonly CellInput[])[] {
  const formulas = scoreFormulas(words.language);
  return inFieldOrder(
    PRIORITIES.fields,
    issues.map((issue) => priorityRow(issue, formulas, words)),
  );
}

function priorityRow(
  issue: IssueRow,
  formulas: ScoreFormulas,
  words: Words,
): Cells<typeof PRIORITIES.fields> {
  return {
    number: issue.number,
    community: issue.community,
    category: words.label(CATEGORY, issue.category),
    group: words.label(GROUP, issue.group),
    needs: issue.needIds.length,
    ...issue.values,
    ...byScore(({ key }) => formulas.part(key)),
    covered: formulas.covered,
    score: formulas.score,
    rank: formulas.rank,
    order: formulas.order,
    basis: basisOf(issue, words),
  };
}

/** Which needs, and whose answers the gap rests on. */
function basisOf({ needIds, surveyGap }: IssueRow, { say, list }: Words): string {
  const gap = say(`basis.${surveyGap.scope}`, { answers: surveyGap.answers, fewest: FEWEST_ANSWERS });
  return [list(needIds), gap].join(say("list.separator"));
}
