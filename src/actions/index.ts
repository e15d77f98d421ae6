export { WorkbookProblem } from "../workbook";
export { cancelled, computeHere } from "./compute-here";
export { createActions } from "./create-actions";
export type { PrioritiesNow } from "./read-priorities";
export { SETTING_LISTS, type ListPlace, type SettingList, type SettingsNow } from "./read-settings";
export type { Weights } from "./set-settings";
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
