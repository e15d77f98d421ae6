import {
  type RawTables,
  type Catalogue,
  type Table,
  computedColumns,
  isWrittenByPeople,
  type CellValue,
  type RawTable,
} from "../core/sheets/declare";
import { type Language, LANGUAGES } from "../language";

import { isErrorText } from "./entries";
import { type OurTable, findParts, type OurParts } from "./find-tables";
import { languageOf, PROPERTY } from "./identity";
import { lookAround, type Surroundings } from "./look-around";
import { readPlaces, type Cells } from "./read-blocks";
import { problem } from "./workbook-problem";

/** The workbook as found, with our tables' cells. */
export interface BookRead {
  readonly around: Surroundings;
  readonly parts: OurParts;
  /** The workbook's own language; null while it has none of our tables. */
  readonly language: Language | null;
  readonly tables: RawTables;
}

/** The same without the cells, of a workbook that has tables of ours. */
export interface PreparedBook {
  readonly around: Surroundings;
  readonly parts: OurParts;
  readonly language: Language;
}

/** Looks around and reads `wanted` of our tables; three round trips as long as the tables fit into one answer. */
export async function readBook(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  wanted: readonly Table[] = readByRuns(catalogue),
): Promise<BookRead> {
  const around = await lookAround(context);
  const parts = findParts(around, catalogue);
  return {
    around,
    parts,
    language: languageOfBook(around, parts),
    tables: await readTables(context, parts, wanted),
  };
}

/** The tables that people write into: result tables only where they decide in them. */
export function readByRuns({ tables }: Catalogue): readonly Table[] {
  return [...tables.values()].filter((table) =>
    Object.values(table.fields).some((field) => isWrittenByPeople(table, field)),
  );
}

/** Looks around in a workbook that has tables of ours; throws where it has none. */
export async function lookAtPrepared(
  context: Excel.RequestContext,
  catalogue: Catalogue,
): Promise<PreparedBook> {
  const around = await lookAround(context);
  const parts = findParts(around, catalogue);
  const language = languageOfBook(around, parts);
  if (language === null) throw problem("not-prepared");
  return { around, parts, language };
}

/** The wanted ones of the tables that `parts` holds, without the empty rows at their ends. */
export async function readTables(
  context: Excel.RequestContext,
  parts: OurParts,
  tables: readonly Table[],
): Promise<RawTables> {
  const wanted = [...parts.tables].filter(([, { table }]) => tables.includes(table));
  const bodies = wanted.map(([, { body, usedRows }]) => ({ ...body, rows: usedRows }));
  const read = await readPlaces(context, bodies, ["values"]);
  return new Map(wanted.map(([key, table], i) => [key, rawTable(table, read[i]?.values ?? [])]));
}

function rawTable(found: OurTable, values: Cells): RawTable {
  const rows = cellsOf(values);
  const computed = computedColumns(found);
  const end = rows.findLastIndex((row) => row.some((cell, i) => cell !== null && !computed.has(i))) + 1;
  return {
    table: found.table,
    sheet: found.sheet,
    name: found.name,
    headerRowNumber: found.header.top + 1,
    firstColumnNumber: found.header.left + 1,
    headers: found.headers,
    columns: found.columns,
    rows: rows.slice(0, end),
  };
}

/** Cells as tables hold them. */
export const cellsOf = (values: Cells): readonly (readonly CellValue[])[] =>
  values.map((row) => row.map(cellValue));

/** Excel gives blank cells as empty texts and error values by their names. */
function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  if (text === "") return null;
  return isErrorText(text) ? { error: text } : text;
}

/** As set when the workbook was prepared; in a workbook that lost its properties, the language of the first table's name. Null without our tables. */
export function languageOfBook(around: Surroundings, { tables }: OurParts): Language | null {
  const set = languageOf(around.properties.get(PROPERTY.language));
  if (tables.size === 0) return null;
  const named = [...tables].flatMap(
    ([, { name, table }]) => LANGUAGES.find((language) => table.name[language] === name) ?? [],
  );
  return set ?? named[0] ?? "zh";
}
