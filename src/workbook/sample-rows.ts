import type { CellInput, Table, RawTables, CellValue, RawTable } from "../core/sheets/declare";

import type { HistoryRecord, SampleRowPrints } from "./history-records";
import { fieldIndexes, rowPrint } from "./row-prints";

/** What the history remembers of the sample's rows. */
export function samplePrints(rows: ReadonlyMap<Table, readonly (readonly CellInput[])[]>): SampleRowPrints {
  return Object.fromEntries(
    [...rows].map(([{ key }, own]) => [key, own.map((row) => [idIn(row), rowPrint(row)] as const)]),
  );
}

/** The record of the sample in the workbook; null where it has been removed or was never loaded. */
export function sampleRecord(records: readonly HistoryRecord[]): HistoryRecord | null {
  const newest = records.find(({ kind }) => kind === "sample" || kind === "remove-sample");
  return newest?.kind === "sample" ? newest : null;
}

/** The record of the preparation that was made for the sample alone; null where there is none. */
export function preparationFor(
  sample: HistoryRecord,
  records: readonly HistoryRecord[],
): HistoryRecord | null {
  return records.find(({ id, added }) => id < sample.id && added?.isForSample === true) ?? null;
}

/** What has become of the sample's rows in one input table; rows count from 0 within the table's rows. */
export interface SampleStanding {
  readonly table: Table;
  readonly sheet: string;
  readonly firstRowNumber: number;
  /** As the sample had them. */
  readonly same: readonly number[];
  /** Rows with a sample's first cell whose other cells differ. */
  readonly changed: readonly number[];
  /** Rows that came from elsewhere. */
  readonly others: readonly number[];
}

/** Compares the rows of each input table that is there with those of the sample. */
export function sampleStandings(prints: SampleRowPrints, tables: RawTables): readonly SampleStanding[] {
  return Object.entries(prints).flatMap(([key, own]) => {
    const table = tables.get(key);
    return table === undefined ? [] : [standingIn(table, own)];
  });
}

function standingIn(table: RawTable, prints: SampleRowPrints[string] = []): SampleStanding {
  const indexes = fieldIndexes(table);
  const left = new Map<string, number>();
  for (const [, print] of prints) left.set(print, (left.get(print) ?? 0) + 1);
  const ids = new Set(prints.map(([id]) => id));
  const standing = { same: [] as number[], changed: [] as number[], others: [] as number[] };
  for (const [number, cells] of table.rows.entries()) {
    const row = indexes.map((index) => cells[index] ?? null);
    if (row.every((cell) => cell === null)) continue;
    const print = rowPrint(row);
    const count = left.get(print) ?? 0;
    left.set(print, count - 1);
    if (count > 0) standing.same.push(number);
    else if (ids.has(idIn(row))) standing.changed.push(number);
    else standing.others.push(number);
  }
  return { table: table.table, sheet: table.sheet, firstRowNumber: table.headerRowNumber + 1, ...standing };
}

/** The first cell, as people would read it. */
function idIn([id = null]: readonly (CellInput | CellValue)[]): string {
  return typeof id === "object" ? "" : String(id);
}
