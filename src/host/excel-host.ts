import { calculate } from "./calc";
import { createHostWith, type Host, type HostOptions } from "./create-host";
import type { Book } from "./model/book";
import { objectModel, openBook, type OpenBook } from "./objects";

/** A host with all the classes of the Excel API that are implemented. */
export interface ExcelHost extends Host {
  /** The open workbook, for a page that works on it beside the client. */
  readonly openBook: () => OpenBook;
}

/** A host for the workbook. */
export function createHost(book: Book, options: HostOptions = {}): ExcelHost {
  let current: OpenBook | null = null;
  const host = createHostWith(
    (opened, events) => {
      current = openBook(opened, events, calculate);
      return objectModel(current);
    },
    book,
    options,
  );
  return {
    ...host,
    openBook: () => {
      if (current === null) throw new TypeError("no workbook is open");
      return current;
    },
  };
}
