import { addressOf } from "../core/sheets/declare";
import { findRow, rowIds, type RowIds, type RowTable } from "../packs/mapping/reading/row-ids";
import { inExcel } from "./batch";
import { findParts } from "./find-tables";
import { goTo } from "./go-to";
import { tableIn } from "./guard";
import { lookAround } from "./look-around";
import { languageOfBook, readTables } from "./read-tables";
import { problem } from "./workbook-problem";

/** Shows and selects the first cell of the row that speaks of `ids`, wherever it stands now; throws `row-gone` when there is none. */
export async function goToRow(key: RowTable, ids: RowIds): Promise<void> {
  const { sheet, address } = await inExcel(async (context) => {
    const around = await lookAround(context);
    const parts = findParts(around);
    const table = tableIn(parts, key, languageOfBook(around, parts) ?? "zh");
    const raw = (await readTables(context, parts, (each) => each === key)).get(key);
    const index = raw === undefined ? -1 : findRow(rowIds({ ...raw, key }), ids);
    if (index < 0) throw rowGone(table.sheet, ids);
    return { sheet: table.sheet, address: addressOf(table.body.left + 1, table.body.top + 1 + index) };
  });
  await goTo(sheet, address);
}

/** What to throw where the row of `ids` is no longer on `sheet`. */
export const rowGone = (sheet: string, { needId, resourceId }: RowIds) =>
  problem("row-gone", {
    sheet,
    ids: [needId, resourceId].filter((id) => id !== null).join(" – "),
  });
