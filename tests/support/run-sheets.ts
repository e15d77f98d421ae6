import type { CellInput } from "../../src/core/sheets/declare/cell-input";
import type { BlockSpec, NameSpec, SheetSpec } from "../../src/core/sheets/declare/sheet-spec";
import { INPUT_KEYS, RESULT_KEYS, SHEETS } from "../../src/packs/mapping/tables/sheets";

import type { CellValue, RawTable } from "../../src/core/sheets/declare/raw-table";
import type { Dataset } from "../../src/packs/mapping/tables/dataset";
import type { Language } from "../../src/language/language";
import { findColumns } from "../../src/core/sheets/reading/header";
import { readDataset } from "../../src/packs/mapping/reading/read-dataset";
import { computeRun, type RunResult } from "../../src/packs/mapping/results/compute-run";
import { workbookSpec } from "../../src/core/sheets/layout/workbook-spec";

import { computedSheets, type ValueAt } from "./computed-sheets";

/** A run over tables as people fill them in, and the whole workbook that it leaves. */
export interface RunInWorkbook {
  readonly raws: ReadonlyMap<TableKey, RawTable>;
  readonly dataset: Dataset;
  readonly run: RunResult;
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}

export function runInWorkbook(
  raws: ReadonlyMap<TableKey, RawTable>,
  language: Language = "zh",
  now = "2026-07-01T09:30:00",
): RunInWorkbook {
  const dataset = readDataset(raws, language);
  const run = computeRun(dataset, now, "test");
  const { sheets, names } = workbookSpec(language);
  return { raws, dataset, run, sheets: sheets.map((sheet) => filled(sheet, raws, run)), names };
}

/** Values of a table's column as a formula engine computes them. */
export function columnValues(
  at: ValueAt,
  { sheets }: RunInWorkbook,
  table: TableKey,
  key: string,
): unknown[] {
  const sheet = sheets.find(({ tables }) => tables.some((each) => each.key === table));
  const spec = sheet?.tables.find((each) => each.key === table);
  if (sheet === undefined || spec === undefined) throw new RangeError(`invalid table: ${table}`);
  const column = spec.left + spec.columns.findIndex((each) => each.key === key);
  return spec.rows.map((_, row) => at(sheet.name, spec.top + 1 + row, column));
}

/** Every formula of the workbook, with its sheet and place. */
export function formulasOf({
  sheets,
}: Pick<RunInWorkbook, "sheets">): readonly { place: string; formula: string }[] {
  return sheets.flatMap(({ name, blocks, tables }) =>
    [
      ...blocks.map(({ id, cells }) => ({ id, cells })),
      ...tables.map(({ key, rows }) => ({ id: key, cells: rows })),
    ].flatMap(({ id, cells }) =>
      cells.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          typeof cell === "object" && cell !== null
            ? [{ place: `${name} ${id} ${r},${c}`, formula: cell.formula }]
            : [],
        ),
      ),
    ),
  );
}

export const computed = ({ sheets, names }: RunInWorkbook): ValueAt => computedSheets(sheets, names);

/** Raw tables from rows in the order of the fields. */
export function rawsOfRows(
  rows: Readonly<Record<string, readonly (readonly CellInput[])[]>>,
  language: Language,
): ReadonlyMap<TableKey, RawTable> {
  return new Map(
    INPUT_KEYS.map((key): [TableKey, RawTable] => [
      key,
      {
        key,
        sheet: SHEETS[key][language],
        table: TABLES[key].name[language],
        headerRowNumber: 4,
        firstColumnNumber: 1,
        headers: Object.values(TABLES[key].fields).map(({ title }) => title[language]),
        rows: (rows[key] ?? []) as readonly (readonly CellValue[])[],
      },
    ]),
  );
}

function filled(sheet: SheetSpec, raws: ReadonlyMap<TableKey, RawTable>, run: RunResult): SheetSpec {
  const tables = sheet.tables.map((table) => {
    const result = RESULT_KEYS.find((key) => key === table.key);
    if (result !== undefined) return { ...table, rows: run.tables[result] };
    const raw = raws.get(table.key);
    return raw === undefined
      ? table
      : { ...table, rows: inOrder(raw, Object.keys(TABLES[table.key].fields)) };
  });
  const blocks = sheet.blocks.map(
    (block) =>
      run.blocks.find((each) => each.sheet === sheet.key && each.block.id === block.id)?.block ?? block,
  );
  return { ...sheet, tables, blocks: [...blocks, ...(sheet.key === "charts" ? chartBlocks(run) : [])] };
}

function inOrder(raw: RawTable, keys: readonly string[]): readonly (readonly CellInput[])[] {
  const columns = findColumns(raw.key, raw.headers);
  return raw.rows.map((row) =>
    keys.map((key) => {
      const cell = row[columns.get(key) ?? -1] ?? null;
      return typeof cell === "object" && cell !== null ? cell.error : cell;
    }),
  );
}

function chartBlocks({ charts }: RunResult): readonly BlockSpec[] {
  return charts.map(({ key, data: { top, left, cells } }) => ({
    id: key,
    top,
    left,
    cells,
    style: "plain" as const,
  }));
}
