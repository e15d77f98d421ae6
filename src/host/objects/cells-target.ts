import { areaOf, parseArea, WHOLE_SHEET } from "../model/address";
import { isOnSheet, tableParts } from "../model/area";
import type { Area, Sheet, SheetArea } from "../model/book";
import { editsOf, shiftArea } from "../model/edit";
import { excelError } from "../model/errors";
import { findName, formulaArea, sheetOfAddress } from "../model/names";
import { findTable } from "../model/tables";
import { isHostObject, type Argument, type HostObject } from "../wire/class-spec";
import type { OpenBook } from "./open-book";

/** Cells a client works on: one area for a `Range`, several for `RangeAreas`. They follow inserts and deletes. */
export interface CellsTarget {
  readonly sheet: Sheet;
  areas: readonly Area[];
  /** How many of the sheet's edits `areas` has followed. */
  followed: number;
}

export function cellsTarget(sheet: Sheet, areas: readonly Area[]): CellsTarget {
  return { sheet, areas, followed: editsOf(sheet).length };
}

/** A `Range` of the API. Errors: `InvalidArgument` for cells beyond the sheet. */
export function rangeObject(sheet: Sheet, area: Area): HostObject {
  if (!isOnSheet(area)) throw excelError("InvalidArgument", `cells beyond the sheet`);
  return { className: "Range", target: cellsTarget(sheet, [area]) };
}

/** Where the cells are now. */
export function areasOf(target: CellsTarget): readonly Area[] {
  const edits = editsOf(target.sheet);
  for (; target.followed < edits.length; target.followed++) {
    const edit = edits[target.followed];
    if (edit === undefined) continue;
    target.areas = target.areas.flatMap((area) => {
      const moved = shiftArea(area, edit);
      return moved === null ? [] : [moved];
    });
  }
  return target.areas;
}

/** Where the range is now. Errors: `InvalidReference` when its cells were deleted. */
export function areaOfRange(target: CellsTarget): Area {
  const [area] = areasOf(target);
  if (area === undefined) throw excelError("InvalidReference", "the cells were deleted");
  return area;
}

export function isGone(open: OpenBook, target: CellsTarget): boolean {
  return !open.book.sheets.includes(target.sheet);
}

/** The cells a caller means by a range or by an address; `home` is the sheet of addresses without one. Errors: `InvalidArgument`. */
export function cellsOfArgument(open: OpenBook, argument: Argument, home: Sheet): SheetArea {
  if (isHostObject(argument)) {
    if (argument.className !== "Range")
      throw excelError("InvalidArgument", `a ${argument.className}, not a range`);
    const target = argument.target as CellsTarget;
    return { sheet: target.sheet, area: areaOfRange(target) };
  }
  if (argument === null || argument === undefined || argument === "")
    return { sheet: home, area: WHOLE_SHEET };
  if (typeof argument !== "string") throw excelError("InvalidArgument", "no address");
  const { sheet, local } = sheetOfAddress(open.book, argument, home);
  const area = parseArea(local);
  if (area !== null) return { sheet, area };
  return cellsOfName(open, local, sheet) ?? { sheet, area: areaOf(local) };
}

function cellsOfName(open: OpenBook, name: string, home: Sheet): SheetArea | null {
  const item = findName(open.book, name, home.id) ?? findName(open.book, name, null);
  if (item !== null) return formulaArea(open.book, item.formula, home);
  const place = findTable(open.book, name.replace(/\[\]$/, ""));
  return place === null || place.table.name.toLowerCase() !== name.toLowerCase()
    ? null
    : { sheet: place.sheet, area: tableParts(place.table).body };
}
