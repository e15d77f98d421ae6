export { CATEGORIES, FIRST_LEVEL_CATEGORIES } from "./categories";
export { CLOSED_NEED_STATES, SIMPLE_CODES, unitAfter, type Code, type CodeListKey } from "./codes";
export {
  firstLevelOf,
  labelOf,
  type CodeBook,
  type CodeEntry,
  type Dataset,
  type LockedPair,
  type RowLeftOut,
} from "./dataset";
export type { Field, Fields, FieldType, Quota, RowOf } from "./field";
export type { DataFix, FixKind } from "./fix";
export { NEED_FIELDS, RESOURCE_FIELDS, type Need, type Resource } from "./fields";
export type { DataIssue, IssueCode } from "./issue";
export type { LastNeed, LastRun, RefusedPair, ScenarioRow } from "./last-run";
export { LANGUAGES, type Language, type Text } from "./language";
export type { Problem, ProblemCode } from "./problem";
export { PROFILE_FIELDS, type Profile } from "./profile-fields";
export { addressOf, columnLetters, type CellValue, type RawTable } from "./raw-table";
export { BOTTLENECK_FIELDS, IDLE_FIELDS, MATCH_FIELDS, PRIORITY_FIELDS, UNMET_FIELDS } from "./result-fields";
export { SCENARIO_FIELDS } from "./scenario-fields";
export type { RunFigures, Stamp, TierFigures } from "./run";
export {
  CODE_FIELDS,
  CRITERIA,
  CRITERION_FIELDS,
  DEFAULT_OPTIONS,
  MINIMUM_SHARE_FIELDS,
  OPTION_FIELDS,
  OPTION_KEYS,
  OPTIONS,
  SUBSTITUTE_FIELDS,
  optionsFrom,
  TIERS,
  type Criterion,
  type CriterionKey,
  type MinimumShareRule,
  type Options,
  type SubstituteRule,
} from "./setting-fields";
export { INPUT_KEYS, RESULT_KEYS, SHEETS, type InputKey, type ResultKey, type SheetKey } from "./sheets";
export { TABLES, fieldOf, type ListKey, type SettingKey, type TableKey, type TableModel } from "./tables";
export { SURVEY_FIELDS, importanceOf, satisfactionOf, type SurveyAnswer } from "./survey-fields";
