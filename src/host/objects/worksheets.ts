import { activeSheet, addSheet } from "../model/sheets";
import { findSheet } from "../model/names";
import type { Sheet } from "../model/book";
import { excelError } from "../model/errors";
import { EVENT_TYPE } from "../wire/events";
import type { Argument, ClassSpec, HostObject } from "../wire/class-spec";
import { text } from "./arguments";
import { report, type OpenBook } from "./open-book";
import { sheetObject } from "./worksheet";

/** What `WorksheetCollection` does. */
export function worksheetsClass(open: OpenBook): ClassSpec<unknown> {
  const { book } = open;
  const pick = (visibleOnly: Argument): readonly Sheet[] =>
    visibleOnly === true ? book.sheets.filter((sheet) => sheet.visibility === "Visible") : book.sheets;
  return {
    items: () => book.sheets.map(sheetObject),
    item: (_, key) => found(findSheet(book, String(key))),
    methods: {
      Add: (_, [name]) => {
        const sheet = addSheet(book, name === null || name === undefined ? null : text(name));
        report(open, EVENT_TYPE.worksheetAdded, "Workbook", { source: "Local", worksheetId: sheet.id });
        return sheetObject(sheet);
      },
      GetActiveWorksheet: () => sheetObject(activeSheet(book)),
      GetFirst: (_, [visibleOnly]) => found(pick(visibleOnly)[0] ?? null),
      GetLast: (_, [visibleOnly]) => found(pick(visibleOnly).at(-1) ?? null),
      GetCount: (_, [visibleOnly]) => pick(visibleOnly).length,
    },
  };
}

function found(sheet: Sheet | null): HostObject {
  if (sheet === null) throw excelError("ItemNotFound");
  return sheetObject(sheet);
}
