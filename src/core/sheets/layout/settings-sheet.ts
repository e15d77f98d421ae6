import { columnWidth } from "./column-width";
import { SHEET_TEXTS } from "../texts";
import { CRITERIA, OPTION_KEYS, OPTIONS } from "../../../packs/mapping/tables/setting-fields";
import { SHEETS } from "../../../packs/mapping/tables/sheets";
import { TABLES, type ListKey, type SettingKey } from "../../../packs/mapping/tables/tables";
import type { CodeBook } from "../../../packs/mapping/tables/dataset";
import type { CodeListKey } from "../../../packs/mapping/tables/codes";
import type { Language } from "../../../language";
import { CODE_LISTS, listRows } from "./code-lists";
import { tableSpec } from "./column";
import { filledCells } from "./filled-cells";
import { cellOf } from "./formula";
import { criterionNames } from "../../../packs/mapping/priority/criterion-names";
import { listName, optionName } from "./names";
import type { BlockSpec, CellInput, NameSpec, SheetSpec, TableSpec } from "./sheet-spec";
import {
  FIRST_BODY_ROW,
  FROZEN_ROWS,
  GUIDANCE_ROW,
  HEADER_ROW,
  ROW_HEIGHTS,
  TAB_COLORS,
} from "./table-sheet";
import { guidanceOf } from "./validation";

/** The Settings sheet: weights, options and the code lists side by side, so that each can grow downwards. */
export function settingsSheet(language: Language, codes: CodeBook): SheetSpec {
  const tables = TABLES_LEFT_TO_RIGHT.map((key) => ({
    ...tableSpec(key, { top: HEADER_ROW, left: leftOf(key), preparedRows: PREPARED_ROWS }, language),
    rows: rowsOf(key, language, codes),
  }));
  return {
    key: "settings",
    name: SHEETS.settings[language],
    tabColor: TAB_COLORS.settings,
    blocks: [
      { id: "title", top: 0, left: 0, cells: [[SHEET_TEXTS["note.settings"][language]]], style: "title" },
      ...tables.flatMap((table) => headingBlocks(table, language)),
    ],
    tables,
    widths: widths(language),
    heights: ROW_HEIGHTS,
    frozen: { rows: FROZEN_ROWS, columns: 0 },
    showGridlines: true,
    page: { orientation: "Landscape", titleRows: null, printArea: null, pagesTall: null },
  };
}

/** Names of the lists that drop-downs read, and of the weights, bounds and options that formulas and runs read. */
export function settingNames(language: Language): readonly NameSpec[] {
  return [
    ...CODE_LISTS.map((list) => listNameSpec(list, language)),
    ...criterionNames(columnIndexOf("criteria", "code"), language),
    ...optionNames(language),
  ];
}

/** Entries that a list may have: its drop-down reads so many rows and no more. */
const PREPARED_ROWS = 300;
const LISTS: readonly ListKey[] = CODE_LISTS.map((list): ListKey => `list-${list}`);
/** Rules stand where older workbooks have free columns: lists keep their places. */
const TABLES_LEFT_TO_RIGHT: readonly SettingKey[] = [
  "criteria",
  "options",
  ...LISTS,
  "substitutes",
  "minimumShares",
];
/** Points of the empty column between two tables. */
const GAP_WIDTH = 18;

function leftOf(key: SettingKey): number {
  const before = TABLES_LEFT_TO_RIGHT.slice(0, TABLES_LEFT_TO_RIGHT.indexOf(key));
  return before.reduce((left, table) => left + keysOf(table).length + 1, 0);
}

function columnIndexOf(key: SettingKey, field: string): number {
  return leftOf(key) + keysOf(key).indexOf(field);
}

const keysOf = (key: SettingKey): readonly string[] => Object.keys(TABLES[key].fields);

function rowsOf(key: SettingKey, language: Language, codes: CodeBook): readonly (readonly CellInput[])[] {
  if (key === "criteria") {
    return CRITERIA.map((each) => [each.key, each.name[language], each.weight, each.low, each.high]);
  }
  if (key === "options") {
    return OPTION_KEYS.map((option) => [option, OPTIONS[option].name[language], OPTIONS[option].usual]);
  }
  if (key === "substitutes" || key === "minimumShares") return [];
  return listRows(codes, key.slice("list-".length) as CodeListKey);
}

function headingBlocks(table: TableSpec, language: Language): readonly BlockSpec[] {
  const { left, key } = table;
  const guidance = Object.values(TABLES[key].fields).map((field) => guidanceOf(field, language));
  return [
    { id: `heading-${key}`, top: GUIDANCE_ROW - 1, left, cells: [[table.name]], style: "heading" },
    { id: `guidance-${key}`, top: GUIDANCE_ROW, left, cells: [guidance], style: "guidance" },
  ];
}

function widths(language: Language): ReadonlyMap<number, number> {
  const all = TABLES_LEFT_TO_RIGHT.flatMap((key) => [
    ...Object.values(TABLES[key].fields).map((field) => columnWidth(field, language)),
    GAP_WIDTH,
  ]);
  return new Map(all.map((width, index) => [index, width]));
}

function listNameSpec(list: CodeListKey, language: Language): NameSpec {
  const column = columnIndexOf(`list-${list}`, "name");
  return { name: listName(list), formula: filledCells("settings", column, PREPARED_ROWS, language) };
}

function optionNames(language: Language): readonly NameSpec[] {
  return OPTION_KEYS.map((option, index) => ({
    name: optionName(option),
    formula: `=${cellOf("settings", FIRST_BODY_ROW + index, columnIndexOf("options", "value"), language)}`,
  }));
}
