/** What an issue is known by in the list and in the figures of a run, both in the workbook's words. */
export interface IssueNames {
  readonly community: string;
  readonly category: string;
  readonly group: string;
}

export const issueKey = ({ community, category, group }: IssueNames): string =>
  [community, category, group].join("\n");
