import { INPUT_KEYS, type InputKey, type SheetKey } from "../packs/mapping/tables/sheets";
import { LANGUAGES } from "../language";
import { TABLES, type TableKey } from "../packs/mapping/tables/tables";
import { findColumns, missingColumns } from "../core/sheets/reading";
import { SHEET_KEYS, sheetMark, TABLE_KEYS, tableMark } from "./identity";
import type { SheetFound, Surroundings, TableFound } from "./look-around";
import { placeOfReference, type Place } from "./places";

/** Which of the workbook's tables and sheets are ours. */
export interface OurParts {
  readonly tables: ReadonlyMap<TableKey, TableFound>;
  readonly sheets: ReadonlyMap<SheetKey, SheetFound>;
}

/**
 * Our tables and sheets, whatever they are called now. A table is known by its hidden mark, else by its name in either language, else
 * (input tables only) by having every required column; a sheet by its mark, else by the tables it holds.
 */
export function findParts(around: Surroundings): OurParts {
  const tables = findTables(around);
  return { tables, sheets: findSheets(around, tables) };
}

function findTables(around: Surroundings): ReadonlyMap<TableKey, TableFound> {
  const found = new Map<TableKey, TableFound>();
  const free = new Set(around.tables);
  for (const isIt of [markedAs(around), isNamed, hasColumnsOf])
    for (const key of TABLE_KEYS) {
      if (found.has(key)) continue;
      const table = [...free].find((candidate) => isIt(key, candidate));
      if (table === undefined) continue;
      found.set(key, table);
      free.delete(table);
    }
  return found;
}

type IsTable = (key: TableKey, table: TableFound) => boolean;

function markedAs({ names }: Surroundings): IsTable {
  const marks = new Map(
    TABLE_KEYS.map((key) => [key, placeOfReference(names.get(tableMark(key).toLowerCase()) ?? "")]),
  );
  return (key, { header }) => {
    const mark = marks.get(key);
    return mark !== null && mark !== undefined && overlaps(mark, header);
  };
}

/** A table that only happens to carry the name shares no column with ours. */
const isNamed: IsTable = (key, { name, headers }) =>
  LANGUAGES.some((language) => TABLES[key].name[language].toLowerCase() === name.toLowerCase()) &&
  findColumns(key, headers).size > 0;

const hasColumnsOf: IsTable = (key, { headers }) =>
  INPUT_KEYS.includes(key as InputKey) && missingColumns(key, findColumns(key, headers)).length === 0;

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
  tables: ReadonlyMap<TableKey, TableFound>,
): ReadonlyMap<SheetKey, SheetFound> {
  const byName = new Map(around.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return new Map(
    SHEET_KEYS.flatMap((key) => {
      const marked = placeOfReference(around.names.get(sheetMark(key).toLowerCase()) ?? "")?.sheet;
      const holder =
        marked ??
        TABLE_KEYS.filter((table) => TABLES[table].sheet === key).flatMap(
          (table) => tables.get(table)?.sheet ?? [],
        )[0];
      const sheet = holder === undefined ? undefined : byName.get(holder.toLowerCase());
      return sheet === undefined ? [] : [[key, sheet] as const];
    }),
  );
}
