export { WorkbookProblem, type SelectedRow } from "../workbook";
export { cancelled } from "./cancelled";
export { computeHere } from "./compute-here";
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
  RunOrder,
  RunReport,
  SampleReport,
  SampleTexts,
  WorkbookState,
} from "./types";
