import { installedIn } from "./installed-packs";
import type { Catalogue, Columns, Sheet, Table } from "../core/sheets/declare";
import { LANGUAGES } from "../language";

import { findColumns, missingColumns } from "../core/sheets/reading";
import { sheetMark, tableMark } from "./identity";
import type { SheetFound, Surroundings, TableFound } from "./look-around";
import { placeOfReference, type Place } from "./places";

/** One of our tables, as it is in the workbook. */
export interface OurTable extends TableFound {
  readonly table: Table;
  /** Where its fields stand, 0-based within the table. */
  readonly columns: Columns;
}

/** Which of the workbook's tables and sheets are ours. */
export interface OurParts {
  /** Of the packs that the workbook has. */
  readonly catalogue: Catalogue;
  readonly tables: ReadonlyMap<string, OurTable>;
  readonly sheets: ReadonlyMap<string, SheetFound>;
}

/**
 * Our tables and sheets, whatever they are called now. A table is known by its hidden mark, else by its name in either language, else
 * (input tables only) by having every required column; a sheet by its mark, else by the tables it holds. Only packs that the workbook has
 * are looked for, and those that are being added.
 */
export function findParts(around: Surroundings, known: Catalogue, adding: readonly string[] = []): OurParts {
  const catalogue = installedIn(around, known, adding);
  const tables = findTables(around, catalogue);
  return { catalogue, tables, sheets: findSheets(around, catalogue, tables) };
}

function findTables(around: Surroundings, catalogue: Catalogue): ReadonlyMap<string, OurTable> {
  const found = new Map<string, OurTable>();
  const free = new Set(around.tables);
  const declared = [...catalogue.tables.values()];
  for (const isIt of [markedAs(around, declared), isNamed, hasColumnsOf])
    for (const table of declared) {
      if (found.has(table.key)) continue;
      const there = [...free].find((candidate) => isIt(table, candidate));
      if (there === undefined) continue;
      found.set(table.key, { ...there, table, columns: findColumns(table, there.headers) });
      free.delete(there);
    }
  // In the order in which they are declared, however they were found.
  return new Map(
    declared.flatMap(({ key }) => {
      const table = found.get(key);
      return table === undefined ? [] : [[key, table] as const];
    }),
  );
}

type IsTable = (table: Table, candidate: TableFound) => boolean;

function markedAs({ names }: Surroundings, tables: readonly Table[]): IsTable {
  const marks = new Map(
    tables.map(({ key }) => [key, placeOfReference(names.get(tableMark(key).toLowerCase()) ?? "")]),
  );
  return ({ key }, { header }) => {
    const mark = marks.get(key);
    return mark !== null && mark !== undefined && overlaps(mark, header);
  };
}

/** A table that only happens to carry the name shares no column with ours. */
const isNamed: IsTable = (table, { name, headers }) =>
  LANGUAGES.some((language) => table.name[language].toLowerCase() === name.toLowerCase()) &&
  findColumns(table, headers).size > 0;

const hasColumnsOf: IsTable = (table, { headers }) =>
  table.kind === "input" && missingColumns(table, findColumns(table, headers)).length === 0;

function overlaps(a: Place, b: Place): boolean {
  return (
    a.sheet.toLowerCase() === b.sheet.toLowerCase() &&
    a.top < b.top + b.rows &&
    b.top < a.top + a.rows &&
    a.left < b.left + b.columns &&
    b.left < a.left + a.columns
  );
}

function findSheets(
  around: Surroundings,
  { sheets, tables: declared }: Catalogue,
  tables: ReadonlyMap<string, OurTable>,
): ReadonlyMap<string, SheetFound> {
  const byName = new Map(around.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const holderOf = ({ key }: Sheet): string | undefined =>
    [...declared.values()].flatMap((table) =>
      table.sheet === key ? (tables.get(table.key)?.sheet ?? []) : [],
    )[0];
  return new Map(
    [...sheets.values()].flatMap((sheet) => {
      const marked = placeOfReference(around.names.get(sheetMark(sheet.key).toLowerCase()) ?? "")?.sheet;
      const found = byName.get((marked ?? holderOf(sheet) ?? "").toLowerCase());
      return found === undefined ? [] : [[sheet.key, found] as const];
    }),
  );
}
