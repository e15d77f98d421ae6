import { CATALOGUE } from "../../src/packs";
import { copyBook } from "../../src/host/model/snapshot";
import type { Language } from "../../src/language/language";
import type { Book } from "../../src/host/model/book";
import { completeBook } from "../../src/workbook";
import { openHost, type OpenHostOptions } from "./open-host";

export const noPhase = (): void => undefined;
export const prepare = (language: Language = "zh") =>
  completeBook(
    CATALOGUE,
    language,
    { version: "0.1.0", at: "2026-03-05T14:00:00", isForSample: false },
    noPhase,
  );

/** A workbook with all of our sheets and no rows; prepared once for each language and Excel. */
export async function preparedBook(language: Language = "zh", options: OpenHostOptions = {}): Promise<Book> {
  const key = language + JSON.stringify(options);
  const known = made.get(key);
  if (known !== undefined) return copyBook(known);
  const { host } = await openHost(undefined, options);
  await prepare(language);
  const book = copyBook(host.book());
  made.set(key, book);
  return copyBook(book);
}

const made = new Map<string, Book>();

/** What a person does in the workbook before the job, through the real client. */
export async function byHand(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}
