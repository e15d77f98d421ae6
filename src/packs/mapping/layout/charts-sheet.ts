import type { SheetSpec } from "../../../core/sheets/declare";
import { stampBlock, TAB_COLORS, titleBlock } from "../../../core/sheets/layout";
import type { Language } from "../../../language";

import { SHEET_TEXTS } from "../../../core/sheets/texts";
import { SHEETS } from "../tables/sheets";

/** An empty sheet: charts and their data come with a run. */
export function chartsSheet(language: Language): SheetSpec {
  return {
    key: SHEETS.charts.key,
    name: SHEETS.charts.name[language],
    tabColor: TAB_COLORS.result,
    blocks: [titleBlock(SHEETS.charts, language), stampBlock(SHEET_TEXTS["note.charts"][language])],
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
