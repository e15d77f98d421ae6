import { sheetOf } from "../core/sheets/declare";
import type { Language } from "../language";
import type { OurParts } from "./find-tables";
import { sheetMark } from "./identity";
import type { Surroundings } from "./look-around";
import { placeOfReference, type Place } from "./places";
import { problem } from "./workbook-problem";

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

/** Key of the sheet with the charts. */
export const CHART_SHEET = "charts";

/** The origin of the sheet with the charts; throws when it is not there. */
export function chartOrigin(around: Surroundings, parts: OurParts, language: Language): Origin {
  const origin = originOf(CHART_SHEET, around, parts);
  if (origin !== null) return origin;
  const name = sheetOf(parts.catalogue, CHART_SHEET).name[language];
  throw problem("table-missing", { table: name, sheet: name });
}

/** A spec's rectangle in the sheet as it is now. */
export function placeFrom(
  { sheet, top, left }: Origin,
  block: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number },
): Place {
  return { sheet, top: top + block.top, left: left + block.left, rows: block.rows, columns: block.columns };
}
