import type { Area, Book, MovedFormula, Scalar, Sheet } from "../../host";
import type { Spot } from "../sheet/address";

/** A workbook that is open in the page, and what a person at the grid can do with it. */
export interface Sitting {
  readonly book: () => Book;
  /** Puts another workbook in place of the open one. */
  readonly open: (book: Book) => void;
  /** Enters a text by Excel's rules of typing. Throws where Excel refuses, e.g. on protected cells. */
  readonly enter: (sheet: Sheet, spot: Spot, text: string) => void;
  readonly clear: (sheet: Sheet, area: Area) => void;
  readonly select: (sheet: Sheet, area: Area) => void;
  readonly activate: (sheet: Sheet) => void;
  /** While a cell is being edited, the add-in's batches wait, as in Excel. */
  readonly editing: (isEditing: boolean) => void;
  /** The selected cells of the sheet, as the add-in may have set them. */
  readonly selectionOf: (sheet: Sheet) => Area;
  /** The values of conditional formats' formulas at their cells, in order. */
  readonly evaluate: (sheet: Sheet, formulas: readonly MovedFormula[]) => readonly Scalar[];
  /** The choices of a cell's drop-down; null without one. */
  readonly choicesAt: (sheet: Sheet, spot: Spot) => readonly string[] | null;
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
