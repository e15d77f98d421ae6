import { areaAddress } from "../model/address";
import type { Area, Sheet } from "../model/book";
import { activateSheet } from "../model/sheets";
import { areaAt, sameArea } from "../model/area";
import { EVENT_TYPE } from "../wire/events";
import { report, type OpenBook, type Source } from "./open-book";

/** Brings the sheet to the front and reports it. Errors: `InvalidOperation` when it is hidden. */
export function showSheet(open: OpenBook, sheet: Sheet): void {
  const before = open.book.activeSheetId;
  activateSheet(open.book, sheet);
  if (before === sheet.id) return;
  report(open, EVENT_TYPE.worksheetDeactivated, before, { worksheetId: before });
  report(open, EVENT_TYPE.worksheetActivated, sheet.id, { worksheetId: sheet.id });
}

/** Selects the cells on their sheet, which comes to the front. */
export function selectCells(open: OpenBook, sheet: Sheet, area: Area, by: Source): void {
  showSheet(open, sheet);
  if (sameArea(selectionOf(open, sheet), area)) return;
  open.state.selection.set(sheet.id, area);
  report(open, EVENT_TYPE.worksheetSelectionChanged, sheet.id, {
    address: areaAddress(area),
    isInsideTable: false,
    triggerSource: by,
    worksheetId: sheet.id,
  });
  if (open.state.eventsEnabled) open.events.emitFrame("documentSelectionChanged");
}

/** The selected cells of the sheet: A1 until something is selected. */
export function selectionOf(open: OpenBook, sheet: Sheet): Area {
  return open.state.selection.get(sheet.id) ?? areaAt(0, 0);
}
