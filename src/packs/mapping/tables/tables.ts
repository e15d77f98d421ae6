import { listTable, type CodeList, type Table } from "../../../core/sheets/declare";
import { NEEDS, RESOURCES } from "./fields";
import { LISTS } from "./lists";
import { PROFILE } from "./profile-fields";
import { BOTTLENECKS, IDLE, MATCHES, PRIORITIES, UNMET } from "./result-fields";
import { SCENARIOS } from "./scenario-fields";
import { CRITERION_TABLE, MINIMUM_SHARES, OPTION_TABLE, SUBSTITUTES } from "./setting-fields";
import { SURVEY } from "./survey-fields";

const LIST_TABLES: ReadonlyMap<CodeList, Table> = new Map(LISTS.map((list) => [list, listTable(list)]));

/** The table of the Settings sheet that holds `list`; a `RangeError` if there is none. */
export function listTableOf(list: CodeList): Table {
  const table = LIST_TABLES.get(list);
  if (table === undefined) throw new RangeError(`invalid list: ${list.key}`);
  return table;
}

/** Every table, those of the Settings sheet in the order in which they are there. */
export const TABLES: readonly Table[] = [
  PROFILE,
  NEEDS,
  RESOURCES,
  SURVEY,
  MATCHES,
  UNMET,
  IDLE,
  BOTTLENECKS,
  SCENARIOS,
  PRIORITIES,
  CRITERION_TABLE,
  OPTION_TABLE,
  ...LIST_TABLES.values(),
  // Rules are where older workbooks have free columns: lists keep their places.
  SUBSTITUTES,
  MINIMUM_SHARES,
];
