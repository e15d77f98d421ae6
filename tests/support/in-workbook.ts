import type { Book } from "../../src/host/model/book";
import { newBook } from "../../src/host/model/new-book";
import { openHost } from "./open-host";

/** What the real client gives back for `run` in one `Excel.run` on a workbook, blank unless given; `sheet` is its first. */
export async function inWorkbook<T>(
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  book: Book = newBook(),
): Promise<T> {
  await openHost(book);
  return Excel.run((context) => run(context, context.workbook.worksheets.getFirst()));
}
