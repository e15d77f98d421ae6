import type { WorkbookState } from "../../actions";
import type { Sheet } from "../../core/sheets/declare";
import type { Language } from "../../language";

/** What the sheet is called in the workbook now; the name it would be given, in the workbook's language or else `language`, where there is none. */
export function sheetName({ sheets, ...workbook }: WorkbookState, sheet: Sheet, language: Language): string {
  return sheets[sheet.key] ?? sheet.name[workbook.language ?? language];
}
