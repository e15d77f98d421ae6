import { SHEET_TEXTS } from "../texts";
import { PROFILE_FIELDS } from "../../../packs/mapping/tables/profile-fields";
import {
  RESULT_KEYS,
  SHEETS,
  type InputKey,
  type ResultKey,
  type SheetKey,
} from "../../../packs/mapping/tables/sheets";
import type { CodeBook } from "../../../packs/mapping/tables/dataset";
import type { Language } from "../../../language";
import { defaultCodeBook } from "./code-lists";
import { filledCells } from "./filled-cells";
import { COMMUNITIES_NAME } from "./names";
import { settingNames, settingsSheet } from "./settings-sheet";
import type { NameSpec, SheetSpec } from "./sheet-spec";
import { startSheet } from "./start-sheet";
import { inputSheet, NOTE_ROW, resultSheet, STAMP_BLOCK, TAB_COLORS, titleBlock } from "./table-sheet";

/** The workbook as it is to be: its sheets in the order of the tabs, and the names that formulas and drop-downs read. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}

/** All sheets of a workbook in one language, with `codes` in its drop-downs. */
export function workbookSpec(language: Language, codes: CodeBook = defaultCodeBook(language)): WorkbookSpec {
  const keys = Object.keys(SHEETS) as readonly SheetKey[];
  return {
    sheets: keys.map((key) => sheetOf(key, language, codes)),
    names: [...settingNames(language), communitiesName(language)],
  };
}

function sheetOf(key: SheetKey, language: Language, codes: CodeBook): SheetSpec {
  if (key === "start") return startSheet(language);
  if (key === "charts") return chartsSheet(language);
  if (key === "settings") return settingsSheet(language, codes);
  return isResult(key) ? resultSheet(key, language) : inputSheet(key, language);
}

const isResult = (key: InputKey | ResultKey): key is ResultKey => RESULT_KEYS.some((each) => each === key);

/** More communities than any street has. */
const MOST_COMMUNITIES = 500;

/** The communities that the Profile lists. */
function communitiesName(language: Language): NameSpec {
  const column = Object.keys(PROFILE_FIELDS).indexOf("community");
  return { name: COMMUNITIES_NAME, formula: filledCells("profile", column, MOST_COMMUNITIES, language) };
}

/** An empty sheet: charts and their data come with a run. */
function chartsSheet(language: Language): SheetSpec {
  return {
    key: "charts",
    name: SHEETS.charts[language],
    tabColor: TAB_COLORS.result,
    blocks: [
      titleBlock("charts", language),
      {
        id: STAMP_BLOCK,
        top: NOTE_ROW,
        left: 0,
        cells: [[SHEET_TEXTS["note.charts"][language]]],
        style: "stamp",
        isFilledByRuns: true,
      },
    ],
    tables: [],
    widths: CHART_WIDTHS,
    heights: new Map(
      Array.from({ length: CHARTS_ROWS }, (_, row) => [
        row,
        row === 0 ? CHARTS_TITLE_HEIGHT : CHARTS_ROW_HEIGHT,
      ]),
    ),
    frozen: { rows: 0, columns: 0 },
    showGridlines: false,
    page: { orientation: "Portrait", titleRows: null, printArea: `A1:O${CHARTS_ROWS}`, pagesTall: 2 },
  };
}

/** Printed: the charts without the data beside them. Rows of one height part into two pages between two charts, whatever the usual font. */
const CHARTS_ROWS = 192;
const CHARTS_ROW_HEIGHT = 15;
/** Room for the title; with the stamp below it still ends above the first charts. */
const CHARTS_TITLE_HEIGHT = 24;

/** Points: the first columns lie under the charts, whose places count on them; then come the blocks of data, each after a gap. */
const CHART_WIDTHS: ReadonlyMap<number, number> = new Map(
  [
    ...Array.from({ length: 17 }, () => 48),
    ...[96, 66, 66, 18],
    ...[150, 66, 66, 66, 18],
    ...[190, 48, 54, 66, 18],
    ...[96, 66, 60, 60, 96, 18],
    ...[72, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 18],
    ...[120, 60, 60, 60, 18],
    ...[150, 96, 18],
    ...[190, 60, 60, 18, 18],
    ...[110, 90, 90, 90],
  ].map((width, index) => [index, width]),
);
