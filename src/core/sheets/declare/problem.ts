/** Why an action could not be done. The workbook is as it was before, unless the code says otherwise. Sentences: `i18n/problems`. */
export type ProblemCode =
  | "not-prepared"
  | "sheet-protected"
  | "workbook-protected"
  | "cell-edit-mode"
  | "read-only"
  | "table-missing"
  | "column-missing"
  | "area-occupied"
  | "tables-not-empty"
  | "row-gone"
  | "no-needs"
  | "no-resources"
  | "cancelled"
  | "too-large"
  | "busy"
  | "excel-refused"
  | "not-supported"
  | "repair-refused"
  | "unfinished-run"
  | "other-pane"
  | "file-unreadable"
  | "setting-not-single"
  | "history-gone"
  | "changed-meanwhile"
  | "pack-needed"
  | "pack-unknown";

/** `values` holds what the sentence needs: `sheet`, `table`, `column`, `detail` … */
export interface Problem {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}
