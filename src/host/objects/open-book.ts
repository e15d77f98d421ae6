import type { Area, Book, Sheet } from "../model/book";
import { areaAddress } from "../model/address";
import { intersection } from "../model/area";
import { EVENT_TYPE, type EventSink } from "../wire/events";

/** A workbook that is open: the model and what belongs to this sitting only. */
export interface OpenBook {
  readonly book: Book;
  readonly events: EventSink;
  readonly calculate: Calculate;
  readonly state: {
    /** True when something changed since the last calculation. */
    isStale: boolean;
    /** Where, when it is stale; null: it may be anywhere. */
    changed: ChangedAreas;
    /** True until the batch ends, after `suspendApiCalculationUntilNextSync`. */
    isSuspended: boolean;
    eventsEnabled: boolean;
    /** The selected cells of each sheet where they are not A1. */
    readonly selection: Map<string, Area>;
  };
}

/** Gives every formula cell its value, where cells may have changed in the areas since the last time. */
type Calculate = (book: Book, changed: ChangedAreas) => void;

/** Cells that may have changed; null: any of the workbook. */
type ChangedAreas = readonly { readonly sheet: Sheet; readonly area: Area }[] | null;

/** Who changed something: the add-in through the API, or a person at the grid. */
export type Source = "ThisLocalAddin" | "Unknown";

export function openBook(book: Book, events: EventSink, calculate: Calculate): OpenBook {
  const state = {
    isStale: false,
    changed: null,
    isSuspended: false,
    eventsEnabled: true,
    selection: new Map<string, Area>(),
  };
  return { book, events, calculate, state };
}

/** Recalculates when a value that formulas depend on may have changed; with `force` also in manual mode. */
export function refresh(open: OpenBook, force = false): void {
  if (!force && !mustCalculate(open)) return;
  const { changed } = open.state;
  markSettled(open);
  open.calculate(open.book, changed);
}

/** Whether formulas wait for a calculation, and it need not wait itself. */
export const mustCalculate = ({ state, book }: OpenBook): boolean =>
  state.isStale && !state.isSuspended && book.calculation.mode !== "Manual";

/** Notes that all formulas have their values, or are about to get them. */
export function markSettled({ state }: OpenBook): void {
  state.isStale = false;
  state.changed = null;
}

/** Notes that values which formulas depend on may have changed, anywhere or in these areas alone. */
export function markStale({ state }: OpenBook, changed: ChangedAreas = null): void {
  const before = state.isStale ? state.changed : [];
  state.changed = before === null || changed === null ? null : [...before, ...changed];
  state.isStale = true;
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
  how: { readonly changeType?: string; readonly by?: Source; readonly changed?: ChangedAreas } = {},
): void {
  markStale(open, how.changed ?? null);
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
