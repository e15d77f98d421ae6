import type { Entry } from "./entries";
import type { Place } from "./places";

/** What a job is going to overwrite or add, told so that it can be undone: by the job itself, or from the journal at the next start. Plain data. */
export interface Before {
  readonly areas: readonly AreaBefore[];
  /** Sizes of tables, header included. */
  readonly tables: readonly { readonly name: string; readonly place: Place }[];
  /** Custom document properties; null: there was none. */
  readonly properties: Readonly<Record<string, string | null>>;
  /** The drawing record, as XML; null: there was none. Undefined where the job leaves it alone. */
  readonly drawing?: string | null;
  /** Sheets on which charts of the record stood and are drawn again. */
  readonly chartSheet?: string;
  readonly added: Added;
}

/** Cells as they were. */
export interface AreaBefore {
  readonly place: Place;
  /** What brings the contents back; null when all cells were empty. */
  readonly entries: readonly (readonly Entry[])[] | null;
  /** One format for all cells, or one for each. */
  readonly numberFormats: string | readonly (readonly string[])[];
}

/** What was not there and is taken away again. Columns and tables only where their sheet stays. */
export interface Added {
  readonly sheets: readonly string[];
  readonly tables: readonly { readonly name: string; readonly place: Place }[];
  readonly columns: readonly { readonly table: string; readonly column: string; readonly place: Place }[];
  readonly names: readonly string[];
  readonly charts: readonly { readonly sheet: string; readonly name: string }[];
  /** Cells that get validation, where they had none. */
  readonly validations: readonly Place[];
  /** Cells that get conditional formats, where they had none. */
  readonly marks: readonly Place[];
}

export const NOTHING_ADDED: Added = {
  sheets: [],
  tables: [],
  columns: [],
  names: [],
  charts: [],
  validations: [],
  marks: [],
};
