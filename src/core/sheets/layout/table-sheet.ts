import type { BlockSpec, Catalogue, Sheet, SheetSpec, Table } from "../declare";

import { type Language, fill } from "../../../language";
import { SHEET_TEXTS } from "../texts";
import { columnWidth } from "./column-width";
import { tableSpec } from "./column";
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

/** A sheet with one table; where runs write it, the note says from which run it comes. */
export function tableSheet(catalogue: Catalogue, sheet: Sheet, table: Table, language: Language): SheetSpec {
  const fields = Object.values(table.fields);
  return {
    key: sheet.key,
    name: sheet.name[language],
    tabColor: TAB_COLORS[table.kind === "result" ? "result" : "input"],
    blocks: [titleBlock(sheet, language), noteBlock(table, language), guidanceBlock(table, language)],
    tables: [
      tableSpec(catalogue, table, { top: HEADER_ROW, left: 0, preparedRows: PREPARED_ROWS }, language),
    ],
    widths: new Map(fields.map((field, index) => [index, columnWidth(field, language)])),
    heights: ROW_HEIGHTS,
    frozen: { rows: FROZEN_ROWS, columns: table.frozenColumns ?? 1 },
    showGridlines: true,
    page: {
      orientation: "Landscape",
      titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
      printArea: null,
      pagesTall: null,
    },
  };
}

/** The first block of a sheet: its name and what it is for. */
export function titleBlock(
  { name, purpose }: Pick<Sheet, "name" | "purpose">,
  language: Language,
): BlockSpec {
  const words = { name: name[language], purpose: purpose[language] };
  return {
    id: "title",
    top: 0,
    left: 0,
    cells: [[fill(SHEET_TEXTS["sheet.title"], language, words)]],
    style: "title",
  };
}

/** So many rows get drop-downs, checks and formats; the add-in's own limit for one community's workbook. */
export const PREPARED_ROWS = 20_000;

/** The line that a run fills in. */
export const stampBlock = (text: string): BlockSpec => ({
  id: STAMP_BLOCK,
  top: NOTE_ROW,
  left: 0,
  cells: [[text]],
  style: "stamp",
  isFilledByRuns: true,
});

function noteBlock({ kind }: Table, language: Language): BlockSpec {
  if (kind === "result") return stampBlock(SHEET_TEXTS["stamp.empty"][language]);
  const note = SHEET_TEXTS["note.input"][language];
  return { id: "note", top: NOTE_ROW, left: 0, cells: [[note]], style: "note" };
}

function guidanceBlock({ kind, fields }: Table, language: Language): BlockSpec {
  const guidance = Object.values(fields).map((field) =>
    kind === "result" ? field.guidance[language] : guidanceOf(field, language),
  );
  return { id: "guidance", top: GUIDANCE_ROW, left: 0, cells: [guidance], style: "guidance" };
}
