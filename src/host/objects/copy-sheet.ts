import type { Sheet } from "../model/book";
import { excelError } from "../model/errors";
import { sameName } from "../model/formula-references";
import { freshId } from "../model/new-book";
import { addSheet, moveSheet } from "../model/sheets";
import { deepCopy } from "../model/snapshot";
import { freeHeader } from "../model/tables";
import type { Argument } from "../wire/class-spec";
import { objectOf, oneOf } from "./arguments";
import { markStale, type OpenBook } from "./open-book";

/** A copy of the sheet, named `Needs (2)`, at the place asked for; its tables get names of their own. Errors: `InvalidArgument`. */
export function copySheet(open: OpenBook, sheet: Sheet, position: Argument, relativeTo: Argument): Sheet {
  const { book } = open;
  const where = oneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  const copy = addSheet(book, copyName(open, sheet.name));
  const { id, name } = copy;
  Object.assign(copy, deepCopy(sheet), { id, name });
  copy.tables = copy.tables.map((table) => ({
    ...table,
    id: freshId(book, "table"),
    name: freeTableName(open, table.name),
  }));
  copy.charts = copy.charts.map((chart) => ({ ...chart, id: freshId(book, "chart") }));
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({
    ...format,
    id: freshId(book, "conditionalFormat"),
  }));
  if (where === "Beginning") moveSheet(book, copy, 0);
  if (where === "Before" || where === "After") {
    const other = objectOf(relativeTo, "Worksheet").target as Sheet;
    const index = book.sheets.indexOf(other);
    if (index < 0) throw excelError("InvalidArgument", "the other sheet is gone");
    moveSheet(book, copy, where === "Before" ? index : index + 1);
  }
  markStale(open);
  return copy;
}

function copyName(open: OpenBook, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!open.book.sheets.some((sheet) => sameName(sheet.name, candidate))) return candidate;
  }
}

function freeTableName(open: OpenBook, name: string): string {
  const taken = open.book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()));
  return freeHeader(name, new Set(taken));
}
