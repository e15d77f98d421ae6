import {
  rawOf,
  type Catalogue,
  type DataIssue,
  type Pack,
  type PackData,
  type RawTables,
  type Steps,
} from "../core/sheets/declare";
import { readCodeBook, readTableInSteps } from "../core/sheets/reading";
import type { Language } from "../language";

/** The checked data of each pack, by its key. */
export type PacksRead = ReadonlyMap<string, PackData>;

/** What the workbook's tables say to each pack; a few milliseconds in each step. */
export function* readPacks(
  { packs, lists }: Catalogue,
  raws: RawTables,
  language: Language,
): Steps<PacksRead> {
  const codes = readCodeBook(raws, lists, language);
  const read = new Map<string, PackData>();
  for (const pack of packs)
    read.set(
      pack.key,
      yield* pack.run?.read(raws, language) ?? readOneByOne(pack, raws, { language, codes }),
    );
  return read;
}

/** All that is wrong with the data. */
export const issuesOf = (read: PacksRead): readonly DataIssue[] =>
  [...read.values()].flatMap(({ issues }) => issues);

/** Non-empty rows by the keys of the input tables. */
export const rowsOf = (read: PacksRead): PackData["rows"] =>
  Object.fromEntries([...read.values()].flatMap(({ rows }) => Object.entries(rows)));

interface Wording {
  readonly language: Language;
  readonly codes: ReturnType<typeof readCodeBook>;
}

function* readOneByOne(
  { tables, checks }: Pack,
  raws: RawTables,
  { language, codes }: Wording,
): Steps<PackData> {
  const issues: DataIssue[] = [];
  const rows: Record<string, number> = {};
  for (const table of tables) {
    if (table.kind !== "input") continue;
    const read = yield* readTableInSteps(table, rawOf(raws, table), codes);
    issues.push(...read.issues);
    rows[table.key] = read.count;
  }
  return { issues: [...issues, ...(checks?.(raws, language) ?? [])], rows };
}
