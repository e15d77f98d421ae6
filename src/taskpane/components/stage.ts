import type { WorkbookState } from "../../actions";

/** Where the workbook stands, and so what the pane puts first. */
export type Stage = "reading" | "unfinished" | "blank" | "empty" | "ready" | "current" | "out-of-date";

export function stageOf(workbook: WorkbookState | null): Stage {
  if (workbook === null) return "reading";
  if (workbook.isUnfinished) return "unfinished";
  if (!workbook.isPrepared) return "blank";
  if (workbook.lastRun !== null) return workbook.isOutOfDate ? "out-of-date" : "current";
  return workbook.empty.length === 0 ? "ready" : "empty";
}

/** Whether the workbook has all that a run needs. */
export const canRun = (workbook: WorkbookState | null): boolean =>
  ["ready", "current", "out-of-date"].includes(stageOf(workbook));

/** Whether the workbook is prepared and in no need of repair. */
export const isWhole = (workbook: WorkbookState | null): boolean =>
  !["reading", "unfinished", "blank"].includes(stageOf(workbook));

/** Whether the sample would be in nobody's way. */
export const hasNoRows = ({ rows }: WorkbookState): boolean =>
  Object.values(rows).every((count) => count === 0);
