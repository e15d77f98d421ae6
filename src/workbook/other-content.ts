import type { CellInput, SheetSpec, TableSpec } from "../core/sheets/declare";

import { workbookSpec } from "../core/sheets/layout";
import { chartsIn } from "./drawing-record";
import type { OurTable, OurParts } from "./find-tables";
import { lastLeft, type HistoryRecord } from "./history-records";
import { originOf, placeFrom } from "./origins";
import type { Ground } from "./plan-charts";
import { placeOfReference, type Place } from "./places";
import { readPlaces, type Cells } from "./read-blocks";
import { fieldIndexes, rowsPrint } from "./row-prints";

interface Suspects {
  readonly keys: readonly string[];
  /** Newest first: what the last of them left. */
  readonly records: readonly HistoryRecord[];
}

/**
 * Names of those of our sheets `keys` on which people have put something that is neither an input row nor written by Linli: other settings,
 * changed results, own columns, cells beside the tables.
 */
export async function otherContent(
  context: Excel.RequestContext,
  ground: Ground,
  { keys, records }: Suspects,
): Promise<readonly string[]> {
  const { parts, language } = ground;
  const { sheets } = workbookSpec(parts.catalogue, language);
  const specs = sheets.filter(({ key }) => keys.includes(key) && parts.sheets.has(key));
  const used = specs.map(({ key }) =>
    context.workbook.worksheets
      .getItem(parts.sheets.get(key)?.name ?? "")
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const places = specs.map(({ key }, i): Place => placeOfUsed(parts.sheets.get(key)?.name ?? "", used[i]));
  const read = await readPlaces(context, places, ["formulas"]);
  const left = lastLeft(records);
  const tables = tablesNow(sheets, parts);
  return specs.flatMap((spec, i) => {
    const place = places[i];
    if (place === undefined) return [];
    const sheet = {
      place,
      cells: read[i]?.formulas ?? [],
      tables: tables.filter(({ table }) => table.sheet === place.sheet),
    };
    return isAsLeft(spec, sheet, { ground, left }) ? [] : [place.sheet];
  });
}

interface SheetNow {
  readonly place: Place;
  readonly cells: Cells;
  /** Of ours, whichever sheet they were made for. */
  readonly tables: readonly TableNow[];
}
interface TableNow {
  readonly spec: TableSpec;
  readonly table: OurTable;
}
interface Knowledge {
  readonly ground: Ground;
  readonly left: NonNullable<HistoryRecord["left"]>;
}

/** People move tables to other sheets. */
function tablesNow(sheets: readonly SheetSpec[], { tables }: OurParts): readonly TableNow[] {
  return sheets
    .flatMap((sheet) => sheet.tables)
    .flatMap((spec) => {
      const table = tables.get(spec.key);
      return table === undefined ? [] : [{ spec, table }];
    });
}

function placeOfUsed(sheet: string, used: Excel.Range | undefined): Place {
  if (used === undefined || used.isNullObject) return { sheet, top: 0, left: 0, rows: 0, columns: 0 };
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
  return { sheet, top, left, rows, columns };
}

function isAsLeft(spec: SheetSpec, sheet: SheetNow, { ground, left }: Knowledge): boolean {
  const { tables } = sheet;
  const own = tables.flatMap(({ table }) => ownPlaces(table));
  return (
    !hasCellsOutside(sheet, [...knownPlaces(spec, ground), ...own]) &&
    tables.every(({ spec: { rows }, table }) => {
      const wanted = wantedPrint(table, rows, left);
      return wanted === null || wanted === rowsPrint(rowsOf(table, sheet));
    })
  );
}

/** Null for the input tables, whose rows are looked at one by one. */
function wantedPrint(
  { table: { key, kind } }: OurTable,
  rows: readonly (readonly CellInput[])[],
  left: Knowledge["left"],
): string | null {
  if (kind === "result") return left[key] ?? rowsPrint([]);
  return kind === "setting" ? rowsPrint(rows) : null;
}

function rowsOf(table: OurTable, { place, cells }: SheetNow): CellInput[][] {
  const { body } = table;
  const columns = fieldIndexes(table);
  return Array.from({ length: body.rows }, (_, row) =>
    columns.map((column) => {
      const cell = cells[body.top + row - place.top]?.[body.left + column - place.left];
      return column < 0 || cell === undefined ? null : (cell as CellInput);
    }),
  );
}

/** The columns of a table that are fields of ours. */
function ownPlaces({ columns, header, body }: OurTable): readonly Place[] {
  return [...columns.values()].map((index) => ({
    ...header,
    left: header.left + index,
    columns: 1,
    rows: 1 + body.rows,
  }));
}

function knownPlaces({ key, blocks }: SheetSpec, { around, parts, record }: Ground): readonly Place[] {
  const origin = originOf(key, around, parts);
  if (origin === null) return [];
  const charts = [...chartsIn(record).values()].flatMap(({ data }) => (data.sheet === key ? [data] : []));
  const places = blocks.map(({ top, left, cells, mark = "" }) => {
    const size = { rows: cells.length, columns: cells[0]?.length ?? 0 };
    const marked = placeOfReference(around.names.get(mark.toLowerCase()) ?? "");
    return marked === null ? placeFrom(origin, { top, left, ...size }) : { ...marked, ...size };
  });
  return [...places, ...charts.map((data) => placeFrom(origin, data))];
}

function hasCellsOutside({ place, cells }: SheetNow, known: readonly Place[]): boolean {
  return cells.some((row, i) =>
    row.some((cell, j) => cell !== "" && !known.some((area) => isIn(area, place.top + i, place.left + j))),
  );
}

const isIn = ({ top, left, rows, columns }: Place, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;
