import type { Area, Sheet } from "./model/book";
import { clearContents, writeEntries } from "./model/entry";
import { checkUnlocked } from "./model/protection";
import { completeReferences } from "./model/structured-references";
import { expandOver, noticeWriting } from "./model/table-size";
import { tableAt } from "./model/tables";
import { endBatch, reportChange, type OpenBook } from "./objects/open-book";
import { selectCells, selectionOf, showSheet } from "./objects/selection";

/** What a person does at the grid of an open workbook, beside the add-in: with the same rules, events and recalculation. */
export interface Person {
  /** Types the text into every cell of the area. Errors: `AccessDenied` on locked cells, `InvalidArgument` for too long a text. */
  readonly enter: (sheet: Sheet, area: Area, text: string) => void;
  /** Empties the cells. Errors: `AccessDenied`. */
  readonly clear: (sheet: Sheet, area: Area) => void;
  readonly select: (sheet: Sheet, area: Area) => void;
  readonly selectionOf: (sheet: Sheet) => Area;
  readonly show: (sheet: Sheet) => void;
}

/** The person at the grid of whatever workbook is open. */
export function personAt(open: () => OpenBook): Person {
  return {
    enter: (sheet, area, text) => {
      checkUnlocked(sheet, area);
      writeEntries(sheet, area, [[text]], (formula, row, column) =>
        completeReferences(formula, formula.includes("[") ? tableAt(sheet, row, column) : null),
      );
      expandOver(open().book, sheet, area);
      finish(open(), sheet, area);
    },
    clear: (sheet, area) => {
      checkUnlocked(sheet, area);
      clearContents(sheet, area);
      finish(open(), sheet, area);
    },
    select: (sheet, area) => selectCells(open(), sheet, area, "Unknown"),
    selectionOf: (sheet) => selectionOf(open(), sheet),
    show: (sheet) => showSheet(open(), sheet),
  };
}

function finish(open: OpenBook, sheet: Sheet, area: Area): void {
  noticeWriting(open.book, sheet, area);
  reportChange(open, sheet, area, { by: "Unknown" });
  endBatch(open);
}
