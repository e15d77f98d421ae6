import type { CellInput, ColumnSpec, TableSpec, Table } from "../core/sheets/declare";
import type { Language } from "../language";

import { tableSpecOf } from "../core/sheets/layout";
import type { Batch } from "./batch";
import type { AreaBefore } from "./before";
import type { OurTable, OurParts } from "./find-tables";
import { checkColumns, checkFree, tableIn } from "./guard";
import type { TableFound } from "./look-around";
import { rangeAt, type Place } from "./places";
import type { Renaming } from "./renaming";
import { resizeTable } from "./resize-table";
import { clearCells, writeEntries } from "./write-cells";
import { renamedEntry } from "./write-sheet";
import { computedIn, fillFormulas } from "./write-table";

/** A table of the workbook that gets new rows, in the order of the spec's columns; all old ones go. */
export interface Filling {
  readonly table: OurTable;
  readonly spec: TableSpec;
  readonly rows: readonly (readonly CellInput[])[];
}

/** The filling of a table; throws when the table or one of its columns is not there. */
export function fillingOf(
  declared: Table,
  rows: Filling["rows"],
  parts: OurParts,
  language: Language,
): Filling {
  const table = tableIn(parts, declared, language);
  const spec = tableSpecOf(parts.catalogue, declared, language);
  checkColumns(
    table,
    spec.columns.map((column) => column.key),
    language,
  );
  return { table, spec, rows };
}

/** The cells that the filling overwrites: the table's body as it is and as it will be. */
export function placeOfFilling({ table, rows }: Filling): Place {
  return { ...table.body, rows: Math.max(table.body.rows, rows.length) };
}

/** The table's header and body as they are. */
export function wholeTable({ header, body }: TableFound): Place {
  return { ...header, rows: 1 + body.rows };
}

/** A filling and what its cells held before. */
export interface ReadFilling extends Filling {
  readonly area: AreaBefore;
}

/**
 * The fillings with their areas, which come in the same order. Throws when cells below a table are in the way.
 * Where the formats are right already, they are left alone.
 */
export function readFillings(
  fillings: readonly Filling[],
  areas: readonly AreaBefore[],
): readonly ReadFilling[] {
  return fillings.flatMap((filling, index) => {
    const area = areas[index];
    if (area === undefined) return [];
    checkFree(area, [filling.table.body]);
    return [{ ...filling, area: isDressed(filling, area) ? { ...area, numberFormats: null } : area }];
  });
}

/** Gives the table its new rows, computed columns included. Columns that people added stay as they are. */
export async function fillTable(batch: Batch, filling: ReadFilling, names: Renaming): Promise<void> {
  const { table, spec, rows, area } = filling;
  await resizeTable(batch, table.name, wholeTable(table), 1 + Math.max(1, rows.length));
  for (const run of columnRuns(filling)) {
    const place = { ...table.body, left: table.body.left + run.start, columns: run.columns.length };
    if (rows.length === 0) {
      await clearCells(batch, { ...place, rows: 1 });
      continue;
    }
    if (area.numberFormats !== null) await dressRun(batch, { ...place, rows: rows.length }, run.columns);
    const places = run.columns.map((column) => spec.columns.indexOf(column));
    const entries = rows.map((row) =>
      run.columns.map(({ numberFormat }, i) =>
        renamedEntry(row[places[i] ?? -1] ?? null, numberFormat, names),
      ),
    );
    await writeEntries(batch, place, entries);
  }
  const body = { ...table.body, rows: Math.max(1, rows.length) };
  await fillFormulas(batch, body, computedIn(spec, table.columns), names);
}

/** Written columns of the spec that are side by side in the table in the spec's order. */
interface ColumnRun {
  /** 0-based within the table. */
  readonly start: number;
  readonly columns: readonly ColumnSpec[];
}

function columnRuns({ table, spec }: Filling): readonly ColumnRun[] {
  const where = table.columns;
  const runs: { start: number; columns: ColumnSpec[] }[] = [];
  for (const column of spec.columns.filter(({ formula }) => formula === null)) {
    const index = where.get(column.key) ?? -1;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.columns.length === index) last.columns.push(column);
    else runs.push({ start: index, columns: [column] });
  }
  return runs;
}

function isDressed(filling: Filling, area: AreaBefore): boolean {
  return columnRuns(filling).every(({ start, columns }) =>
    columns.every((column, index) => hasFormat(area, start + index, column.numberFormat)),
  );
}

function hasFormat({ numberFormats }: AreaBefore, column: number, wanted: string): boolean {
  if (numberFormats === null || typeof numberFormats === "string") return numberFormats === wanted;
  return numberFormats.every((row) => row[column] === wanted);
}

/** Formats go first: texts are written according to them. */
async function dressRun(batch: Batch, place: Place, columns: readonly ColumnSpec[]): Promise<void> {
  await batch.reserve(1, 300 * columns.length);
  for (const [index, { numberFormat }] of columns.entries())
    rangeAt(batch.context, { ...place, left: place.left + index, columns: 1 }).numberFormat = [
      [numberFormat],
    ];
}
