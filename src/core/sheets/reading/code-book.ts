import { LANGUAGES, type Language } from "../../../language";
import {
  cellIn,
  entriesOf,
  type CodeBook,
  type CodeEntry,
  type CodeList,
  type RawTables,
  type CellValue,
  type RawTable,
} from "../declare";
import { normalized } from "./header";
import { remembering } from "./remembering";

/** Each of `lists` as the Settings tables have it in `raws`; a list that is not there, or is empty, is the built-in one. */
export function readCodeBook(raws: RawTables, lists: readonly CodeList[], language: Language): CodeBook {
  const bySheet = new Map([...raws.values()].map((raw) => [raw.table.list?.key, raw]));
  return Object.fromEntries(
    lists.map((list) => {
      const raw = bySheet.get(list.key);
      const read = raw === undefined ? [] : withPresentCodes(list, readList(raw));
      if (read.length === 0) return [list.key, builtIn(list, language)] as const;
      return [list.key, list.isFixed === true ? withAll(list, read, language) : read] as const;
    }),
  );
}

/** The lists that a new workbook starts with. */
export const defaultCodeBook = (lists: readonly CodeList[], language: Language): CodeBook =>
  readCodeBook(new Map(), lists, language);

function withAll(list: CodeList, read: readonly CodeEntry[], language: Language): readonly CodeEntry[] {
  const known = new Set(read.map(({ code }) => code));
  return [...read, ...builtIn(list, language).filter(({ code }) => !known.has(code))];
}

/** Entries of older workbooks under the codes of today; the names stay those of the sheet. */
function withPresentCodes(list: CodeList, read: readonly CodeEntry[]): readonly CodeEntry[] {
  const present = new Map(
    list.codes.flatMap(({ code, formerly = [] }) => formerly.map((name) => [name, code] as const)),
  );
  return read.map((entry) => ({ ...entry, code: present.get(entry.code) ?? entry.code }));
}

/** The built-in codes of `list` with their names in `language`. */
function builtIn(list: CodeList, language: Language): readonly CodeEntry[] {
  return list.codes.map(({ code, name, parent = null }) => ({ code, label: name[language], parent }));
}

/** Finds the code for what a cell says: the entry's label, its code, or its built-in name in either language. */
export function codeFinder(codes: CodeBook, list: CodeList): (found: string) => string | null {
  const byName = new Map<string, string>();
  const listed = new Set(entriesOf(codes, list).map((entry) => entry.code));
  for (const { code, name, formerly = [] } of list.codes.filter((entry) => listed.has(entry.code))) {
    for (const former of formerly) byName.set(normalized(former), code);
    for (const language of LANGUAGES) byName.set(normalized(name[language]), code);
  }
  for (const { code } of entriesOf(codes, list)) byName.set(normalized(code), code);
  for (const { code, label } of entriesOf(codes, list)) byName.set(normalized(label), code);
  return remembering((found) => byName.get(normalized(found)) ?? null);
}

function readList(raw: RawTable): readonly CodeEntry[] {
  const cell = (row: readonly CellValue[], key: string): string => textOf(cellIn(raw, row, key));
  const rows = raw.rows
    .map((row) => ({
      code: cell(row, "code") || cell(row, "name"),
      label: cell(row, "name"),
      above: cell(row, "parent"),
    }))
    .filter(({ label }) => label !== "");
  const firstLevel = new Map(
    rows.filter(({ above }) => above === "").map(({ code, label }) => [normalized(label), code]),
  );
  const parentOf = (above: string): string | null =>
    above === "" ? null : (firstLevel.get(normalized(above)) ?? above);
  const unlisted = [...new Set(rows.map(({ above }) => above))].filter(
    (above) => above !== "" && !firstLevel.has(normalized(above)),
  );
  return [
    ...unlisted.map((label) => ({ code: label, label, parent: null })),
    ...rows.map(({ code, label, above }) => ({ code, label, parent: parentOf(above) })),
  ];
}

const textOf = (value: CellValue): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
