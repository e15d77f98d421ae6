import { sheetNamed } from "./our-tables";
import { CATALOGUE } from "../../src/packs";
import type { Table } from "../../src/core/sheets/declare/table";
import { TABLES, rawOfTable } from "./our-tables";
import type { CellInput } from "../../src/core/sheets/declare/cell-input";
import type { BlockSpec, NameSpec, SheetSpec } from "../../src/core/sheets/declare/sheet-spec";
import { INPUT_KEYS, RESULT_KEYS } from "../../src/packs/mapping/tables/sheets";

import {
  type RawTables,
  cellIn,
  type CellValue,
  type RawTable,
} from "../../src/core/sheets/declare/raw-table";
import type { Dataset } from "../../src/packs/mapping/tables/dataset";
import type { Language } from "../../src/language/language";
import { readDataset } from "../../src/packs/mapping/reading/read-dataset";
import { computeRun, type MappingRun } from "../../src/packs/mapping/results/compute-run";
import { workbookSpec } from "../../src/core/sheets/layout/workbook-spec";

import { computedSheets, type ValueAt } from "./computed-sheets";

/** A run over tables as people fill them in, and the whole workbook that it leaves. */
export interface RunInWorkbook {
  readonly raws: RawTables;
  readonly dataset: Dataset;
  readonly run: MappingRun;
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}

export function runInWorkbook(
  raws: RawTables,
  language: Language = "zh",
  now = "2026-07-01T09:30:00",
): RunInWorkbook {
  const dataset = readDataset(raws, language);
  const run = computeRun(dataset, now, "test");
  const { sheets, names } = workbookSpec(CATALOGUE, language);
  return { raws, dataset, run, sheets: sheets.map((sheet) => filled(sheet, raws, run)), names };
}

/** Values of a table's column as a formula engine computes them. */
export function columnValues(at: ValueAt, { sheets }: RunInWorkbook, table: string, key: string): unknown[] {
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
): RawTables {
  return new Map(INPUT_KEYS.map((key) => [key, rawOfRows(TABLES[key], rows[key] ?? [], language)]));
}

function rawOfRows(table: Table, rows: readonly (readonly CellInput[])[], language: Language): RawTable {
  const headers = Object.values(table.fields).map(({ title }) => title[language]);
  const names = { sheet: sheetNamed(table, language), name: table.name[language] };
  return rawOfTable(table, { headers, rows: rows as readonly (readonly CellValue[])[] }, names);
}

function filled(sheet: SheetSpec, raws: RawTables, run: MappingRun): SheetSpec {
  const tables = sheet.tables.map((table) => {
    const result = RESULT_KEYS.find((key) => key === table.key);
    if (result !== undefined) return { ...table, rows: run.tables[result] };
    const raw = raws.get(table.key);
    return raw === undefined ? table : { ...table, rows: inOrder(raw, Object.keys(table.table.fields)) };
  });
  const blocks = sheet.blocks.map(
    (block) =>
      run.blocks.find((each) => each.sheet === sheet.key && each.block.id === block.id)?.block ?? block,
  );
  return { ...sheet, tables, blocks: [...blocks, ...(sheet.key === "charts" ? chartBlocks(run) : [])] };
}

function inOrder(raw: RawTable, keys: readonly string[]): readonly (readonly CellInput[])[] {
  return raw.rows.map((row) =>
    keys.map((key) => {
      const cell = cellIn(raw, row, key);
      return typeof cell === "object" && cell !== null ? cell.error : cell;
    }),
  );
}

function chartBlocks({ charts }: MappingRun): readonly BlockSpec[] {
  return charts.map(({ key, data: { top, left, cells } }) => ({
    id: key,
    top,
    left,
    cells,
    style: "plain" as const,
  }));
}
