export {
  HISTORY_KEPT,
  WorkbookProblem,
  type HistoryRecord,
  type RestoreOutlook,
  type SampleOutlook,
} from "../workbook";
export { cancelled, computeHere } from "./compute-here";
export { createActions } from "./create-actions";
export type {
  ActionDependencies,
  Actions,
  Compute,
  FollowPlan,
  OnProgress,
  PlanNow,
  PrepareReport,
  Progress,
  RecoverReport,
  RestoreReport,
  RunOrder,
  RunReport,
  SampleReport,
  SampleTexts,
  WorkbookState,
} from "./types";
