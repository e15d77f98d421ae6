import { findColumns } from "../core/sheets/reading";
import type { Catalogue, Table, RawTable } from "../core/sheets/declare";
import { inExcel, stopOf } from "./batch";
import { findParts, type OurTable } from "./find-tables";
import { lookAround } from "./look-around";
import { cellsOf } from "./read-tables";
import { WorkbookProblem } from "./workbook-problem";

/**
 * Calls back with the row of `tables` that the active cell is in, as a table of that one row: at once, and whenever the selection
 * changes; with null outside of them. While somebody moves
 * through many rows, only the place where they stop is told. Resolves to a function that stops it.
 */
export async function watchSelection(
  catalogue: Catalogue,
  tables: readonly Table[],
  onSelect: (row: RawTable | null) => void,
): Promise<() => Promise<void>> {
  const watched = { catalogue, tables, known: new Map() };
  const tell = latestOnly(async () => {
    onSelect(await readSelection(watched));
  });
  // Known to every version, where the worksheets' own event needs ExcelApi 1.9.
  const registered = await inExcel(async (context) => {
    const registration = context.workbook.onSelectionChanged.add(tell);
    await context.sync();
    return registration;
  });
  await tell();
  return stopOf(registered);
}

/** Does `work` again for calls that come while it is under way, once for all of them. */
function latestOnly(work: () => Promise<void>): () => Promise<void> {
  let isUnderWay = false;
  let isAskedAgain = false;
  return async () => {
    isAskedAgain = true;
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await work();
      }
    } finally {
      isUnderWay = false;
    }
  };
}

/** Null also where Excel has no cell to tell of, as with a chart selected. */
async function readSelection(watched: Watched): Promise<RawTable | null> {
  try {
    return await inExcel((context) => selectedRow(context, watched));
  } catch (error) {
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
}

interface Watched {
  readonly catalogue: Catalogue;
  readonly tables: readonly Table[];
  /** Which of ours a table is, by Excel's id, which stays whatever people rename; null for any other. */
  readonly known: Map<string, OurTable | null>;
}

async function selectedRow(context: Excel.RequestContext, watched: Watched): Promise<RawTable | null> {
  const { known } = watched;
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const tables = cell.worksheet.tables.load("items/id");
  await context.sync();
  const { items } = tables;
  if (items.some(({ id }) => !known.has(id))) await learn(context, watched, items);
  const candidates = items.flatMap((item) => {
    const ours = known.get(item.id) ?? null;
    return ours === null ? [] : [{ ours, ...rowOf(item, cell) }];
  });
  if (candidates.length === 0) return null;
  await context.sync();
  const found = candidates.find(({ row, column }) => !row.isNullObject && !column.isNullObject);
  if (found === undefined) return null;
  const { ours, header, row } = found;
  const headers = (header.values[0] ?? []).map(String);
  return {
    table: ours.table,
    name: ours.name,
    sheet: ours.sheet,
    headerRowNumber: row.rowIndex,
    firstColumnNumber: row.columnIndex + 1,
    headers,
    columns: findColumns(ours.table, headers),
    rows: cellsOf(row.values),
  };
}

async function learn(
  context: Excel.RequestContext,
  { catalogue, tables, known }: Watched,
  items: readonly Excel.Table[],
): Promise<void> {
  const ours = [...findParts(await lookAround(context), catalogue).tables.values()];
  for (const { id } of items) {
    const found = ours.find((each) => each.id === id);
    known.set(id, found !== undefined && tables.includes(found.table) ? found : null);
  }
}

/** The table's cells in the row of `cell`, and those in its column: null objects where it is outside of the body. */
function rowOf(table: Excel.Table, cell: Excel.Range) {
  const body = table.getDataBodyRange();
  return {
    header: table.getHeaderRowRange().load("values"),
    row: body.getIntersectionOrNullObject(cell.getEntireRow()).load("values,rowIndex,columnIndex"),
    column: body.getIntersectionOrNullObject(cell.getEntireColumn()).load("address"),
  };
}
