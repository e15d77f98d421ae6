import type { Book, Name, Sheet, SheetArea } from "./book";
import { splitAddress } from "./address";
import { excelError } from "./errors";
import { sameName } from "./formula-references";
import { tokenize } from "./formula-tokens";

/** The name in its scope (`sheetId` null: the workbook); null when there is none. */
export function findName(book: Book, name: string, sheetId: string | null): Name | null {
  return book.names.find((item) => item.sheetId === sheetId && sameName(item.name, name)) ?? null;
}

/** Adds the name. Errors: `InvalidArgument` for a text Excel does not take as a name, `ItemAlreadyExists`. */
export function addName(book: Book, name: Name): void {
  checkName(name.name);
  const isTable = book.sheets.some((sheet) => sheet.tables.some((table) => sameName(table.name, name.name)));
  if (isTable || findName(book, name.name, name.sheetId) !== null)
    throw excelError("ItemAlreadyExists", name.name);
  book.names.push(name);
}

/** Refuses texts that are no names of ranges or tables: blanks inside, a leading digit, cell addresses, more than 255 characters. */
export function checkName(name: string): void {
  const isWellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isCell = /^(?:[a-z]{1,3}\d{1,7}|r|c|r\d+c\d+|r\d+|c\d+)$/i.test(name);
  if (!isWellFormed || isCell) throw excelError("InvalidArgument", `name ${name}`);
}

/** The cells a formula like `='设置'!$A$2:$A$9` stands for; null when it is anything but one reference. */
export function formulaArea(book: Book, formula: string, home: Sheet): SheetArea | null {
  const tokens = tokenize(formula.replace(/^=/, ""));
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "area") return null;
  const sheet = token.sheetName === null ? home : findSheet(book, token.sheetName);
  return sheet === null ? null : { sheet, area: token.area };
}

/** The sheet of that name or id; null when there is none. */
export function findSheet(book: Book, key: string): Sheet | null {
  return (
    book.sheets.find((sheet) => sameName(sheet.name, key)) ??
    book.sheets.find((sheet) => sheet.id === key) ??
    null
  );
}

/** The sheet an address names, or `home` when it names none. Errors: `InvalidArgument` for a sheet that is not there. */
export function sheetOfAddress(
  book: Book,
  address: string,
  home: Sheet,
): { readonly sheet: Sheet; readonly local: string } {
  const { sheetName, local } = splitAddress(address);
  if (sheetName === null) return { sheet: home, local };
  const sheet = findSheet(book, sheetName);
  if (sheet === null) throw excelError("InvalidArgument", `sheet ${sheetName}`);
  return { sheet, local };
}
