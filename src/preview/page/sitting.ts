import type { Book, Person } from "../../host";

/** A workbook that is open in the page, and what a person at the grid can do with it. */
export interface Sitting extends Person {
  readonly book: () => Book;
  /** Puts another workbook in place of the open one. */
  readonly open: (book: Book) => void;
  /** While a cell is being edited, the add-in's batches wait, as in Excel. */
  readonly editing: (isEditing: boolean) => void;
  /** Tells `listener` after each batch in which the add-in may have changed the workbook, and once more when it is at rest. */
  readonly onChange: (listener: (isWorking: boolean) => void) => void;
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
