import type { Catalogue, Table, TablesRead } from "../core/sheets/declare";
import { inExcel } from "./batch";
import { readBook } from "./read-tables";
import { readStamp } from "./stamp";

/** The given tables, with what is known of the last run; three round trips as long as they fit into one answer. */
export async function readChosen(catalogue: Catalogue, tables: readonly Table[]): Promise<TablesRead> {
  return inExcel(async (context) => {
    const { around, ...read } = await readBook(context, catalogue, tables);
    return { language: read.language, tables: read.tables, stamp: readStamp(around) };
  });
}
