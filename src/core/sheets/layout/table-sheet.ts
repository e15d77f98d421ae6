import { columnWidth } from "./column-width";
import { fill, type Language } from "../../../language";
import { SHEET_PURPOSES, SHEET_TEXTS } from "../texts";
import { SHEETS, type InputKey, type ResultKey, type SheetKey } from "../../../packs/mapping/tables/sheets";
import { TABLES } from "../../../packs/mapping/tables/tables";
import { tableSpec } from "./column";
import type { BlockSpec, SheetSpec } from "./sheet-spec";
import { guidanceOf } from "./validation";

/** 0-based rows of a sheet with a table: title, note or stamp, guidance, header, data. */
export const NOTE_ROW = 1;
export const GUIDANCE_ROW = 2;
export const HEADER_ROW = 3;
export const FIRST_BODY_ROW = 4;
export const FROZEN_ROWS = 4;
export const ROW_HEIGHTS: ReadonlyMap<number, number> = new Map([
  [0, 26],
  [NOTE_ROW, 18],
  [GUIDANCE_ROW, 48],
  [HEADER_ROW, 32],
]);

/** Blue for what people fill in, green for what runs write, grey for the rest: apart in grey print by their lightness. */
export const TAB_COLORS = {
  start: "#1F3864",
  input: "#2E75B6",
  result: "#70AD47",
  settings: "#7F7F7F",
} as const;

/** Id of the block that tells from which run a sheet comes. */
export const STAMP_BLOCK = "stamp";

/** A sheet that people fill in. */
export function inputSheet(key: InputKey, language: Language): SheetSpec {
  const note: BlockSpec = {
    id: "note",
    top: NOTE_ROW,
    left: 0,
    cells: [[SHEET_TEXTS["note.input"][language]]],
    style: "note",
  };
  return tableSheet(key, note, TAB_COLORS.input, language);
}

/** A sheet that runs write: an empty table, and a stamp that says so. */
export function resultSheet(key: ResultKey, language: Language): SheetSpec {
  const stamp: BlockSpec = {
    id: STAMP_BLOCK,
    top: NOTE_ROW,
    left: 0,
    cells: [[SHEET_TEXTS["stamp.empty"][language]]],
    style: "stamp",
    isFilledByRuns: true,
  };
  return tableSheet(key, stamp, TAB_COLORS.result, language);
}

/** The first block of a sheet: its name and what it is for. */
export function titleBlock(key: SheetKey, language: Language): BlockSpec {
  const words = { name: SHEETS[key][language], purpose: SHEET_PURPOSES[key][language] };
  return {
    id: "title",
    top: 0,
    left: 0,
    cells: [[fill(SHEET_TEXTS["sheet.title"], language, words)]],
    style: "title",
  };
}

/** So many rows get drop-downs, checks and formats; the add-in's own limit for one community's workbook. */
const PREPARED_ROWS = 20_000;

/** Columns that stay in sight when scrolling to the right: enough to know which row it is. */
const FROZEN_COLUMNS: Readonly<Record<InputKey | ResultKey, number>> = {
  profile: 1,
  needs: 1,
  resources: 1,
  survey: 1,
  matches: 1,
  unmet: 1,
  idle: 1,
  bottlenecks: 1,
  scenarios: 1,
  priorities: 4,
};

function tableSheet(
  key: InputKey | ResultKey,
  secondRow: BlockSpec,
  tabColor: string,
  language: Language,
): SheetSpec {
  const fields = Object.values(TABLES[key].fields);
  const isFilledByPeople = secondRow.isFilledByRuns === undefined;
  const guidance: BlockSpec = {
    id: "guidance",
    top: GUIDANCE_ROW,
    left: 0,
    cells: [
      fields.map((field) => (isFilledByPeople ? guidanceOf(field, language) : field.guidance[language])),
    ],
    style: "guidance",
  };
  return {
    key,
    name: SHEETS[key][language],
    tabColor,
    blocks: [titleBlock(key, language), secondRow, guidance],
    tables: [tableSpec(key, { top: HEADER_ROW, left: 0, preparedRows: PREPARED_ROWS }, language)],
    widths: new Map(fields.map((field, index) => [index, columnWidth(field, language)])),
    heights: ROW_HEIGHTS,
    frozen: { rows: FROZEN_ROWS, columns: FROZEN_COLUMNS[key] },
    showGridlines: true,
    page: {
      orientation: "Landscape",
      titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
      printArea: null,
      pagesTall: null,
    },
  };
}
