import { CATEGORIES } from "../../../packs/mapping/tables/categories";
import { LANGUAGES, type Language } from "../../../language";
import { SIMPLE_CODES, type Code, type CodeListKey } from "../../../packs/mapping/tables/codes";
import type { CellValue, RawTable } from "../declare";
import type { CodeBook, CodeEntry } from "../../../packs/mapping/tables/dataset";
import { findColumns, normalized } from "./header";
import { remembering } from "./remembering";

const CODE_LISTS: Readonly<Record<CodeListKey, readonly Code[]>> = { category: CATEGORIES, ...SIMPLE_CODES };

/** Every list as the Settings tables have it in `raws`; a list that is not there, or is empty, is the built-in one. */
export function readCodeBook(raws: ReadonlyMap<string, RawTable>, language: Language): CodeBook {
  const entries = (Object.keys(CODE_LISTS) as CodeListKey[]).map((list) => {
    const raw = raws.get(`list-${list}`);
    const read = raw === undefined ? [] : withPresentCodes(list, readList(raw));
    if (read.length === 0) return [list, builtIn(list, language)] as const;
    return [list, FIXED.has(list) ? withAll(list, read, language) : read] as const;
  });
  return Object.fromEntries(entries) as unknown as CodeBook;
}

/** Lists whose codes mean something to a run: a workbook made before a code was, understands it all the same. */
const FIXED: ReadonlySet<CodeListKey> = new Set<CodeListKey>(["matchState", "division"]);

function withAll(list: CodeListKey, read: readonly CodeEntry[], language: Language): readonly CodeEntry[] {
  const known = new Set(read.map(({ code }) => code));
  return [...read, ...builtIn(list, language).filter(({ code }) => !known.has(code))];
}

/** Entries of older workbooks under the codes of today; the names stay those of the sheet. */
function withPresentCodes(list: CodeListKey, read: readonly CodeEntry[]): readonly CodeEntry[] {
  const present = new Map(
    CODE_LISTS[list].flatMap(({ code, formerly = [] }) => formerly.map((name) => [name, code] as const)),
  );
  return read.map((entry) => ({ ...entry, code: present.get(entry.code) ?? entry.code }));
}

/** The built-in codes of `list` with their names in `language`. */
export function builtIn(list: CodeListKey, language: Language): readonly CodeEntry[] {
  return CODE_LISTS[list].map(({ code, name, parent = null }) => ({ code, label: name[language], parent }));
}

/** Finds the code for what a cell says: the entry's label, its code, or its built-in name in either language. */
export function codeFinder(codes: CodeBook, list: CodeListKey): (found: string) => string | null {
  const byName = new Map<string, string>();
  const listed = new Set(codes[list].map((entry) => entry.code));
  for (const { code, name, formerly = [] } of CODE_LISTS[list].filter((entry) => listed.has(entry.code))) {
    for (const former of formerly) byName.set(normalized(former), code);
    for (const language of LANGUAGES) byName.set(normalized(name[language]), code);
  }
  for (const { code } of codes[list]) byName.set(normalized(code), code);
  for (const { code, label } of codes[list]) byName.set(normalized(label), code);
  return remembering((found) => byName.get(normalized(found)) ?? null);
}

function readList(raw: RawTable): readonly CodeEntry[] {
  const columns = findColumns(raw.key, raw.headers);
  const cell = (row: readonly CellValue[], key: string): string =>
    textOf(row[columns.get(key) ?? -1] ?? null);
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
