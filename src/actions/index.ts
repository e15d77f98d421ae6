export {
  HISTORY_KEPT,
  WorkbookProblem,
  type HistoryRecord,
  type RestoreOutlook,
  type SampleOutlook,
} from "../workbook";
export { cancelled } from "./cancelled";
export { computeHere } from "./compute-here";
export { OPERATIONS } from "./operations";
export { createActions } from "./create-actions";
export type {
  ActionDependencies,
  Actions,
  BookInputs,
  BookRead,
  Compute,
  FixReport,
  FixUndo,
  Follow,
  OnProgress,
  PrepareReport,
  Progress,
  RecoverReport,
  RestoreReport,
  RunOrder,
  RunReport,
  SampleReport,
  SampleTexts,
  UndoReport,
  WorkbookState,
} from "./types";
