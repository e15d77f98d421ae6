import type { WorkbookState } from "../actions";
import { SHEETS, type SheetKey } from "../packs/mapping/tables/sheets";
import type { Language } from "../language";

/** What the sheet is called in the workbook now; the name it would be given, in the workbook's language or else `language`, where there is none. */
export function sheetName({ sheets, ...workbook }: WorkbookState, key: SheetKey, language: Language): string {
  return sheets[key] ?? SHEETS[key].name[workbook.language ?? language];
}
