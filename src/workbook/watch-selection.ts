import { rowIds, type RowIds, type RowTable } from "../packs/mapping/reading/row-ids";
import { inExcel, stopOf } from "./batch";
import { findParts } from "./find-tables";
import { lookAround } from "./look-around";
import { WorkbookProblem } from "./workbook-problem";

/** A row of ours that is selected, and what it speaks of. */
export interface SelectedRow extends RowIds {
  readonly table: RowTable;
}

/**
 * Tells which row of ours the active cell is in: at once, and whenever the selection changes; null outside of them. While somebody moves
 * through many rows, only the place where they stop is told. Resolves to a function that stops it.
 */
export async function watchSelection(
  onSelect: (row: SelectedRow | null) => void,
): Promise<() => Promise<void>> {
  const known: KnownTables = new Map();
  const tell = latestOnly(async () => {
    onSelect(await readSelection(known));
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
async function readSelection(known: KnownTables): Promise<SelectedRow | null> {
  try {
    return await inExcel((context) => selectedRow(context, known));
  } catch (error) {
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
}

/** Which of ours a table is, by Excel's id, which stays whatever people rename; null for any other. */
type KnownTables = Map<string, RowTable | null>;

const ROW_TABLES: readonly RowTable[] = ["needs", "resources", "matches", "unmet", "idle"];

async function selectedRow(context: Excel.RequestContext, known: KnownTables): Promise<SelectedRow | null> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const tables = cell.worksheet.tables.load("items/id");
  await context.sync();
  const { items } = tables;
  if (items.some(({ id }) => !known.has(id))) await learn(context, known, items);
  const candidates = items.flatMap((table) => {
    const key = known.get(table.id) ?? null;
    return key === null ? [] : [{ key, ...rowOf(table, cell) }];
  });
  if (candidates.length === 0) return null;
  await context.sync();
  for (const { key, header, row, column } of candidates) {
    if (row.isNullObject || column.isNullObject) continue;
    const [ids] = rowIds({ key, headers: (header.values[0] ?? []).map(String), rows: row.values });
    if (ids !== undefined && (ids.needId ?? ids.resourceId) !== null) return { table: key, ...ids };
  }
  return null;
}

async function learn(
  context: Excel.RequestContext,
  known: KnownTables,
  tables: readonly Excel.Table[],
): Promise<void> {
  const { tables: ours } = findParts(await lookAround(context));
  for (const { id } of tables) known.set(id, ROW_TABLES.find((key) => ours.get(key)?.id === id) ?? null);
}

/** The table's cells in the row of `cell`, and those in its column: null objects where it is outside of the body. */
function rowOf(table: Excel.Table, cell: Excel.Range) {
  const body = table.getDataBodyRange();
  return {
    header: table.getHeaderRowRange().load("values"),
    row: body.getIntersectionOrNullObject(cell.getEntireRow()).load("values"),
    column: body.getIntersectionOrNullObject(cell.getEntireColumn()).load("address"),
  };
}
