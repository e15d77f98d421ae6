import { findColumns } from "../../src/core/sheets/reading";
import { listTable, type RawTable, type Sheet, type Table } from "../../src/core/sheets/declare";
import { CATEGORY } from "../../src/packs/mapping/tables/categories";
import { LISTS } from "../../src/packs/mapping/tables/lists";
import { NEEDS, RESOURCES } from "../../src/packs/mapping/tables/fields";
import { PROFILE } from "../../src/packs/mapping/tables/profile-fields";
import { BOTTLENECKS, IDLE, MATCHES, PRIORITIES, UNMET } from "../../src/packs/mapping/tables/result-fields";
import { SCENARIOS } from "../../src/packs/mapping/tables/scenario-fields";
import {
  CRITERION_TABLE,
  MINIMUM_SHARES,
  OPTION_TABLE,
  SUBSTITUTES,
} from "../../src/packs/mapping/tables/setting-fields";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";
import { SURVEY } from "../../src/packs/mapping/tables/survey-fields";

/** The tables that tests name by their keys. */
export const TABLES = {
  profile: PROFILE as Table,
  needs: NEEDS as Table,
  resources: RESOURCES as Table,
  survey: SURVEY as Table,
  matches: MATCHES as Table,
  unmet: UNMET as Table,
  idle: IDLE as Table,
  bottlenecks: BOTTLENECKS as Table,
  scenarios: SCENARIOS as Table,
  priorities: PRIORITIES as Table,
  criteria: CRITERION_TABLE as Table,
  options: OPTION_TABLE as Table,
  substitutes: SUBSTITUTES as Table,
  minimumShares: MINIMUM_SHARES as Table,
  "list-category": listTable(CATEGORY),
};
export type TableKey = keyof typeof TABLES | `list-${string}`;

/** The table `key`. */
export function tableNamed(key: string): Table {
  const known: Readonly<Record<string, Table | undefined>> = TABLES;
  const list = LISTS.find((each) => `list-${each.key}` === key);
  const table = known[key] ?? (list === undefined ? undefined : listTable(list));
  if (table === undefined) throw new RangeError(`invalid table: ${key}`);
  return table;
}

/** A table as read, its header in row 4 from column A on. */
export function rawOfTable(
  table: Table,
  { headers, rows }: Pick<RawTable, "headers" | "rows">,
  names: { readonly sheet: string; readonly name: string } = { sheet: "", name: "" },
): RawTable {
  const columns = findColumns(table, headers);
  return { table, ...names, headerRowNumber: 4, firstColumnNumber: 1, headers, columns, rows };
}

/** The name of the sheet on which a table is. */
export function sheetNamed({ sheet }: Table, language: "zh" | "en"): string {
  const known: Readonly<Record<string, Sheet | undefined>> = SHEETS;
  return known[sheet]?.name[language] ?? "";
}
