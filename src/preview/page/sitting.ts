import type { Book, MovedFormula, Person, Scalar, Sheet } from "../../host";
import type { Spot } from "../sheet/address";

/** A workbook that is open in the page, and what a person at the grid can do with it. */
export interface Sitting extends Omit<Person, "alertFor" | "show" | "valuesOf"> {
  readonly book: () => Book;
  /** Puts another workbook in place of the open one. */
  readonly open: (book: Book) => void;
  readonly activate: (sheet: Sheet) => void;
  /** While a cell is being edited, the add-in's batches wait, as in Excel. */
  readonly editing: (isEditing: boolean) => void;
  /** The values of conditional formats' formulas at their cells, in order. */
  readonly evaluate: (sheet: Sheet, formulas: readonly MovedFormula[]) => readonly Scalar[];
  /** What the cell's validation has to say against a text; null when it may be entered. */
  readonly refusalOf: (sheet: Sheet, spot: Spot, text: string) => Refusal | null;
  /** Tells `listener` after each batch in which the add-in may have changed the workbook, and once more when it is at rest. */
  readonly onChange: (listener: (isWorking: boolean) => void) => void;
}

/** A validation's objection to an entry. */
export interface Refusal {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** Reading and writing .xlsx files. */
export interface Files {
  /** Throws an `Error` whose message says what is wrong with the file. */
  readonly read: (
    bytes: Uint8Array,
    name: string,
  ) => Promise<{ readonly book: Book; readonly lost: readonly string[] }>;
  readonly write: (book: Book) => Promise<Uint8Array>;
}
