/** Something that happened in the workbook, addressed as the client registers for it. */
export interface HostEvent {
  /** One of `EVENT_TYPE`. */
  readonly type: number;
  /** `Workbook` for events of collections and of the workbook, otherwise the id of the object. */
  readonly targetId: string;
  /** What Excel sends as JSON, e.g. `{ address, changeType, source, worksheetId … }`. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Where the workbook reports what happened. Emit once per target: a changed cell goes to the worksheet's id and to `Workbook`.
 * Events no one registered for are dropped; the others reach the client after the batch that caused them.
 */
export interface EventSink {
  emit(event: HostEvent): void;
  /** Events of the first API generation, which carry no data and reach everyone who listens. */
  emitFrame(name: "documentSelectionChanged" | "settingsChanged"): void;
}

/** Numbers of the event types that happen here, as the client knows them. */
export const EVENT_TYPE = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetRowSorted: 19,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
