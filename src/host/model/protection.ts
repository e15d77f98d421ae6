import type { Area, Sheet } from "./book";
import { excelError } from "./errors";
import { commonStyle } from "./style";

/** What protecting a sheet leaves allowed, as in `Excel.WorksheetProtectionOptions`; nothing unless asked for. */
export const STRICT_OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Errors: `AccessDenied` when the sheet is protected and a cell of the area is locked. */
export function checkUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  if (commonStyle(sheet, area, (style) => style.locked ?? true) !== false) throw denied(sheet);
}

/** Errors: `AccessDenied` when the sheet is protected and protection does not allow this. */
export function checkAllowed(sheet: Sheet, option: keyof typeof STRICT_OPTIONS): void {
  if (sheet.protection !== null && sheet.protection.options[option] !== true) throw denied(sheet);
}

/** Errors: `AccessDenied` on every protected sheet: tables, validation and the like. */
export function checkUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw denied(sheet);
}

function denied(sheet: Sheet): Error {
  return excelError("AccessDenied", `sheet ${sheet.name} is protected`);
}
