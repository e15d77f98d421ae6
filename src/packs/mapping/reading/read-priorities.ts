import { rawOf, type DataIssue, type Query } from "../../../core/sheets/declare";
import { PRIORITIES } from "../tables/result-fields";
import { CRITERION_TABLE } from "../tables/setting-fields";
import { issuesNow, type IssueNow } from "./priorities-now";
import { criteriaNow, type CriterionNow } from "./settings-now";

/** The ranked list and its weights, as Excel shows them now. */
export interface PrioritiesNow {
  /** By rank, those without one last. */
  readonly issues: readonly IssueNow[];
  readonly criteria: readonly CriterionNow[];
  /** What is wrong with the criteria beside the cells of weights. */
  readonly flaws: readonly DataIssue[];
  /** What the sheets of the list and of the weights are called now; null where the table is not there. */
  readonly sheets: { readonly priorities: string | null; readonly criteria: string | null };
}

/** Scores and ranks are formulas: what is read is what Excel has calculated. */
export const PRIORITIES_NOW: Query<PrioritiesNow> = {
  tables: [CRITERION_TABLE, PRIORITIES],
  answer: ({ tables }) => {
    const [criteria, priorities] = [rawOf(tables, CRITERION_TABLE), rawOf(tables, PRIORITIES)];
    const now = criteriaNow(criteria);
    const weights = new Map(now.criteria.map(({ key, value }) => [key, value]));
    return {
      issues: issuesNow(priorities, weights),
      criteria: now.criteria,
      flaws: now.issues,
      sheets: { priorities: priorities?.sheet ?? null, criteria: criteria?.sheet ?? null },
    };
  },
};
