import type { Book } from "../../src/host/model/book";
import type { BookSnapshot } from "../../src/host/model/snapshot";
import { whatPeopleSee } from "./all-or-nothing";

/** The workbook as a person sees it, whatever the history in it tells. */
export function withoutHistory(book: Book): BookSnapshot {
  const snapshot = whatPeopleSee(book);
  const parts = snapshot.xmlParts as readonly string[];
  return { ...snapshot, xmlParts: parts.filter((part) => !part.includes('xmlns="urn:linli:history')) };
}
