import { CRITERION_TABLE } from "../packs/mapping/tables/setting-fields";
import { PRIORITIES } from "../packs/mapping/tables/result-fields";
import { type Catalogue, rawOf, type DataIssue } from "../core/sheets/declare";
import { criteriaNow, type CriterionNow } from "../packs/mapping/reading/settings-now";
import { issuesNow, type IssueNow } from "../packs/mapping/reading/priorities-now";
import { readChosen } from "../workbook";

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
export async function readPriorities(catalogue: Catalogue): Promise<PrioritiesNow> {
  const { tables } = await readChosen(catalogue, [CRITERION_TABLE, PRIORITIES]);
  const [criteria, priorities] = [rawOf(tables, CRITERION_TABLE), rawOf(tables, PRIORITIES)];
  const now = criteriaNow(criteria);
  const weights = new Map(now.criteria.map(({ key, value }) => [key, value]));
  return {
    issues: issuesNow(priorities, weights),
    criteria: now.criteria,
    flaws: now.issues,
    sheets: { priorities: priorities?.sheet ?? null, criteria: criteria?.sheet ?? null },
  };
}
