import type { Language } from "../../../language";
import type { CellInput } from "./cell-input";
import type { RawTable, RawTables } from "./raw-table";
import type { Stamp } from "./run";
import type { Table } from "./table";

/** Some of the workbook's tables, as Excel shows them now. */
export interface TablesRead {
  /** The workbook's own language; null while it has none of our tables. */
  readonly language: Language | null;
  /** Those that are there, without the empty rows at their ends. */
  readonly tables: RawTables;
  /** Of the last run; null where there was none. */
  readonly stamp: Stamp | null;
}

/** Something to be known of the workbook: what is read for it, and what it says. */
export interface Query<Answer> {
  readonly tables: readonly Table[];
  readonly answer: (read: TablesRead) => Answer;
}

/** New contents for some cells of a row, by field key; null empties a cell. */
export interface RowEdit {
  /** As Excel shows it. */
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, CellInput>>;
}

/** Which rows of a table change, once it is known what is in it. */
export interface RowsEdit {
  readonly table: Table;
  /** Other tables to be read with it. */
  readonly beside: readonly Table[];
  /** How a message names what is edited, where it is no longer there: `editsOf` gives nothing then. */
  readonly ids: string;
  readonly editsOf: (tables: RawTables, language: Language) => readonly RowEdit[];
}

/** A row that is looked for in a table. */
export interface RowWanted {
  readonly table: Table;
  /** Its position in the table as it is now, 0-based; -1 when it is not there. */
  readonly indexIn: (raw: RawTable) => number;
  /** How a message names it. */
  readonly ids: string;
}

/** Numbers for a column of a table of settings, by the codes of its rows. */
export interface CellsToSet {
  readonly table: Table;
  readonly field: string;
  readonly values: ReadonlyMap<string, number>;
}

/** What a pack's pages and operations can do with the workbook. All of it throws a problem when Excel or the workbook does not allow it. */
export interface Verbs {
  readonly ask: <Answer>(query: Query<Answer>) => Promise<Answer>;
  /** Changes the cells of rows, all of them or none; throws `row-gone` where there is nothing to edit. */
  readonly editRows: (edit: RowsEdit) => Promise<void>;
  /** Sets the cells, all of them or none. */
  readonly setCells: (cells: CellsToSet) => Promise<void>;
  /** Shows and selects the row, wherever it is now; throws `row-gone` when there is none. */
  readonly goToRow: (wanted: RowWanted) => Promise<void>;
  /** Calls back with the selected row of `tables`, as a table of that row: now and whenever that changes; resolves to a function that stops it. */
  readonly watchRow: (
    tables: readonly Table[],
    onSelect: (row: RawTable | null) => void,
  ) => Promise<() => Promise<void>>;
  /** Shows a cell and selects it. */
  readonly goToCell: (sheet: string, address: string) => Promise<void>;
}
