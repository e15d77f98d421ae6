import type { Sheet } from "../declare";
import type { Language } from "../../../language";

import { cellOf, cellsOf } from "./formula";
import { FIRST_BODY_ROW } from "./table-sheet";

/**
 * The formula for the cells of a table's column as far down as they are filled, at most `rows`: entries typed below the last one appear in
 * drop-downs of Excel, WPS and LibreOffice alike.
 */
export function filledCells(sheet: Sheet, columnIndex: number, rows: number, language: Language): string {
  const first = cellOf(sheet, FIRST_BODY_ROW, columnIndex, language);
  const all = cellsOf(
    sheet,
    columnIndex,
    { first: FIRST_BODY_ROW, last: FIRST_BODY_ROW + rows - 1 },
    language,
  );
  return `=OFFSET(${first},0,0,MAX(1,COUNTA(${all})),1)`;
}
