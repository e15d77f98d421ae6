import type { ChartDrawing } from "./draw-chart";
import type { Entry } from "./entries";
import type { Origin } from "./origins";
import type { Place } from "./places";

/** What a job is going to overwrite or add, told so that it can be undone: by the job itself, or from the journal at the next start. Plain data. */
export interface Before {
  readonly areas: readonly AreaBefore[];
  /** Sizes of tables, header included. */
  readonly tables: readonly { readonly name: string; readonly place: Place }[];
  /** Custom document properties; null: there was none. */
  readonly properties: Readonly<Record<string, string | null>>;
  /** Null where the job draws nothing. */
  readonly drawing: DrawingBefore | null;
  readonly added: Added;
}

/** A job's `Before` in the journal, with the list of the history as it was; null: there was none. */
export interface Journaled extends Before {
  readonly history: string | null;
}

export interface DrawingBefore {
  /** The record of what was drawn; null: nothing was. */
  readonly record: string | null;
  readonly sheets: readonly SheetDrawingBefore[];
}
export interface SheetDrawingBefore {
  /** Of the sheet with the charts and their data. */
  readonly origin: Origin;
  /** Charts that the job draws anew, as they were. */
  readonly charts: readonly ChartDrawing[];
  /** Charts that the job takes away. */
  readonly removed: readonly ChartDrawing[];
}

/** Cells as they were. */
export interface AreaBefore {
  readonly place: Place;
  /** What brings the contents back; null when all cells were empty. */
  readonly entries: readonly (readonly Entry[])[] | null;
  /** One format for all cells, or one for each; null where the job leaves them alone. */
  readonly numberFormats: string | readonly (readonly string[])[] | null;
}

/** What was not there and is taken away again. Columns and tables only where their sheet stays. */
export interface Added {
  readonly sheets: readonly string[];
  readonly tables: readonly { readonly place: Place }[];
  readonly columns: readonly { readonly table: string; readonly column: string; readonly place: Place }[];
  readonly names: readonly string[];
  readonly charts: readonly AddedCharts[];
  /** Cells outside tables that were free. */
  readonly blocks: readonly Place[];
  /** Cells that get validation, where they had none. */
  readonly validations: readonly Place[];
  /** Cells that get conditional formats, where they had none. */
  readonly marks: readonly Place[];
}

export interface AddedCharts {
  readonly sheet: string;
  readonly names: readonly string[];
  /** Charts that were on the sheet: a chart may be cut off before it has got its name. */
  readonly present: readonly string[];
}

export const NOTHING_ADDED: Added = {
  sheets: [],
  tables: [],
  columns: [],
  names: [],
  charts: [],
  blocks: [],
  validations: [],
  marks: [],
};

/** Of a job that touches nothing: what a job touches is told over it. */
export const NOTHING_BEFORE: Before = {
  areas: [],
  tables: [],
  properties: {},
  drawing: null,
  added: NOTHING_ADDED,
};

/** The sheets that the job writes to or adds. */
export function sheetsIn({ areas, added, drawing }: Before): readonly string[] {
  const sheets = [
    ...areas.map(({ place }) => place.sheet),
    ...added.sheets,
    ...(drawing?.sheets ?? []).map(({ origin }) => origin.sheet),
  ];
  return [...new Set(sheets)];
}
