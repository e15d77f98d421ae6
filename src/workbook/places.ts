import { columnLetters } from "../core/sheets/declare";

/** A rectangle of cells of one sheet; rows and columns are 0-based. */
export interface Place {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The place's cells as a range of Excel. */
export function rangeAt(context: Excel.RequestContext, place: Place): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  return sheet.getRangeByIndexes(place.top, place.left, place.rows, place.columns);
}

/** `C14:D20`, as Excel writes the place within its sheet. */
export function addressOfPlace({ top, left, rows, columns }: Place): string {
  const first = `${columnLetters(left + 1)}${top + 1}`;
  const last = `${columnLetters(left + columns)}${top + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `='设置'!$C$5:$C$9`, as a name refers to the place. */
export function referenceTo({ sheet, top, left, rows, columns }: Place): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column + 1)}$${row + 1}`;
  const last = rows * columns > 1 ? `:${cell(top + rows - 1, left + columns - 1)}` : "";
  return `='${sheet.replaceAll("'", "''")}'!${cell(top, left)}${last}`;
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

/** The place a name's formula refers to; null when it is no plain reference, such as `#REF!`. */
export function placeOfReference(formula: string): Place | null {
  const found = REFERENCE.exec(formula);
  if (found === null) return null;
  const [, quoted, bare = "", letters = "", row = "", lastLetters = letters, lastRow = row] = found;
  const left = columnIndexOf(letters);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    top: Number(row) - 1,
    left,
    rows: Number(lastRow) - Number(row) + 1,
    columns: columnIndexOf(lastLetters) - left + 1,
  };
}

function columnIndexOf(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
