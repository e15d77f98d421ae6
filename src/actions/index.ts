export { WorkbookProblem } from "../workbook";
export { createActions } from "./create-actions";
export type {
  ActionDependencies,
  Actions,
  OnProgress,
  PrepareReport,
  Progress,
  RecoverReport,
  RunReport,
  SampleReport,
  SampleTexts,
  WorkbookState,
} from "./types";
