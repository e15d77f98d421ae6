import {
  rawOf,
  type Catalogue,
  type DataIssue,
  type Pack,
  type PackData,
  type Steps,
  type ToCheck,
} from "../core/sheets/declare";
import { readCodeBook, readTableInSteps } from "../core/sheets/reading";

/** The checked data of each pack, by its key. */
export type PacksRead = ReadonlyMap<string, PackData>;

/** What the workbook's tables say to each pack; a few milliseconds in each step. */
export function* readPacks({ packs, lists }: Catalogue, wanted: ToRead): Steps<PacksRead> {
  const { raws, language } = wanted;
  const given = { ...wanted, codes: readCodeBook(raws, lists, language) };
  const read = new Map<string, PackData>();
  for (const pack of packs)
    if (wanted.packs.includes(pack.key))
      read.set(pack.key, yield* pack.run?.read(raws, language) ?? readOneByOne(pack, given));
  return read;
}

export interface ToRead extends Omit<ToCheck, "codes"> {
  /** Keys of the packs that the workbook has. */
  readonly packs: readonly string[];
}

/** All that is wrong with the data. */
export const issuesOf = (read: PacksRead): readonly DataIssue[] =>
  [...read.values()].flatMap(({ issues }) => issues);

/** Non-empty rows by the keys of the input tables. */
export const rowsOf = (read: PacksRead): PackData["rows"] =>
  Object.fromEntries([...read.values()].flatMap(({ rows }) => Object.entries(rows)));

function* readOneByOne({ tables, checks }: Pack, given: ToCheck): Steps<PackData> {
  const issues: DataIssue[] = [];
  const rows: Record<string, number> = {};
  for (const table of tables) {
    if (table.kind !== "input") continue;
    const read = yield* readTableInSteps(table, rawOf(given.raws, table), given.codes);
    issues.push(...read.issues);
    rows[table.key] = read.count;
  }
  return { issues: [...issues, ...(checks?.(given) ?? [])], rows };
}
