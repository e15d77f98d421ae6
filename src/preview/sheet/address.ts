import { columnLetters, columnOfLetters, containsCell, type Area, type Spot } from "../../host";

export type { Spot };

/** A cell's address as people write it: row 0, column 0 is `A1`. */
export function addressOf(spot: Spot): string {
  return `${columnLetters(spot.column)}${spot.row + 1}`;
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
  const columns = [columnOfLetters(left), columnOfLetters(right)];
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
export const covers = (area: Area, spot: Spot): boolean => containsCell(area, spot.row, spot.column);

export const topLeft = (area: Area): Spot => ({ row: area.top, column: area.left });
