import {
  addressOf,
  rawOf,
  tableOf,
  type Catalogue,
  type Field,
  type RowWanted,
} from "../core/sheets/declare";
import { referencedRow } from "../core/sheets/reading";
import { inExcel } from "./batch";
import { goTo } from "./go-to";
import { tableIn } from "./guard";
import { lookAtPrepared, readTables } from "./read-tables";
import { problem } from "./workbook-problem";

/** The row of another table that a cell of `field` refers to by `id`. */
export function rowReferenced(catalogue: Catalogue, field: Field, id: string): RowWanted {
  const { reference } = field;
  if (reference === undefined) throw new RangeError(`invalid field: ${field.title.en} refers to nothing`);
  return {
    table: tableOf(catalogue, reference.table),
    indexIn: (raw) => referencedRow(field, id, raw),
    ids: id,
  };
}

/** Shows and selects the first cell of the row, wherever it is now; throws `row-gone` when there is none. */
export async function goToRow(catalogue: Catalogue, { table, indexIn, ids }: RowWanted): Promise<void> {
  const { sheet, address } = await inExcel(async (context) => {
    const { parts, language } = await lookAtPrepared(context, catalogue);
    const found = tableIn(parts, table, language);
    const raw = rawOf(await readTables(context, parts, [table]), table);
    const index = raw === undefined ? -1 : indexIn(raw);
    if (index < 0) throw rowGone(found.sheet, ids);
    return { sheet: found.sheet, address: addressOf(found.body.left + 1, found.body.top + 1 + index) };
  });
  await goTo(sheet, address);
}

/** What to throw where the row named `ids` is no longer on `sheet`. */
export const rowGone = (sheet: string, ids: string) => problem("row-gone", { sheet, ids });
