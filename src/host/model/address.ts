import type { Area, SheetArea } from "./book";
import { excelError } from "./errors";

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

/** A sheet's name as written before `!`, or null where none is written, and what follows it. */
interface SplitAddress {
  readonly sheetName: string | null;
  readonly local: string;
}

/** Letters of a 0-based column: 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** 0-based column of `A` … `XFD`, in either case; -1 beyond the sheet. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= COLUMN_LIMIT ? column - 1 : -1;
}

/** `Needs!A1` in its two parts; quotes around the sheet's name are taken off. */
export function splitAddress(address: string): SplitAddress {
  const text = address.trim();
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheetName: null, local: text };
  return { sheetName: unquoteSheetName(text.slice(0, mark)), local: text.slice(mark + 1) };
}

/** The rectangle meant by `A1`, `$A$1:B2`, `A:C` or `3:3`; null when it is none. */
export function parseArea(local: string): Area | null {
  const match = AREA.exec(local.trim());
  if (match === null) return null;
  const [, column1, row1, column2, row2] = match;
  const first = corner(column1, row1);
  const second = column2 === undefined && row2 === undefined ? first : corner(column2, row2);
  if (first === null || second === null) return null;
  return areaOfCorners(first, second);
}

/** As `parseArea`, but an address that means nothing is the caller's mistake: `InvalidArgument`. */
export function areaOf(local: string): Area {
  const area = parseArea(local);
  if (area === null) throw excelError("InvalidArgument", `address ${local}`);
  return area;
}

/** `A1`, `A1:B2`, `A:C` or `1:3`: whole columns and rows in their short form. */
export function areaAddress(area: Area): string {
  if (area.top === 0 && area.bottom === ROW_LIMIT - 1 && area.right - area.left < COLUMN_LIMIT - 1)
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (area.left === 0 && area.right === COLUMN_LIMIT - 1) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** As `areaAddress`, with `$` before every part: `$A$1:$B$2`. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** The cells as a formula: `='设置'!$A$2:$A$9`. */
export const referenceFormula = ({ sheet, area }: SheetArea): string =>
  `=${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`;

/** `Needs!A1:B2`, with quotes where the sheet's name needs them. */
export function fullAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area)}`;
}

/** The sheet's name as it is in a formula: Chinese needs no quotes; spaces, signs and a leading digit do. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !LOOKS_LIKE_CELL.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The name without quotes. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

const AREA = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?(?::(?=.)(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?)?$/;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(letters: string | undefined, digits: string | undefined): Corner | null {
  const column = letters === undefined ? null : columnOfLetters(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column === null && row === null) return null;
  if (column === -1 || (row !== null && (row < 0 || row >= ROW_LIMIT))) return null;
  return { row, column };
}

function areaOfCorners(first: Corner, second: Corner): Area | null {
  const isWholeColumns = first.row === null;
  const isWholeRows = first.column === null;
  if (isWholeColumns !== (second.row === null) || isWholeRows !== (second.column === null)) return null;
  if ((isWholeColumns || isWholeRows) && first === second) return null;
  const rows = [first.row ?? 0, second.row ?? ROW_LIMIT - 1];
  const columns = [first.column ?? 0, second.column ?? COLUMN_LIMIT - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
