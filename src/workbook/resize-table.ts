import { supports, type Batch } from "./batch";
import { rangeAt, type Place } from "./places";
import { clearCells } from "./write-cells";

/**
 * Gives the table, which stands at `from`, so many rows with its header. It stays the same table, because formulas refer to it.
 * Rows that fall out are emptied; below ExcelApi 1.13 they are removed, and new ones are put in.
 */
export async function resizeTable(batch: Batch, name: string, from: Place, rows: number): Promise<void> {
  if (rows === from.rows) return;
  const { context } = batch;
  const table = context.workbook.tables.getItem(name);
  const over = { ...from, top: from.top + rows, rows: from.rows - rows };
  await batch.reserve(1, 1_000);
  if (supports("1.13")) {
    table.resize(rangeAt(context, { ...from, rows }));
    await clearCells(batch, over);
  } else if (rows > from.rows) {
    table.rows.add(undefined, emptyRows(rows - from.rows, from.columns));
  } else {
    rangeAt(context, over).delete("Up");
  }
}

function emptyRows(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => new Array<string>(columns).fill(""));
}
