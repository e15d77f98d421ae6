import type { Language, Text } from "../../../language";
import type { Beside } from "./figure";
import type { CodeBook, CodeList } from "./code-list";
import type { DataIssue } from "./issue";
import type { RawTables } from "./raw-table";
import type { PackRun } from "./run";
import type { NameSpec, SheetSpec } from "./sheet-spec";
import type { Table } from "./table";

/** A sheet of the workbook. */
export interface Sheet {
  /** Stable: the hidden mark by which the sheet is known is made from it. */
  readonly key: string;
  readonly name: Text;
  /** What it is for, in half a line. */
  readonly purpose: Text;
  /** How a sheet without a table of its own looks. */
  readonly spec?: (language: Language, catalogue: Catalogue) => SheetSpec;
}

/** Everything that a workbook gains with a pack. */
export interface Pack {
  readonly key: string;
  readonly name: Text;
  /** What it is for, in one sentence. */
  readonly purpose: Text;
  /** Every workbook has it. */
  readonly isBase?: true;
  /** Where its tables stand on the Settings sheet: 0 begins at the left, the others follow at fixed distances. No two packs share one. */
  readonly band: number;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Those of the Settings sheet in the order in which they stand there. */
  readonly tables: readonly Table[];
  /** Names of the workbook that its formulas read, besides the lists of drop-downs. */
  readonly names?: (catalogue: Catalogue, language: Language) => readonly NameSpec[];
  /** Key figures and charts of its sheets that need no run. */
  readonly beside?: readonly Beside[];
  /** Where it computes results: how. */
  readonly run?: PackRun;
  /** The tables that the sample fills. */
  readonly sample?: readonly Table[];
  /** Flaws that single cells do not show. */
  readonly checks?: (given: ToCheck) => readonly DataIssue[];
}

/** What a pack looks for flaws in. */
export interface ToCheck {
  readonly raws: RawTables;
  readonly codes: CodeBook;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
}

/** The sheets, tables and lists of some packs. */
export interface Catalogue {
  readonly packs: readonly Pack[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly lists: readonly CodeList[];
}

/** What `packs` declare together; a `RangeError` where two things have one key. */
export function catalogueOf(packs: readonly Pack[]): Catalogue {
  const tables = byKey(packs.flatMap((pack) => pack.tables));
  return {
    packs,
    sheets: byKey(packs.flatMap(({ sheets }) => sheets)),
    tables,
    lists: [...tables.values()].flatMap(({ list }) => list ?? []),
  };
}

/** How the pack `key` computes; a `RangeError` if it does not. */
export function runOf({ packs }: Catalogue, key: string): PackRun {
  const run = packs.find((pack) => pack.key === key)?.run;
  if (run === undefined) throw new RangeError(`invalid pack: ${key} computes nothing`);
  return run;
}

/** The tables of a kind, in the order in which they were declared. */
export const tablesOf = ({ tables }: Catalogue, kind: Table["kind"]): readonly Table[] =>
  [...tables.values()].filter((table) => table.kind === kind);

/** The table `key`; a `RangeError` if there is none. */
export function tableOf({ tables }: Catalogue, key: string): Table {
  const table = tables.get(key);
  if (table === undefined) throw new RangeError(`invalid table: ${key}`);
  return table;
}

/** The sheet `key`; a `RangeError` if there is none. */
export function sheetOf({ sheets }: Catalogue, key: string): Sheet {
  const sheet = sheets.get(key);
  if (sheet === undefined) throw new RangeError(`invalid sheet: ${key}`);
  return sheet;
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(items.map((item) => [item.key, item]));
  if (map.size < items.length) throw new RangeError(`invalid keys: ${items.map(({ key }) => key).join()}`);
  return map;
}
