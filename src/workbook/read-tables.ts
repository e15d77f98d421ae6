import type { CellValue, RawTable } from "../core/sheets/declare";
import { type Language, LANGUAGES } from "../language";
import { type TableKey, TABLES } from "../packs/mapping/tables/tables";
import { isErrorText } from "./entries";
import { findParts, type OurParts } from "./find-tables";
import { languageOf, PROPERTY } from "./identity";
import { lookAround, type Surroundings, type TableFound } from "./look-around";
import { readPlaces, type Cells } from "./read-blocks";
import { problem } from "./workbook-problem";

/** The workbook as found, with our tables' cells. */
export interface BookRead {
  readonly around: Surroundings;
  readonly parts: OurParts;
  /** The workbook's own language; null while it has none of our tables. */
  readonly language: Language | null;
  readonly tables: ReadonlyMap<TableKey, RawTable>;
}

/** The same without the cells, of a workbook that has tables of ours. */
export interface PreparedBook {
  readonly around: Surroundings;
  readonly parts: OurParts;
  readonly language: Language;
}

/** Result tables are written, not read; Matches holds what people locked, Scenarios what they would like to try. */
const NOT_READ: ReadonlySet<TableKey> = new Set(["unmet", "idle", "bottlenecks", "priorities"]);
/** A run compares itself with the plan that these and Matches hold, and cards tell what they say. */
const LAST_PLAN: ReadonlySet<TableKey> = new Set(["unmet", "idle", "bottlenecks"]);

/** Looks around and reads our tables; three round trips as long as the tables fit into one answer. */
export async function readBook(
  context: Excel.RequestContext,
  { withLastPlan = false }: { readonly withLastPlan?: boolean } = {},
): Promise<BookRead> {
  const around = await lookAround(context);
  const parts = findParts(around);
  return {
    around,
    parts,
    language: languageOfBook(around, parts),
    tables: await readTables(
      context,
      parts,
      (key) => !NOT_READ.has(key) || (withLastPlan && LAST_PLAN.has(key)),
    ),
  };
}

/** Looks around in a workbook that has tables of ours; throws where it has none. */
export async function lookAtPrepared(context: Excel.RequestContext): Promise<PreparedBook> {
  const around = await lookAround(context);
  const parts = findParts(around);
  const language = languageOfBook(around, parts);
  if (language === null) throw problem("not-prepared");
  return { around, parts, language };
}

/** The wanted ones of the tables that `parts` holds, without the empty rows at their ends. */
export async function readTables(
  context: Excel.RequestContext,
  parts: OurParts,
  isWanted: (key: TableKey) => boolean,
): Promise<ReadonlyMap<TableKey, RawTable>> {
  const wanted = [...parts.tables].filter(([key]) => isWanted(key));
  const bodies = wanted.map(([, { body, usedRows }]) => ({ ...body, rows: usedRows }));
  const read = await readPlaces(context, bodies, ["values"]);
  return new Map(wanted.map(([key, table], i) => [key, rawTable(key, table, read[i]?.values ?? [])]));
}

function rawTable(key: TableKey, table: TableFound, values: Cells): RawTable {
  const rows = values.map((row) => row.map(cellValue));
  const end = rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1;
  return {
    key,
    sheet: table.sheet,
    table: table.name,
    headerRowNumber: table.header.top + 1,
    firstColumnNumber: table.header.left + 1,
    headers: table.headers,
    rows: rows.slice(0, end),
  };
}

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
    ([key, { name }]) => LANGUAGES.find((language) => TABLES[key].name[language] === name) ?? [],
  );
  return set ?? named[0] ?? "zh";
}
