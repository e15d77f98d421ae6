export { WorkbookProblem, type SelectedRow } from "../workbook";
export { cancelled } from "./cancelled";
export { computeHere } from "./compute-here";
export { createActions } from "./create-actions";
export type {
  ActionDependencies,
  Actions,
  Compute,
  FixReport,
  FixUndo,
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
  UndoReport,
  WorkbookState,
} from "./types";
