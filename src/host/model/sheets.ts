import type { Book, Sheet } from "./book";
import { excelError } from "./errors";
import { changeFormulas } from "./every-formula";
import { forgetSheetInFormula, renameSheetInFormula, sameName } from "./formula-references";
import { renameTableInFormula } from "./structured-references";
import { freshId, newSheet } from "./new-book";

/** Adds a blank sheet at the end; without a name it is `Sheet2`, `Sheet3` … Errors: as `checkSheetName`, `ItemAlreadyExists`. */
export function addSheet(book: Book, name: string | null): Sheet {
  checkStructure(book);
  const chosen = name ?? freeSheetName(book);
  checkSheetName(chosen);
  if (isTaken(book, chosen, null)) throw excelError("ItemAlreadyExists", chosen);
  const sheet = newSheet(freshId(book, "sheet"), chosen);
  book.sheets.push(sheet);
  return sheet;
}

/** Gives the sheet its name, in every formula too. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  checkStructure(book);
  checkSheetName(name);
  if (isTaken(book, name, sheet)) throw excelError("ItemAlreadyExists", name);
  const before = sheet.name;
  changeFormulas(book, (formula) => renameSheetInFormula(formula, before, name));
  sheet.name = name;
}

/** Deletes the sheet with its names; formulas that meant it say `#REF!`. Errors: `InvalidOperation` for the last visible sheet. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  checkStructure(book);
  if (sheet.visibility === "VeryHidden") throw excelError("InvalidOperation", "the sheet is very hidden");
  if (!hasOtherVisible(book, sheet))
    throw excelError("InvalidOperation", "a workbook keeps one visible sheet");
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  changeFormulas(book, (formula) => forgetSheetInFormula(formula, sheet.name));
  for (const table of sheet.tables)
    changeFormulas(book, (formula) => renameTableInFormula(formula, table.name, "#REF!"));
  if (book.activeSheetId === sheet.id) book.activeSheetId = nearestVisible(book, index)?.id ?? "";
}

/** Puts the sheet at the 0-based position among all sheets. */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
    throw excelError("InvalidArgument", `position ${position}`);
  checkStructure(book);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

/** Shows or hides the sheet. Errors: `InvalidOperation` when no sheet would be left to see. */
export function setVisibility(book: Book, sheet: Sheet, visibility: Sheet["visibility"]): void {
  checkStructure(book);
  if (visibility !== "Visible" && !hasOtherVisible(book, sheet))
    throw excelError("InvalidOperation", "a workbook keeps one visible sheet");
  sheet.visibility = visibility;
  if (book.activeSheetId === sheet.id && visibility !== "Visible")
    book.activeSheetId = nearestVisible(book, book.sheets.indexOf(sheet))?.id ?? sheet.id;
}

/** The sheet in front. Errors: `InvalidOperation` where there is none. */
export function activeSheet(book: Book): Sheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (sheet === undefined) throw excelError("InvalidOperation", "the workbook has no sheet");
  return sheet;
}

/** Brings the sheet to the front. Errors: `InvalidOperation` when it is hidden. */
export function activateSheet(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw excelError("InvalidOperation", "the sheet is hidden");
  book.activeSheetId = sheet.id;
}

/** Errors: `InvalidArgument` for an empty or too long name (31 characters) and for `: \ / ? * [ ]` or an apostrophe at an end. */
function checkSheetName(name: string): void {
  const isGood =
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !sameName(name, "History");
  if (!isGood) throw excelError("InvalidArgument", `sheet name ${name}`);
}

function checkStructure(book: Book): void {
  if (book.structureProtection !== null)
    throw excelError("AccessDenied", "the workbook's structure is protected");
}

function isTaken(book: Book, name: string, except: Sheet | null): boolean {
  return book.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name));
}

function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) {
    const name = `Sheet${number}`;
    if (!isTaken(book, name, null)) return name;
  }
}

function hasOtherVisible(book: Book, sheet: Sheet): boolean {
  return book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
}

function nearestVisible(book: Book, index: number): Sheet | null {
  const after = book.sheets.slice(index).find((sheet) => sheet.visibility === "Visible");
  return after ?? book.sheets.findLast((sheet) => sheet.visibility === "Visible") ?? null;
}
