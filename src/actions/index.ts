export {
  HISTORY_KEPT,
  WorkbookProblem,
  type HistoryRecord,
  type RestoreOutlook,
  type SampleOutlook,
} from "../workbook";
export { cancelled } from "./cancelled";
export { computeHere } from "./compute-here";
export { createActions } from "./create-actions";
export type { PrioritiesNow } from "./read-priorities";
export { SETTING_LISTS, type ListPlace, type SettingList, type SettingsNow } from "./read-settings";
export type { Weights } from "./set-settings";
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
  RestoreReport,
  RunOrder,
  RunReport,
  SampleReport,
  SampleTexts,
  UndoReport,
  WorkbookState,
} from "./types";
