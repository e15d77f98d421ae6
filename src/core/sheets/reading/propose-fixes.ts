import { INPUT_KEYS, type InputKey } from "../../../packs/mapping/tables/sheets";
import { LANGUAGES } from "../../../language";
import { SIMPLE_CODES } from "../../../packs/mapping/tables/codes";
import { TABLES, type TableKey } from "../../../packs/mapping/tables/tables";
import type { CellValue, DataFix, DataIssue, RawTable } from "../declare";
import type { Dataset } from "../../../packs/mapping/tables/dataset";
import { meaningOf } from "./cell-meant";
import { codeFinder } from "./code-book";
import { findColumns, type Columns } from "./header";
import { readDataset } from "../../../packs/mapping/reading/read-dataset";

/**
 * A fix for each issue of `dataset`, which was read from `raws`, whose cell can be put right beyond doubt; at most one for a cell. Each was
 * tried: with all of them in place, none of their cells has an issue of its own left. What a formula gives looks like any other value here.
 */
export function proposeFixes(raws: ReadonlyMap<TableKey, RawTable>, dataset: Dataset): readonly DataFix[] {
  const columnsOf = new Map([...raws].map(([key, raw]) => [key, findColumns(key, raw.headers)]));
  const communities = dataset.profiles.map(({ community }) => community);
  const proposed = new Map<string, DataFix>();
  for (const issue of dataset.issues) {
    const raw = raws.get(issue.table);
    const columns = columnsOf.get(issue.table);
    if (raw === undefined || columns === undefined || proposed.has(placeOf(issue))) continue;
    const fix = fixOf(issue, { raw, columns, dataset, communities });
    if (fix !== null) proposed.set(placeOf(issue), fix);
  }
  const fixes = [...proposed.values()];
  const left = placesLeft(raws, fixes, dataset);
  return fixes.filter((fix) => !left.has(placeOf(fix)));
}

interface Around {
  readonly raw: RawTable;
  readonly columns: Columns;
  readonly dataset: Dataset;
  readonly communities: readonly string[];
}

function fixOf(issue: DataIssue, { raw, columns, dataset, communities }: Around): DataFix | null {
  const { code, table, address, field: key } = issue;
  const field = TABLES[table].fields[key ?? ""];
  if (address === null || key === null || field === undefined) return null;
  const rowIndex = Number(/\d+$/.exec(address)?.[0]) - raw.headerRowNumber - 1;
  const cell = cellIn(raw, rowIndex, columns.get(key));
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const unit = unitNames(cellIn(raw, rowIndex, columns.get("unit")), dataset);
  const meant = meaningOf({ code, key, field, cell, unit, codes: dataset.codes, communities });
  return meant && { ...meant, table, sheet: raw.sheet, address, field: key, rowIndex, before: cell };
}

const cellIn = ({ rows }: RawTable, rowIndex: number, column = -1): CellValue =>
  rows[rowIndex]?.[column] ?? null;

function unitNames(cell: CellValue, { codes }: Dataset): readonly string[] {
  if (typeof cell !== "string") return [];
  const code = codeFinder(codes, "unit")(cell);
  const builtIn = SIMPLE_CODES.unit.find((unit) => unit.code === code);
  return [cell, ...(builtIn === undefined ? [] : LANGUAGES.map((language) => builtIn.name[language]))];
}

/** Where an issue would stay although the fixes were made. Whether coordinates fit depends on the other rows as well. */
function placesLeft(
  raws: ReadonlyMap<TableKey, RawTable>,
  fixes: readonly DataFix[],
  { language }: Dataset,
): ReadonlySet<string> {
  if (fixes.length === 0) return new Set();
  const { issues } = readDataset(withFixes(raws, fixes), language);
  return new Set(issues.filter(({ code }) => !code.startsWith("coordinates-")).map(placeOf));
}

const placeOf = ({ table, address }: Pick<DataIssue, "table" | "address">): string =>
  `${table} ${String(address)}`;

/** The tables as the fixes make them. Of long tables only the rows that are fixed: the others have been read. */
function withFixes(
  raws: ReadonlyMap<TableKey, RawTable>,
  fixes: readonly DataFix[],
): ReadonlyMap<TableKey, RawTable> {
  return new Map(
    [...raws].map(([key, raw]) => {
      const own = new Map<number, DataFix[]>();
      for (const fix of fixes)
        if (fix.table === key) own.set(fix.rowIndex, [...(own.get(fix.rowIndex) ?? []), fix]);
      const columns = findColumns(key, raw.headers);
      const rows = raw.rows.map((row, index) => {
        const fixed = own.get(index);
        if (fixed === undefined) return isLong(key) ? [] : row;
        return withCells(row, new Map(fixed.map(({ field, after }) => [columns.get(field) ?? -1, after])));
      });
      return [key, { ...raw, rows }] as const;
    }),
  );
}

const withCells = (row: readonly CellValue[], cells: ReadonlyMap<number, CellValue>): readonly CellValue[] =>
  row.map((cell, column) => cells.get(column) ?? cell);

const isLong = (key: TableKey): boolean => key !== "profile" && INPUT_KEYS.includes(key as InputKey);
