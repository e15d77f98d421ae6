import { MATCHES } from "../tables/result-fields";
import type { PinIssue } from "../../../core/matching";
import { SHEETS } from "../tables/sheets";
import type { DataIssue, IssueCode } from "../../../core/sheets/declare";
import type { ProblemOfDataset } from "./matching-problem";
import { rowAt, type RunContext } from "./run-context";

/** What is wrong with locked pairs, as issues of the Matches table. */
export function lockIssues({ result, matched, dataset }: RunContext): readonly DataIssue[] {
  const resourceId = (index: number): string => rowAt(dataset.resources, index).id;
  return result.pinIssues.map((issue) => {
    const { code, values } = inWords(issue, matched, resourceId);
    return {
      code,
      level: "notice",
      table: MATCHES.key,
      sheet: SHEETS.matches.name[dataset.language],
      address: null,
      field: null,
      title: null,
      values,
    };
  });
}

function inWords(
  issue: PinIssue,
  { needs }: ProblemOfDataset,
  resourceId: (index: number) => string,
): { readonly code: IssueCode; readonly values: DataIssue["values"] } {
  if (issue.code === "incompatible") {
    const values = { need: rowAt(needs, issue.needIndex).id, resource: resourceId(issue.resourceIndex) };
    return { code: "lock-unfit", values };
  }
  const found =
    issue.code === "over-capacity" ? resourceId(issue.resourceIndex) : rowAt(needs, issue.needIndex).id;
  const { pinned, limit, excess } = issue;
  return { code: "lock-exceeds", values: { found, maximum: limit, pinned, excess } };
}
