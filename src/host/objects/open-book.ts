import type { Area, Book, Sheet } from "../model/book";
import { areaAddress } from "../model/address";
import { intersection } from "../model/area";
import { EVENT_TYPE, type EventSink } from "../wire/events";

/** A workbook that is open: the model and what belongs to this sitting only. */
export interface OpenBook {
  readonly book: Book;
  readonly events: EventSink;
  /** Gives every formula cell its value. */
  readonly calculate: (book: Book) => void;
  readonly state: {
    /** True when something changed since the last calculation. */
    isStale: boolean;
    /** True until the batch ends, after `suspendApiCalculationUntilNextSync`. */
    isSuspended: boolean;
    eventsEnabled: boolean;
    /** The selected cells of each sheet where they are not A1. */
    readonly selection: Map<string, Area>;
  };
}

/** Who changed something: the add-in through the API, or a person at the grid. */
export type Source = "ThisLocalAddin" | "Unknown";

export function openBook(book: Book, events: EventSink, calculate: (book: Book) => void): OpenBook {
  const state = {
    isStale: false,
    isSuspended: false,
    eventsEnabled: true,
    selection: new Map<string, Area>(),
  };
  return { book, events, calculate, state };
}

/** Recalculates when a value that formulas depend on may have changed; with `force` also in manual mode. */
export function refresh(open: OpenBook, force = false): void {
  const { state, book } = open;
  const isHeld = state.isSuspended || book.calculation.mode === "Manual";
  if (!force && (!state.isStale || isHeld)) return;
  state.isStale = false;
  open.calculate(book);
}

/** Ends what lasts "until the next sync" and leaves no formula behind. */
export function endBatch(open: OpenBook): void {
  open.state.isSuspended = false;
  refresh(open);
}

/** Tells who listens that cells of the sheet changed, and that formulas may have to be calculated. */
export function reportChange(
  open: OpenBook,
  sheet: Sheet,
  area: Area,
  how: { readonly changeType?: string; readonly by?: Source } = {},
): void {
  open.state.isStale = true;
  const payload = {
    address: areaAddress(area),
    changeType: how.changeType ?? "RangeEdited",
    source: "Local",
    triggerSource: how.by ?? "ThisLocalAddin",
    worksheetId: sheet.id,
    shiftDirection: "None",
  };
  report(open, EVENT_TYPE.worksheetChanged, sheet.id, payload);
  for (const table of sheet.tables) {
    const shared = intersection(table.area, area);
    if (shared === null) continue;
    report(open, EVENT_TYPE.tableChanged, table.id, {
      ...payload,
      address: areaAddress(shared),
      tableId: table.id,
    });
  }
}

/** Reports an event to the object's own listeners and to the workbook's. */
export function report(
  open: OpenBook,
  type: number,
  targetId: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  if (!open.state.eventsEnabled) return;
  open.events.emit({ type, targetId, payload });
  if (targetId !== "Workbook") open.events.emit({ type, targetId: "Workbook", payload });
}
