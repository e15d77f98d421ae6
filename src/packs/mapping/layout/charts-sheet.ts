import { dataWidths, placedCharts } from "../../../core/sheets/charts";
import type { SheetSpec } from "../../../core/sheets/declare";
import { stampBlock, TAB_COLORS, titleBlock } from "../../../core/sheets/layout";
import { SHEET_TEXTS } from "../../../core/sheets/texts";
import type { Language } from "../../../language";

import { CHARTS, PAGE_HEIGHT } from "../charts/charts";
import { SHEETS } from "../tables/sheets";

/** An empty sheet: charts and their data come with a run. */
export function chartsSheet(language: Language): SheetSpec {
  const bottoms = placedCharts(CHARTS).map(({ place }) => place.top + place.height);
  const pages = Math.ceil(Math.max(...bottoms) / PAGE_HEIGHT);
  const rows = pages * (PAGE_HEIGHT / ROW_HEIGHT);
  return {
    key: SHEETS.charts.key,
    name: SHEETS.charts.name[language],
    tabColor: TAB_COLORS.result,
    blocks: [titleBlock(SHEETS.charts, language), stampBlock(SHEET_TEXTS["note.charts"][language])],
    tables: [],
    widths: new Map([...underCharts(), ...dataWidths(CHARTS)].map((width, index) => [index, width])),
    heights: new Map(Array.from({ length: rows }, (_, row) => [row, row === 0 ? TITLE_HEIGHT : ROW_HEIGHT])),
    frozen: { rows: 0, columns: 0 },
    showGridlines: false,
    page: { orientation: "Portrait", titleRows: null, printArea: `A1:O${rows}`, pagesTall: pages },
  };
}

/** Points. Rows of one height part into pages between two charts, whatever the usual font. */
const ROW_HEIGHT = 15;
/** Room for the title; with the stamp below it still ends above the first charts. */
const TITLE_HEIGHT = 24;

/** Points: the first columns lie under the charts, whose places count on them; fifteen of them are printed, without the data. */
const underCharts = (): readonly number[] => Array.from({ length: CHARTS.data.left }, () => 48);
