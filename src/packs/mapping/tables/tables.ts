import type { CodeListKey } from "./codes";
import { type Field, type Fields, text } from "../../../core/sheets/declare";
import { NEED_FIELDS, RESOURCE_FIELDS } from "./fields";
import { PROFILE_FIELDS } from "./profile-fields";
import { SURVEY_FIELDS } from "./survey-fields";
import type { Text } from "../../../language";
import { SHEETS, type InputKey, type ResultKey, type SheetKey } from "./sheets";
import { BOTTLENECK_FIELDS, IDLE_FIELDS, MATCH_FIELDS, PRIORITY_FIELDS, UNMET_FIELDS } from "./result-fields";
import { SCENARIO_FIELDS } from "./scenario-fields";
import {
  CODE_FIELDS,
  CRITERION_FIELDS,
  MINIMUM_SHARE_FIELDS,
  OPTION_FIELDS,
  SUBSTITUTE_FIELDS,
} from "./setting-fields";

export type ListKey = `list-${CodeListKey}`;
export type SettingKey = ListKey | "criteria" | "options" | "substitutes" | "minimumShares";
export type TableKey = InputKey | ResultKey | SettingKey;

export interface TableModel {
  /** Table name in the workbook: unique there, and a legal Excel name in both languages. */
  readonly name: Text;
  readonly sheet: SheetKey;
  readonly fields: Fields;
}

const list = (zh: string, en: string, fields: Fields = CODE_FIELDS): TableModel => ({
  name: text(zh, en),
  sheet: "settings",
  fields,
});
const onSheet = (sheet: SheetKey, fields: Fields): TableModel => ({ name: SHEETS[sheet], sheet, fields });
const SIMPLE_CODE_FIELDS = { code: CODE_FIELDS.code, name: CODE_FIELDS.name };

/** Every table of the workbook. Field keys are stable; names and headers follow the workbook's language. */
export const TABLES: Readonly<Record<TableKey, TableModel>> = {
  profile: onSheet("profile", PROFILE_FIELDS),
  needs: onSheet("needs", NEED_FIELDS),
  resources: onSheet("resources", RESOURCE_FIELDS),
  survey: onSheet("survey", SURVEY_FIELDS),
  matches: onSheet("matches", MATCH_FIELDS),
  unmet: onSheet("unmet", UNMET_FIELDS),
  idle: onSheet("idle", IDLE_FIELDS),
  bottlenecks: onSheet("bottlenecks", BOTTLENECK_FIELDS),
  // A table name must not hold a blank.
  scenarios: { name: text("情景", "Scenarios"), sheet: "scenarios", fields: SCENARIO_FIELDS },
  priorities: onSheet("priorities", PRIORITY_FIELDS),
  "list-category": list("类别表", "Categories"),
  "list-group": list("人群表", "Groups", SIMPLE_CODE_FIELDS),
  "list-unit": list("单位表", "Units", SIMPLE_CODE_FIELDS),
  "list-kind": list("种类表", "Kinds", SIMPLE_CODE_FIELDS),
  "list-source": list("来源表", "Sources", SIMPLE_CODE_FIELDS),
  "list-evidence": list("依据表", "Evidence", SIMPLE_CODE_FIELDS),
  "list-ownership": list("归属表", "Ownership", SIMPLE_CODE_FIELDS),
  "list-needState": list("需求状态表", "NeedStates", SIMPLE_CODE_FIELDS),
  "list-matchState": list("匹配状态表", "MatchStates", SIMPLE_CODE_FIELDS),
  "list-lock": list("锁定表", "Locks", SIMPLE_CODE_FIELDS),
  "list-division": list("拆分方式表", "Divisions", SIMPLE_CODE_FIELDS),
  "list-scenarioAction": list("情景做法表", "ScenarioActions", SIMPLE_CODE_FIELDS),
  criteria: { name: text("指标表", "Criteria"), sheet: "settings", fields: CRITERION_FIELDS },
  options: { name: text("参数表", "Options"), sheet: "settings", fields: OPTION_FIELDS },
  substitutes: list("替代表", "Substitutes", SUBSTITUTE_FIELDS),
  minimumShares: list("最低保障表", "MinimumShares", MINIMUM_SHARE_FIELDS),
};

/** The field `key` of `table`; a `RangeError` if there is none. */
export function fieldOf(table: TableKey, key: string): Field {
  const field = TABLES[table].fields[key];
  if (field === undefined) throw new RangeError(`invalid field: ${table}.${key}`);
  return field;
}
