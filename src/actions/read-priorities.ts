import type { DataIssue } from "../core/sheets/declare";
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
export async function readPriorities(): Promise<PrioritiesNow> {
  const { tables } = await readChosen(["criteria", "priorities"]);
  const [criteria, priorities] = [tables.get("criteria"), tables.get("priorities")];
  const now = criteriaNow(criteria);
  const weights = new Map(now.criteria.map(({ key, value }) => [key, value]));
  return {
    issues: issuesNow(priorities, weights),
    criteria: now.criteria,
    flaws: now.issues,
    sheets: { priorities: priorities?.sheet ?? null, criteria: criteria?.sheet ?? null },
  };
}
