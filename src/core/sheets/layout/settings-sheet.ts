import {
  sheetOf,
  SETTINGS,
  tablesOf,
  type BlockSpec,
  type Catalogue,
  type NameSpec,
  type SheetSpec,
  type Table,
  type TableSpec,
} from "../declare";
import type { Language } from "../../../language";

import { SHEET_TEXTS } from "../texts";
import { columnWidth } from "./column-width";
import { tableSpec } from "./column";
import { filledCells } from "./filled-cells";
import { listName } from "./names";
import { FROZEN_ROWS, GUIDANCE_ROW, HEADER_ROW, ROW_HEIGHTS, TAB_COLORS } from "./table-sheet";
import { guidanceOf } from "./validation";

/** The Settings sheet: tables of settings and code lists side by side, so that each can grow downwards. */
export function settingsSheet(catalogue: Catalogue, language: Language): SheetSpec {
  const settings = tablesOf(catalogue, "setting");
  const tables = settings.map((table) =>
    tableSpec(
      catalogue,
      table,
      { top: HEADER_ROW, left: leftOf(catalogue, table), preparedRows: PREPARED_ROWS },
      language,
    ),
  );
  return {
    key: SETTINGS,
    name: sheetOf(catalogue, SETTINGS).name[language],
    tabColor: TAB_COLORS.settings,
    blocks: [
      { id: "title", top: 0, left: 0, cells: [[SHEET_TEXTS["note.settings"][language]]], style: "title" },
      ...tables.flatMap((table) => headingBlocks(table, language)),
    ],
    tables,
    widths: widths(catalogue, language),
    heights: ROW_HEIGHTS,
    frozen: { rows: FROZEN_ROWS, columns: 0 },
    showGridlines: true,
    page: { orientation: "Landscape", titleRows: null, printArea: null, pagesTall: null },
  };
}

/** Names of the code lists that drop-downs read. */
export function listNames(catalogue: Catalogue, language: Language): readonly NameSpec[] {
  return tablesOf(catalogue, "setting").flatMap((table): readonly NameSpec[] =>
    table.list === undefined
      ? []
      : [
          {
            name: listName(table.list),
            formula: filledCells(
              sheetOf(catalogue, SETTINGS),
              settingColumn(catalogue, table, "name"),
              PREPARED_ROWS,
              language,
            ),
          },
        ],
  );
}

/** 0-based column of the Settings sheet in which the field `key` of one of its tables stands. */
export function settingColumn(catalogue: Catalogue, table: Table, key: string): number {
  return leftOf(catalogue, table) + Object.keys(table.fields).indexOf(key);
}

/** Entries that a list may have: its drop-down reads so many rows and no more. */
const PREPARED_ROWS = 300;
/** Points of the empty column between two tables. */
const GAP_WIDTH = 18;

/** Columns of a band of the Settings sheet; those of the base pack take more, which the first band leaves free. */
const BAND = { first: 80, columns: 40 } as const;

/** Within its pack's band, behind the tables that come before it. */
function leftOf({ packs }: Catalogue, table: Table): number {
  const pack = packs.find(({ tables }) => tables.includes(table));
  if (pack === undefined) throw new RangeError(`invalid table: ${table.key}`);
  const own = pack.tables.filter(({ kind }) => kind === "setting");
  const start = pack.band === 0 ? 0 : BAND.first + BAND.columns * (pack.band - 1);
  return own
    .slice(0, own.indexOf(table))
    .reduce((left, { fields }) => left + Object.keys(fields).length + 1, start);
}

/** Ids of the blocks above a table of the Settings sheet. */
export const headingIds = (table: string): readonly string[] => [`heading-${table}`, `guidance-${table}`];

function headingBlocks({ table, name, left }: TableSpec, language: Language): readonly BlockSpec[] {
  const guidance = Object.values(table.fields).map((field) => guidanceOf(field, language));
  const [heading = "", below = ""] = headingIds(table.key);
  return [
    { id: heading, top: GUIDANCE_ROW - 1, left, cells: [[name]], style: "heading" },
    { id: below, top: GUIDANCE_ROW, left, cells: [guidance], style: "guidance" },
  ];
}

function widths(catalogue: Catalogue, language: Language): ReadonlyMap<number, number> {
  return new Map(
    tablesOf(catalogue, "setting").flatMap((table) => {
      const left = leftOf(catalogue, table);
      const own = [...Object.values(table.fields).map((field) => columnWidth(field, language)), GAP_WIDTH];
      return own.map((width, index) => [left + index, width] as const);
    }),
  );
}
