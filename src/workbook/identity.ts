import { LANGUAGES, type Language } from "../language";

/**
 * Hidden names of the workbook say which table and which sheet is which, whatever people rename: each refers to a table's header row
 * or to a sheet's first cell, and Excel, WPS and LibreOffice keep them true.
 */
export const tableMark = (key: string): string => `linli_table_${key.replaceAll("-", "_")}`;
export const sheetMark = (key: string): string => SHEET_MARK + key;
/** What the marks of all sheets begin with. */
export const SHEET_MARK = "linli_sheet_";

/** Custom document properties, which survive in WPS and LibreOffice. Values have at most 255 characters. */
export const PROPERTY = {
  language: "linli_language",
  version: "linli_version",
  stamp: "linli_stamp",
  /** Keys of the packs that the workbook has. */
  packs: "linli_packs",
} as const;
export type PropertyKey = (typeof PROPERTY)[keyof typeof PROPERTY];

/** `found` as a language of the workbook; null for anything else. */
export function languageOf(found: unknown): Language | null {
  return LANGUAGES.find((language) => language === found) ?? null;
}
