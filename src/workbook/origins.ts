import type { OurParts } from "./find-tables";
import { sheetMark } from "./identity";
import type { Surroundings } from "./look-around";
import { placeOfReference, type Place } from "./places";

/** Where the first cell of one of our sheets is now: people insert rows and columns before it. */
export interface Origin {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** The origin of `key`'s sheet; null when the sheet is not there. */
export function originOf(key: string, { names }: Surroundings, { sheets }: OurParts): Origin | null {
  const sheet = sheets.get(key)?.name;
  if (sheet === undefined) return null;
  const mark = placeOfReference(names.get(sheetMark(key).toLowerCase()) ?? "");
  return { sheet, top: mark?.top ?? 0, left: mark?.left ?? 0 };
}

/** A spec's rectangle in the sheet as it is now. */
export function placeFrom(
  { sheet, top, left }: Origin,
  block: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number },
): Place {
  return { sheet, top: top + block.top, left: left + block.left, rows: block.rows, columns: block.columns };
}
