import type { Book } from "../../src/host/model/book";

/** An independent copy of the workbook, ids included. (`structuredClone` would make maps of another realm than the tests'.) */
export function cloneBook(book: Book): Book {
  return clone(book) as Book;
}

function clone(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key as unknown, clone(inner)]));
  if (Array.isArray(value)) return value.map(clone);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clone(inner)]));
}
