import type { Area } from "../../host";

/** A cell's place on its sheet, 0-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The 0-based index of a column's letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A cell's address as people write it: row 0, column 0 is `A1`. */
export function addressOf(spot: Spot): string {
  return `${columnName(spot.column)}${spot.row + 1}`;
}

/** An area's address: `B2:D9`, or `B2` for a single cell. */
export function areaAddress(area: Area): string {
  const first = addressOf({ row: area.top, column: area.left });
  const last = addressOf({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** A rectangle with the sheet it was written with; null where the text names none. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!(),:]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The rectangle a reference such as `='图表'!$B$3:$B$14` or `C5` names; null when it is something else. */
export function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim().replace(/^=/, ""));
  if (!match) return null;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = match;
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const columns = [columnIndex(left), columnIndex(right)];
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    area: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
  };
}

/** Whether the area covers the cell. */
export function covers(area: Area, spot: Spot): boolean {
  return (
    spot.row >= area.top && spot.row <= area.bottom && spot.column >= area.left && spot.column <= area.right
  );
}

export const topLeft = (area: Area): Spot => ({ row: area.top, column: area.left });
